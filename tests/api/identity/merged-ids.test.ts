import { describe, expect, it } from 'vitest';
import { openIdentityHouse } from './identity-house.ts';

const house = await openIdentityHouse();
const crm = (externalId: string) => ({ system: 'crm', externalId });

async function twins(name: string) {
  const [survivor = '', other = ''] = await house.accounts({ name }, { name: `${name} Ltd`, industry: 'Banking' });
  return { survivor, other };
}

interface Account {
  readonly id: string;
  readonly name: string;
}

interface Found {
  readonly accounts: { readonly nodes: readonly Account[] };
  readonly interactions: { readonly totalCount: number };
}

describe('the id of a record that was merged', () => {
  it('means its survivor in filters too', async () => {
    const { survivor, other } = await twins('Filtered');
    await house.done(
      'ingestInteractions',
      {
        rows: [
          { kind: 'CALL', account: { id: other }, subject: 'Before', at: '2026-01-02T03:04:05.000Z', ref: crm('call') },
        ],
      },
      'rows { status }',
    );
    await house.merge(survivor, [other]);
    const found = `query ($where: AccountWhere!) { accounts(where: $where) { nodes { id name } }
      interactions(where: { account: $where }) { totalCount } }`;
    for (const id of [{ eq: other }, { in: [other] }, { in: [survivor, other] }]) {
      const { data } = await house.ask<Found>(found, { where: { id } });
      expect(data).toEqual({
        accounts: { nodes: [{ id: survivor, name: 'Filtered' }] },
        interactions: { totalCount: 1 },
      });
    }
    const { data } = await house.ask<Found>(found, { where: { id: { ne: other }, name: { startsWith: 'Filtered' } } });
    expect(data.accounts.nodes).toEqual([]);
  });

  it('keeps its part of the history', async () => {
    const { survivor, other } = await twins('Told');
    await house.done('upsertAccounts', { rows: [{ id: other, industry: 'Shipping' }] }, 'rows { status }');
    await house.merge(survivor, [other]);
    const { data } = await house.ask<{ account: { history: { nodes: { recordId: string; action: string }[] } } }>(
      'query ($id: ID!) { account(id: $id) { history { nodes { recordId action } } } }',
      { id: survivor },
    );
    const ofOther = data.account.history.nodes.filter(({ recordId }) => recordId === other);
    expect(ofOther.map(({ action }) => action)).toEqual(expect.arrayContaining(['CREATED', 'UPDATED']));
    expect(data.account.history.nodes.some(({ recordId }) => recordId === survivor)).toBe(true);
  });
});
