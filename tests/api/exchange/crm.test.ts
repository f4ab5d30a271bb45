import { describe, expect, test } from 'vitest';
import { mapFixture } from './fixtures.ts';

describe('crm-accounts', () => {
  const { drafts, corrections, refused } = mapFixture('crm-accounts', 'crm-opportunities/accounts.csv');
  const account = (name: string) => drafts.accounts.find(({ input }) => input.name === name)?.input;

  test('every account comes with its figures, in units of money', () => {
    expect(refused).toEqual([]);
    expect(drafts.accounts).toHaveLength(5);
    expect(account('Brightwater Holding')).toEqual({
      ref: { system: 'crm', externalId: 'Brightwater Holding' },
      name: 'Brightwater Holding',
      industry: 'finance',
      foundedYear: 1961,
      annualRevenue: 1_250_750_000,
      employees: 5400,
      location: 'United States',
    });
  });

  test('a subsidiary stands under its parent, wherever that is in the file', () => {
    expect(account('Larchmoor Instruments')?.parent).toEqual({ system: 'crm', externalId: 'Brightwater Holding' });
    expect(account('Pallas Robotics')?.parent).toEqual({ system: 'crm', externalId: 'Larchmoor Instruments' });
    expect(account('Sable, Court and Vane')).not.toHaveProperty('parent');
  });

  test('the misspelt sector and country are corrected and counted', () => {
    expect(account('Larchmoor Instruments')).toMatchObject({ industry: 'technology', location: 'Philippines' });
    expect(Object.fromEntries(corrections)).toEqual({
      'sector: technolgy -> technology': 2,
      'office_location: Philipines -> Philippines': 1,
    });
  });
});

test('crm-teams: managers and agents are people on our side, each agent under a manager', () => {
  const { drafts, refused } = mapFixture('crm-teams', 'crm-opportunities/sales_teams.csv');
  expect(refused).toEqual([]);
  const people = drafts.people.map(({ input }) => [
    input.fullName,
    input.side,
    input.region,
    input.manager?.externalId,
  ]);
  expect(people).toEqual([
    ['Tomas Weld', 'OURS', 'East', undefined],
    ['Ines Okafor', 'OURS', 'East', 'Tomas Weld'],
    ['Jun Halvorsen', 'OURS', 'East', 'Tomas Weld'],
    ['Amina Cole', 'OURS', 'West', undefined],
    ['Rosa Petrova', 'OURS', 'West', 'Amina Cole'],
  ]);
});

describe('crm-opportunities', () => {
  const { drafts, corrections, refused } = mapFixture('crm-opportunities', 'crm-opportunities/sales_pipeline.csv');
  const interaction = (id: string) => drafts.interactions.find(({ input }) => input.ref.externalId === id)?.input;

  test('a won opportunity is a contract of its value on its closing day', () => {
    expect(interaction('FX000001')).toEqual({
      ref: { system: 'crm', externalId: 'FX000001' },
      account: { system: 'crm', externalId: 'Larchmoor Instruments' },
      kind: 'MILESTONE',
      milestone: 'CONTRACT',
      amount: 4514,
      currency: 'USD',
      at: '2017-03-01T00:00:00.000Z',
      people: [{ system: 'crm-people', externalId: 'Ines Okafor' }],
      subject: 'GTX Pro: Won',
      text: 'Engaged on 10/20/2016',
      tags: ['won'],
    });
  });

  test('every other opportunity is a note on the last day that is known, or on none', () => {
    expect(interaction('FX000002')).toMatchObject({ kind: 'NOTE', at: '2017-03-11T00:00:00.000Z', tags: ['lost'] });
    expect(interaction('FX000002')).not.toHaveProperty('amount');
    expect(interaction('FX000003')).toMatchObject({ kind: 'NOTE', at: '2017-07-02T00:00:00.000Z' });
    expect(interaction('FX000004')).toMatchObject({ kind: 'NOTE', subject: 'GTK 500: Prospecting' });
    expect(interaction('FX000004')).not.toHaveProperty('at');
  });

  test('no account, an unknown product or an impossible day refuses an opportunity with the reason', () => {
    expect(refused.map(({ line, target, reason }) => [line, target, reason])).toEqual([
      [6, 'interactions', 'no account'],
      [7, 'interactions', 'no account'],
      [8, 'interactions', expect.stringContaining('product: "GTX Ultra" is not one of GTX Basic, GTX Pro')],
      [9, 'interactions', 'engage_date: "2/30/2017" is no day of the calendar'],
    ]);
    expect(Object.fromEntries(corrections)).toEqual({ 'product: GTXPro -> GTX Pro': 2 });
  });

  test('agents and their managers are sellers on the accounts of their opportunities, once each', () => {
    const roles = drafts.accountRoles.map(({ input }) => [
      input.account.externalId,
      input.person.externalId,
      input.role,
      input.title,
    ]);
    expect(roles).toHaveLength(8);
    expect(roles.slice(0, 2)).toEqual([
      ['Larchmoor Instruments', 'Ines Okafor', 'SELLER', 'Sales agent'],
      ['Larchmoor Instruments', 'Tomas Weld', 'SELLER', 'Sales manager'],
    ]);
  });
});
