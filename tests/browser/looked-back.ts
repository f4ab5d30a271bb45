import { type Asking, planBoard, type PlannedBoard } from './planned.ts';

interface Looked {
  readonly board: PlannedBoard;
  readonly writing: string;
  readonly discussing: string;
}

/** A board with a release whose retrospective is being written, and one whose notes are revealed. */
export async function lookBack(ask: Asking): Promise<Looked> {
  const card = (title: string, release: string) => ({
    title,
    ownerRole: 'SELLER',
    epic: 'Delivery',
    release,
    impact: 5,
  });
  const board = await planBoard(ask, {
    name: 'Looked back at',
    epics: [['ACT', 'Delivery']],
    releases: ['Spring', 'Summer'],
    cards: [card('Friday note', 'Spring'), card('Answer within a day', 'Spring'), card('Call first', 'Summer')],
  });
  const call = async (name: string, input: object, selection: string): Promise<{ id: string }> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { told: ${selection} { id } } }`;
    const { data, text } = await ask(document, { input });
    const answer = data?.[name] as { told: { id: string } | null } | undefined;
    if (!answer?.told) throw new Error(text);
    return answer.told;
  };
  const held = async (release: string): Promise<string> => {
    const id = board.releases[release] ?? '';
    await call('upsertRelease', { id, state: 'LIVE' }, 'release');
    const retrospective = (await call('holdRetrospective', { release: id }, 'retrospective')).id;
    for (const [kind, text] of notes) await call('addRetroNote', { retrospective, kind, text }, 'note');
    return retrospective;
  };
  const discussed = await held('Spring');
  await call('revealRetrospective', { retrospective: discussed }, 'retrospective');
  const agreed = { retrospective: discussed, kind: 'PROCESS_CHANGE', text: 'Notes are drafted on Thursday' };
  await call('addRetroAction', agreed, 'action');
  await held('Summer');
  const pathOf = (release: string) => `/boards/${board.id}/releases/${board.releases[release]}/retrospective`;
  return { board, writing: pathOf('Summer'), discussing: pathOf('Spring') };
}

const notes = [
  ['KEEP', 'The Friday note'],
  ['CHANGE', 'Support is met for the first time when something stands still'],
  ['TRY', 'Ask a customer in'],
];
