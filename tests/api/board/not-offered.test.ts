import { beforeAll, describe, expect, test } from 'vitest';
import { type Board, openBoardHouse } from './board-house.ts';

const { ask, done, newBoard, newCards } = await openBoardHouse();

describe('what is archived is not offered, and what was lived stays told', () => {
  let board: Board;
  let cards: Readonly<Record<string, string>>;
  const account = { system: 'crm', externalId: 'halden' };

  const asked = `{ search(text: "Zeppelin") { nodes { type title } }
    framework { values { value { name cards { title } } } }
    outcomes { nodes { statement cards { title } } }
    successSummary { releases { release { name } touched } frictionHeat { stage kind cards felt }
      touchpoints { card { title } score { n } } } }`;
  const offered = async () => {
    const { data, errors } = await ask<object>(asked);
    expect(errors).toBeUndefined();
    return data;
  };

  beforeAll(async () => {
    await done('upsertAccounts', { rows: [{ name: 'Halden', ref: account }] }, 'rows { status }');
    const revision = { purpose: 'To help', values: [{ name: 'Candour', means: 'We say it', looksLike: 'Early' }] };
    await done('reviseFramework', revision, 'framework { id }');
    const { data } = await ask<{ framework: { values: { value: { id: string } }[] } }>(
      '{ framework { values { value { id } } } }',
    );
    const values = data.framework.values.map(({ value }) => value.id);
    const outcome = { account, statement: 'They are faster', pillar: 'EXPECTED_OUTCOME' };
    const agreed = await done<{ rows: { outcome: { id: string } }[] }>(
      'upsertOutcomes',
      { rows: [outcome] },
      'rows { outcome { id } }',
    );
    board = await newBoard(['Zeppelin epic'], ['Zeppelin planned', 'Zeppelin lived']);
    cards = await newCards(board, ['Zeppelin ride'], { epic: 'Zeppelin epic', release: 'Zeppelin lived' });
    const [id] = Object.values(cards);
    const outcomes = [agreed.rows[0]?.outcome.id];
    const frictions = [{ kind: 'DELAY', severity: 2 }];
    await done('updateCards', { cards: [{ id, values, outcomes, frictions }] }, 'operationId');
    const lived = { id: board.releases['Zeppelin lived'], outcomeStatement: 'They fly.', state: 'LIVE' };
    await done('upsertRelease', lived, 'operationId');
    await done('ingestInteractions', { rows: [flight('1')] }, 'rows { status }');
    const csat = { kind: 'CSAT', score: 4, at: '2026-03-01T11:00:00Z', account, card: { id } };
    await done(
      'ingestSurveyResponses',
      { rows: [{ ...csat, ref: { system: 'poll', externalId: '1' } }] },
      'rows { status }',
    );
  });

  const flight = (externalId: string) => ({
    ...{
      kind: 'MEETING',
      at: '2026-03-01T10:00:00Z',
      subject: 'Flight',
      account,
      card: { id: cards['Zeppelin ride'] },
    },
    ...{ frictions: [{ kind: 'DELAY', severity: 3 }], ref: { system: 'calendar', externalId } },
  });

  test('while its board is in use, a card is found, serves values and outcomes and expects frictions', async () => {
    expect(await offered()).toMatchObject({
      search: { nodes: expect.arrayContaining([{ type: 'CARD', title: 'Zeppelin ride' }]) },
      framework: { values: [{ value: { cards: [{ title: 'Zeppelin ride' }] } }] },
      outcomes: { nodes: [{ cards: [{ title: 'Zeppelin ride' }] }] },
      successSummary: {
        releases: [{ release: { name: 'Zeppelin planned' } }, { release: { name: 'Zeppelin lived' }, touched: 2 }],
        frictionHeat: [{ stage: 'TRUST', kind: 'DELAY', cards: 1, felt: 1 }],
        touchpoints: [{ card: { title: 'Zeppelin ride' }, score: { n: 1 } }],
      },
    });
  });

  test('once it is archived, only what happened is told of it, and more of it can be recorded', async () => {
    await done('archiveStoryboard', { storyboard: board.id }, 'operationId');
    const expected = {
      search: { nodes: [] },
      framework: { values: [{ value: { name: 'Candour', cards: [] } }] },
      outcomes: { nodes: [{ statement: 'They are faster', cards: [] }] },
      successSummary: {
        releases: [{ release: { name: 'Zeppelin lived' }, touched: 2 }],
        frictionHeat: [{ stage: 'TRUST', kind: 'DELAY', cards: 0, felt: 1 }],
        touchpoints: [{ card: { title: 'Zeppelin ride' }, score: { n: 1 } }],
      },
    };
    expect(await offered()).toEqual(expected);
    const again = { rows: [flight('1'), flight('2')] };
    const { rows } = await done<{ rows: { status: string }[] }>('ingestInteractions', again, 'rows { status }');
    expect(rows).toEqual([{ status: 'UNCHANGED' }, { status: 'CREATED' }]);
    const told = 'query ($id: ID!) { card(id: $id) { title storyboard { archivedAt } interactions { totalCount } } }';
    expect((await ask(told, { id: cards['Zeppelin ride'] })).data).toEqual({
      card: { title: 'Zeppelin ride', storyboard: { archivedAt: expect.any(String) }, interactions: { totalCount: 3 } },
    });
  });
});
