import { beforeAll, describe, expect, it } from 'vitest';
import { openHouse } from '../ask.ts';
import { callsOf } from '../calls.ts';
import { openStream, type Stream } from './stream.ts';

interface Told {
  readonly cause: string;
  readonly changes: readonly { type: string; recordId: string }[];
  readonly account: { readonly id: string; readonly name: string } | null;
  readonly interactions: readonly { __typename: string; id: string; subject: string }[];
}

const house = await openHouse();
const { done } = callsOf(house, house.admin);
let account: string;
let other: string;

const follow = (field: string, of: string, fields: string): Promise<Stream<{ told: Told }>> => {
  const query = `subscription ($of: ID!) { told: ${field}(${of}: $of) { cause changes { type recordId } ${fields} } }`;
  return openStream(house.url, { query, variables: { of: account }, as: house.viewer });
};

async function told(stream: Stream<{ told: Told }>): Promise<Told> {
  const message = await stream.next();
  expect(message?.errors, stream.text).toBeUndefined();
  return message?.data?.told as Told;
}

const happen = (ref: string, id: string, subject: string) =>
  done<{ rows: { interaction: { id: string } }[] }>(
    'ingestInteractions',
    {
      rows: [
        {
          kind: 'CALL',
          account: { id },
          subject,
          at: '2026-01-02T03:04:05.000Z',
          ref: { system: 'phone', externalId: ref },
        },
      ],
    },
    'rows { interaction { id } }',
  );

beforeAll(async () => {
  const rows = [{ name: 'Halden' }, { name: 'Corvia' }].map((row) => ({ ...row, stage: 'KNOW' }));
  const made = await done<{ rows: { account: { id: string } }[] }>(
    'upsertAccounts',
    { rows },
    'rows { account { id } }',
  );
  [account = '', other = ''] = made.rows.map((row) => row.account.id);
});

describe('Whoever follows an account', () => {
  it('is told what changes of it and of what belongs to it, and nothing of others', async () => {
    const stream = await follow('accountChanged', 'id', 'account { id name }');
    expect(await told(stream)).toMatchObject({ cause: 'live', changes: [], account: { name: 'Halden' } });
    await done('upsertAccounts', { rows: [{ id: other, name: 'Corvia Ltd' }] }, '__typename');
    await done('upsertAccounts', { rows: [{ id: account, name: 'Halden Group' }] }, '__typename');
    expect(await told(stream)).toMatchObject({
      cause: 'upsertAccounts',
      account: { id: account, name: 'Halden Group' },
      changes: [{ type: 'Account', recordId: account }],
    });
    await happen('1', account, 'First call');
    expect(await told(stream)).toMatchObject({ changes: [{ type: 'Interaction' }] });
  });
});

describe('Whoever follows a timeline', () => {
  it('is told what comes to it and what is corrected in it', async () => {
    const stream = await follow('timelineAdded', 'account', 'interactions { __typename id subject }');
    expect(await told(stream)).toMatchObject({ interactions: [] });
    await happen('2', other, 'Elsewhere');
    await done('upsertAccounts', { rows: [{ id: account, industry: 'Insurance' }] }, '__typename');
    const { rows } = await happen('3', account, 'Second call');
    const { id } = rows[0]?.interaction ?? {};
    expect((await told(stream)).interactions).toEqual([{ __typename: 'Call', id, subject: 'Second call' }]);
    await happen('3', account, 'Second call, corrected');
    expect((await told(stream)).interactions).toEqual([{ __typename: 'Call', id, subject: 'Second call, corrected' }]);
  });
});
