import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { crm, openArchiveHouse, type ArchiveHouse } from '../archive/archive-house.ts';

let house: ArchiveHouse;

beforeAll(async () => {
  house = await openArchiveHouse();
});

const byId = (id: string | undefined) => ({ id: id ?? '' });

interface Retracted {
  readonly rows: { status: string; id: string | null; errors: { code: string; path: string[] }[] }[];
}

const rows = 'rows { status id errors { code path message } }';
const retract = (named: object[], reason = 'Recorded by mistake'): Promise<Retracted['rows']> =>
  house.done<Retracted>('retractInteractions', { rows: named, reason }, rows).then((payload) => payload.rows);

const figures = `query ($id: ID!) {
  account(id: $id) { timeline { totalCount } lastInteraction { id } surveys { totalCount } nps: score(kind: NPS) { n value }
    success { pillars { n value } } touchpointScores { score { n } } }
  interactions { totalCount } search(text: "mistaken") { nodes { title } }
  accountGroups(by: [{ field: LAST_INTERACTION_MONTH }], metrics: [{ of: INTERACTIONS, take: SUM }]) { total }
  successSummary { nps { n value } frictionHeat { felt severity } }
}`;

async function liveAccount(name: string): Promise<string> {
  const [id = ''] = await house.accounts({ name });
  const scores = [9, 9, 10, 3, 7].map((score, at) => ({
    ...{ account: byId(id), kind: 'NPS', score, at: `2026-01-0${at + 1}T00:00:00Z` },
  }));
  await house.done('ingestSurveyResponses', { rows: scores }, 'rows { status }');
  await house.interactions({ account: byId(id), kind: 'CALL', at: '2026-01-09T00:00:00Z', subject: 'True' });
  return id;
}

const mistaken = (account: string, externalId: string) => ({
  ...{ account: byId(account), kind: 'TICKET', at: '2026-02-09T00:00:00Z', subject: 'A mistaken ticket' },
  ...{ ref: crm(externalId), frictions: [{ kind: 'DELAY', severity: 3, hours: 7 }] },
});

