import { expect, test } from 'vitest';
import { mapFixture } from './fixtures.ts';

const read = () => mapFixture('complaints', 'consumer-complaints/complaints.csv');
const { drafts, notes, refused, rows } = read();
const tickets = drafts.interactions.map(({ input }) => input);
const onLine = (line: number) => drafts.interactions.find((draft) => draft.line === line)?.input;

test('every row is a ticket of its company, and every company an account once', () => {
  expect({ rows, refused }).toEqual({ rows: 32, refused: [] });
  expect(tickets).toHaveLength(32);
  expect(drafts.accounts).toHaveLength(new Set(tickets.map(({ account }) => account.externalId)).size);
  expect(new Set(tickets.map(({ kind, direction }) => `${kind} ${direction}`))).toEqual(new Set(['TICKET INBOUND']));
});

test('the five ways to submit a complaint are five channels', () => {
  expect(new Set(tickets.map(({ channel }) => channel))).toEqual(
    new Set(['WEB', 'REFERRAL', 'PHONE', 'LETTER', 'FAX']),
  );
});

test('exact twins stay two tickets, the second as the second occurrence', () => {
  const twins = tickets.filter(({ ref }) => ref.externalId.endsWith('-2'));
  expect(twins.length).toBeGreaterThanOrEqual(2);
  for (const { ref, ...twin } of twins) {
    const firstId = ref.externalId.replace(/-2$/, '-1');
    const first = tickets.find((ticket) => ticket.ref.externalId === firstId);
    expect({ ...first, ref: undefined }).toEqual({ ...twin, ref: undefined });
  }
  expect(new Set(tickets.map(({ ref }) => ref.externalId)).size).toBe(32);
});

test('reading the same file again gives the same references', () => {
  expect(read().drafts.interactions).toEqual(drafts.interactions);
});

test('a ticket says what the row says and leaves out what is missing', () => {
  expect(onLine(2)).toEqual({
    ref: { system: 'cfpb', externalId: expect.stringMatching(/^[0-9a-f]{24}-1$/) },
    account: { system: 'cfpb', externalId: 'Wells Fargo & Company' },
    kind: 'TICKET',
    direction: 'INBOUND',
    channel: 'PHONE',
    at: '2013-07-29T00:00:00.000Z',
    subject: 'Consumer Loan / Managing the loan or lease',
    text: 'Sub-product: Vehicle loan\nCompany response: Closed with explanation',
    frictions: [{ kind: 'DELAY', severity: 1, hours: 24 }],
  });
});

test('delay counts in hours and weighs 1 to 3 days, 2 to 14, 3 beyond or when the response came too late', () => {
  const delays = tickets.flatMap(({ frictions, tags }) =>
    (frictions ?? []).map(({ severity, hours }) => ({
      severity,
      hours,
      untimely: tags?.includes('untimely response'),
    })),
  );
  expect(delays.length).toBeGreaterThan(0);
  for (const { severity, hours, untimely } of delays) {
    if (untimely) expect(severity).toBe(3);
    else expect(severity).toBe((hours ?? 0) <= 72 ? 1 : (hours ?? 0) <= 336 ? 2 : 3);
  }
  expect(new Set(delays.map(({ severity }) => severity))).toEqual(new Set([1, 2, 3]));
});

test('a complaint sent before it was received keeps no hours, is tagged and told', () => {
  const early = tickets.filter(({ tags }) => tags?.includes('sent before received'));
  expect(early).toHaveLength(2);
  expect(early.flatMap(({ frictions }) => frictions).filter((friction) => friction?.hours !== undefined)).toEqual([]);
  expect([...notes.values()]).toEqual([2]);
});
