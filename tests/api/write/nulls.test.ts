import { beforeAll, describe, expect, it } from 'vitest';
import { openBoardHouse } from '../board/board-house.ts';

const { ask, call, done, newBoard, newCards } = await openBoardHouse();

type Named = Readonly<Record<string, { readonly id: string }>>;
const ids: Record<string, string> = {};
let decisions = 0;

async function decided(chosen: number | null): Promise<string> {
  const options = ['One', 'Other'].map((label) => ({ label }));
  const decidedBy = chosen === null ? null : { id: ids['person'] };
  const input = { question: `Which? ${++decisions}`, options, chosen, decidedBy };
  return (await done<Named>('recordDecision', input, 'decision { id }'))['decision']?.id ?? '';
}

beforeAll(async () => {
  const people = { rows: [{ fullName: 'Mara', side: 'OURS' }] };
  const { rows } = await done<{ rows: { person: { id: string } }[] }>('upsertPeople', people, 'rows { person { id } }');
  ids['person'] = rows[0]?.person.id ?? '';
  const framework = {
    purpose: 'Purpose',
    values: [{ name: 'Early', means: 'Said early.' }],
    priorities: [{ statement: 'First this' }],
    effectiveFrom: '2026-01-01T00:00:00Z',
  };
  await done('reviseFramework', framework, 'framework { version }');
  const board = await newBoard(['Know']);
  const cards = await newCards(board, ['Meet'], { epic: 'Know' });
  ids['card'] = cards['Meet'] ?? '';
  ids['member'] = (await ask<{ members: { id: string }[] }>('{ members { id } }')).data.members[0]?.id ?? '';
  const { idea } = await done<Named>('submitIdea', { title: 'Export' }, 'idea { id }');
  ids['idea'] = idea?.id ?? '';
  const answer = { idea: ids['idea'], text: 'Yes.', state: 'PLANNED', cards: [ids['card']] };
  await done('answerIdea', answer, 'idea { id }');
  const said = { card: ids['card'], body: 'Look', mentions: [ids['member']] };
  ids['comment'] = (await done<Named>('addComment', said, 'comment { id }'))['comment']?.id ?? '';
});

describe('null', () => {
  const required = async (mutation: string, input: object, path: string[]) =>
    expect((await call(mutation, input, '__typename')).userErrors).toMatchObject([{ code: 'REQUIRED', path }]);

  it.each([
    ['the state of an idea', 'answerIdea', () => ({ idea: ids['idea'], text: 'Yes.', state: null }), ['state']],
    ['the purpose of a framework', 'reviseFramework', () => ({ purpose: null }), ['purpose']],
  ])('is refused for %s', async (...[, mutation, input, path]) => {
    await required(mutation, input(), path);
  });

  it.each(['chosen', 'decidedAt', 'result'])('is refused for %s of a decision', async (field) => {
    for (const chosen of [null, 1]) {
      await required('reviewDecision', { decision: await decided(chosen), [field]: null }, [field]);
    }
  });

  it('takes from a decision who decided', async () => {
    const input = { decision: await decided(0), decidedBy: null };
    const shown = await done('reviewDecision', input, 'decision { decidedBy { id } chosen { label } }');
    expect(shown).toMatchObject({ decision: { decidedBy: null, chosen: { label: 'One' } } });
  });

  it('takes its cards from an idea', async () => {
    const selection = 'idea { state cards { id } }';
    const kept = await done('answerIdea', { idea: ids['idea'], text: 'Yes.' }, selection);
    expect(kept).toMatchObject({ idea: { state: 'PLANNED', cards: [{ id: ids['card'] }] } });
    const emptied = await done('answerIdea', { idea: ids['idea'], text: 'Yes.', cards: null }, selection);
    expect(emptied).toMatchObject({ idea: { state: 'PLANNED', cards: [] } });
  });

  it('takes its mentions from a comment', async () => {
    const selection = 'comment { mentions { id } }';
    const kept = await done('editComment', { id: ids['comment'], body: 'See' }, selection);
    expect(kept).toMatchObject({ comment: { mentions: [{ id: ids['member'] }] } });
    const emptied = await done('editComment', { id: ids['comment'], body: 'See', mentions: null }, selection);
    expect(emptied).toMatchObject({ comment: { mentions: [] } });
  });

  it('takes values and priorities from a framework', async () => {
    const selection = 'framework { purpose values { name } priorities { statement } }';
    const fewer = await done('reviseFramework', { priorities: null }, selection);
    expect(fewer).toMatchObject({ framework: { values: [{ name: 'Early' }], priorities: [] } });
    const none = await done('reviseFramework', { values: null }, selection);
    expect(none).toMatchObject({ framework: { purpose: 'Purpose', values: [], priorities: [] } });
  });
});