describe('an interaction that was recorded by mistake', () => {
  it('is taken back: every timeline, figure and row is as if it had never been', async () => {
    const id = await liveAccount('Mistaken');
    const [person = ''] = await house.people({ fullName: 'Was not there' });
    const told = () => house.read(figures, { id });
    const [before, tables] = [await told(), await house.everything()];
    const [ticket = ''] = await house.interactions({ ...mistaken(id, 'T-1'), people: [byId(person)] });
    const answer = { account: byId(id), kind: 'NPS', score: 0, at: '2026-02-10T00:00:00Z', ref: crm('S-1') };
    await house.done('ingestSurveyResponses', { rows: [answer] }, 'rows { status }');
    expect(await told()).not.toEqual(before);
    const gone = await retract([{ ref: crm('T-1') }, { ref: crm('S-1') }], 'Another customer was meant');
    expect(gone.map(({ status }) => status)).toEqual(['RETRACTED', 'RETRACTED']);
    expect(await told()).toEqual(before);
    const after = await house.everything();
    expect(after.get('retracted_interaction')).toContain('A mistaken ticket');
    expect(new Map([...after].filter(([table]) => table !== 'retracted_interaction'))).toEqual(
      new Map([...tables].filter(([table]) => table !== 'retracted_interaction')),
    );
    const kept = `query ($id: ID!, $ticket: ID!) { node(id: $ticket) { id } account(id: $id) { retractedInteractions {
      totalCount nodes { id kind happenedAt subject reason retractedBy externalRef { externalId } } } } }`;
    expect(await house.read(kept, { id, ticket })).toMatchObject({
      node: null,
      account: {
        retractedInteractions: {
          totalCount: 2,
          nodes: expect.arrayContaining([
            {
              ...{ id: ticket, kind: 'TICKET', happenedAt: '2026-02-09T00:00:00.000Z', subject: 'A mistaken ticket' },
              ...{ reason: 'Another customer was meant', retractedBy: 'Admin of Acme' },
              externalRef: { externalId: 'T-1' },
            },
          ]),
        },
      },
    });
  });

  it('is told to the log with all that it said, once', async () => {
    const id = await liveAccount('Told');
    const [person = ''] = await house.people({ fullName: 'Told of' });
    const [ticket = ''] = await house.interactions({ ...mistaken(id, 'T-2'), people: [byId(person)] });
    const before = await house.settled();
    expect(await retract([byId(ticket)])).toMatchObject([{ status: 'RETRACTED', id: ticket }]);
    expect(await retract([byId(ticket)])).toMatchObject([{ status: 'UNCHANGED', id: ticket }]);
    expect(await retract([{ ref: crm('T-2') }])).toMatchObject([{ status: 'UNCHANGED', id: ticket }]);
    const { nodes } = await house.changesSince(before);
    expect(nodes).toMatchObject([{ type: 'Interaction', recordId: ticket, action: 'DELETED' }]);
    const fields = nodes[0]?.fields ?? [];
    expect(fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['account', 'kind', 'subject', 'frictionDelay', 'delayHours', 'externalId', 'people']),
    );
    expect(fields).toContainEqual({ name: 'reason', before: null, after: '"Recorded by mistake"' });
  });

  it('leaves its key free: the same key brings another', async () => {
    const id = await liveAccount('Again');
    const [first = ''] = await house.interactions(mistaken(id, 'T-3'));
    await retract([{ ref: crm('T-3') }]);
    const [second = ''] = await house.interactions(mistaken(id, 'T-3'));
    expect(second).not.toBe(first);
    expect(await retract([byId(first)])).toMatchObject([{ status: 'UNCHANGED' }]);
    expect(await retract([{ ref: crm('T-3') }])).toMatchObject([{ status: 'RETRACTED', id: second }]);
  });

  it('proves no fact any more', async () => {
    const [account = ''] = await house.accounts({ name: 'Proof' });
    const [ticket = ''] = await house.interactions(mistaken(account, 'T-4'));
    await house.done('upsertFactNeed', { key: 'proof', question: '?', why: '!' }, 'need { id }');
    const fact = { account: byId(account), need: 'proof', value: 'Yes', source: 'a ticket', evidence: ticket };
    await house.done('answerFact', fact, 'fact { id evidence { id } }');
    await retract([byId(ticket)]);
    const query = 'query ($id: ID!) { account(id: $id) { facts { value evidence { id } } } }';
    expect(await house.read(query, { id: account })).toEqual({
      account: { facts: [{ value: 'Yes', evidence: null }] },
    });
  });

  it('goes with its account when accounts are merged', async () => {
    const [survivor = '', other = ''] = await house.accounts({ name: 'Merged into' }, { name: 'Merged' });
    const [ticket = ''] = await house.interactions(mistaken(other, 'T-5'));
    await retract([byId(ticket)]);
    const merge = await house.merge(survivor, [other]);
    const query = 'query ($id: ID!) { account(id: $id) { retractedInteractions { nodes { id } } } }';
    const kept = { account: { retractedInteractions: { nodes: [{ id: ticket }] } } };
    expect(await house.read(query, { id: survivor })).toEqual(kept);
    await house.unmerge(merge);
    expect(await house.read(query, { id: other })).toEqual(kept);
  });

  it('does not stop a merge from being taken back', async () => {
    const [one = '', other = ''] = await house.people({ fullName: 'One of two' }, { fullName: 'Other of two' });
    const [account = ''] = await house.accounts({ name: 'Both were there' });
    const [call = ''] = await house.interactions({
      ...{ account: byId(account), kind: 'CALL', people: [byId(one), byId(other)] },
    });
    const merge = await house.merge(one, [other]);
    await retract([byId(call)]);
    expect((await house.unmerge(merge)).restored).toEqual([other]);
  });

  it('is refused row by row, and needs a reason', async () => {
    const [account = ''] = await house.accounts({ name: 'Refused' });
    const [ticket = ''] = await house.interactions(mistaken(account, 'T-6'));
    const refused = await retract([byId(account), { ref: crm('none') }, {}, byId(ticket), { ref: crm('T-6') }]);
    expect(refused.map(({ status, errors }) => [status, errors[0]?.code, errors[0]?.path.join('.')])).toEqual([
      ['REJECTED', 'NOT_FOUND', 'rows.0.id'],
      ['REJECTED', 'NOT_FOUND', 'rows.1.ref'],
      ['REJECTED', 'REQUIRED', 'rows.2'],
      ['RETRACTED', undefined, undefined],
      ['REJECTED', 'CONFLICT', 'rows.4.ref'],
    ]);
    const { userErrors } = await house.call('retractInteractions', { rows: [byId(ticket)], reason: ' ' }, rows);
    expect(userErrors).toMatchObject([{ code: 'REQUIRED', path: ['reason'] }]);
  });
});

it('nothing points at an interaction but what is known to be loosened when one is taken back', async () => {
  const edges = await house.rowsOf<{ table: string }>(
    sql`select conrelid::regclass::text as table from pg_constraint
      where confrelid = 'interaction'::regclass order by 1`,
  );
  expect(edges.map(({ table }) => table)).toEqual(['critical_fact', 'interaction_person']);
});
