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

describe('Whoever follows an account that loses something', () => {
  const parting = ([field, of, fields]: [string, string, string], on: string, after?: string) => {
    const query = `subscription ($of: ID!, $after: String) {
      told: ${field}(${of}: $of, afterSequence: $after) { cause sequence changes { type recordId } ${fields} } }`;
    return openStream<{ told: Told & { sequence: string; gone: string[] } }>(house.url, {
      query,
      variables: { of: on, after },
      as: house.viewer,
    });
  };

  it('is told when a call or an outcome turns out to be of another account, live and coming back', async () => {
    const { rows } = await happen('lost', account, 'Whose call');
    const call = rows[0]?.interaction.id;
    const agreed = { ref: { system: 'crm', externalId: 'lost' }, pillar: 'ACCOUNT_EXPERIENCE', statement: 'Answers' };
    await done('upsertOutcomes', { rows: [{ ...agreed, account: { id: account } }] }, 'rows { status }');
    const stream = await parting(['accountChanged', 'id', 'account { id }'], account);
    const timeline = await parting(['timelineAdded', 'account', 'interactions { id } gone'], account);
    const start = (await stream.next())?.data?.told.sequence;
    await timeline.next();
    await happen('lost', other, 'Whose call');
    const lost = { cause: 'ingestInteractions', changes: [{ type: 'Interaction', recordId: call }] };
    expect((await stream.next())?.data?.told).toMatchObject({ ...lost, account: { id: account } });
    expect((await timeline.next())?.data?.told).toMatchObject({ ...lost, interactions: [], gone: [call] });
    await done('upsertOutcomes', { rows: [{ ...agreed, account: { id: other } }] }, 'rows { status }');
    expect((await stream.next())?.data?.told).toMatchObject({ changes: [{ type: 'Outcome' }] });
    const back = await parting(['accountChanged', 'id', 'account { id }'], account, start);
    expect((await back.next())?.data?.told).toMatchObject(lost);
    expect((await back.next())?.data?.told).toMatchObject({ changes: [{ type: 'Outcome' }] });
  });

  it('is told of its children, and when a field of it is locked', async () => {
    const stream = await parting(['accountChanged', 'id', 'account { id }'], account);
    await stream.next();
    const child = { name: 'Daughter', parent: { id: account } };
    await done('upsertAccounts', { rows: [child] }, 'rows { status }');
    expect((await stream.next())?.data?.told).toMatchObject({ cause: 'upsertAccounts', account: { id: account } });
    await done('lockField', { record: account, field: 'name' }, 'account { id }');
    expect((await stream.next())?.data?.told).toMatchObject({ changes: [{ type: 'FieldLock' }] });
    await done('unlockField', { record: account, field: 'name' }, 'account { id }');
    expect((await stream.next())?.data?.told).toMatchObject({ changes: [{ type: 'FieldLock' }] });
  });

  it('goes on with the survivor of a merge, and with the account itself when the merge is taken back', async () => {
    const made = await done<{ rows: { account: { id: string } }[] }>(
      'upsertAccounts',
      { rows: [{ name: 'Twin' }, { name: 'Other twin' }] },
      'rows { account { id } }',
    );
    const [survivor = '', absorbed = ''] = made.rows.map((row) => row.account.id);
    await happen('twin', absorbed, 'To be moved');
    const open = await parting(['accountChanged', 'id', 'account { id name }'], absorbed);
    await open.next();
    const input = { survivor, absorb: [absorbed] };
    const { merge } = await done<{ merge: { id: string } }>('mergeRecords', input, 'merge { id }');
    expect((await open.next())?.data?.told).toMatchObject({ cause: 'mergeRecords', account: { id: survivor } });
    const late = await parting(['accountChanged', 'id', 'account { id }'], absorbed);
    expect((await late.next())?.data?.told).toMatchObject({ cause: 'live', account: { id: survivor } });
    const timeline = await parting(['timelineAdded', 'account', 'interactions { id subject } gone'], absorbed);
    await timeline.next();
    await happen('twin', absorbed, 'Moved');
    for (const stream of [open, late])
      expect((await stream.next())?.data?.told).toMatchObject({
        cause: 'ingestInteractions',
        account: { id: survivor },
      });
    expect((await timeline.next())?.data?.told).toMatchObject({ interactions: [{ subject: 'Moved' }], gone: [] });
    const kept = await parting(['accountChanged', 'id', 'account { id }'], survivor);
    await kept.next();
    await done('unmergeRecords', { merge: merge.id }, 'restored');
    expect((await kept.next())?.data?.told).toMatchObject({ cause: 'unmergeRecords', account: { id: survivor } });
    for (const stream of [open, late])
      expect((await stream.next())?.data?.told).toMatchObject({ cause: 'unmergeRecords', account: { id: absorbed } });
    await done('upsertAccounts', { rows: [{ id: absorbed, name: 'Itself again' }] }, 'rows { status }');
    expect((await open.next())?.data?.told).toMatchObject({ account: { id: absorbed, name: 'Itself again' } });
  });
});
