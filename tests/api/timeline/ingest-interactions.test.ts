import { beforeAll, describe, expect, it } from 'vitest';
import { type BulkHouse, crm, fates, openBulkHouse } from '../write/bulk-house.ts';

let house: BulkHouse;

beforeAll(async () => {
  house = await openBulkHouse();
  await house.bring('upsertAccounts', [
    { ref: crm('halden'), name: 'Halden' },
    { ref: crm('other'), name: 'Other' },
  ]);
  const person = (name: string) => ({ ref: crm(name), fullName: name, side: 'CUSTOMER' });
  await house.bring('upsertPeople', ['ada', 'bo', 'cy'].map(person));
});

const call = {
  ref: crm('call-1'),
  account: crm('halden'),
  kind: 'CALL',
  at: '2026-03-04T05:06:07.089Z',
  channel: 'PHONE',
  direction: 'INBOUND',
  people: [crm('ada'), crm('bo')],
  subject: 'Claims are slow',
  text: 'They wait for "days".',
  sentiment: -0.5,
  frictions: [
    { kind: 'DELAY', severity: 2, hours: 49.5 },
    { kind: 'RISK', severity: 1 },
  ],
  tags: ['claims'],
};
const all = `at recordedAt channel direction subject text sentiment tags people { fullName }
  frictions { kind severity hours } account { name }`;

interface Interaction {
  readonly at: string | null;
  readonly recordedAt: string;
  readonly people: { fullName: string }[];
  readonly frictions: object[];
}

const names = ({ people }: Interaction): string[] => people.map(({ fullName }) => fullName).sort();

describe('taking in what happened', () => {
  it('keeps everything that a row tells', async () => {
    expect(fates(await house.bring('ingestInteractions', [call]))).toEqual(['CREATED']);
    const { ref: _, account: __, kind: ___, people: ____, frictions, ...said } = call;
    const kept = await house.find<Interaction>('Call', 'call-1', all);
    expect(kept).toMatchObject({ ...said, account: { name: 'Halden' } });
    expect(names(kept)).toEqual(['ada', 'bo']);
    expect(kept.frictions).toEqual([frictions[0], { ...frictions[1], hours: null }]);
  });

  it('changes nothing when the same comes again, in whatever order the people stand', async () => {
    const { last } = await house.happened();
    const again = { ...call, people: [crm('bo'), crm('ada'), crm('bo')] };
    expect(fates(await house.bring('ingestInteractions', [again]))).toEqual(['UNCHANGED']);
    expect((await house.happened(last)).events).toEqual([]);
  });

  it('takes other content under the same key for a correction, and tells it', async () => {
    const { last } = await house.happened();
    const corrected = {
      ref: call.ref,
      account: crm('halden'),
      kind: 'CALL',
      people: [crm('cy')],
      frictions: null,
      sentiment: 0,
    };
    expect(fates(await house.bring('ingestInteractions', [corrected]))).toEqual(['UPDATED']);
    const kept = await house.find<Interaction>('Call', 'call-1', all);
    expect(kept).toMatchObject({ subject: call.subject, at: call.at, frictions: [] });
    expect(names(kept)).toEqual(['cy']);
    const [event] = (await house.happened(last)).events;
    expect(event).toMatchObject({ type: 'Interaction', action: 'UPDATED' });
    expect(Object.keys(event?.fields ?? {}).sort()).toEqual([
      'delayHours',
      'frictionDelay',
      'frictionRisk',
      'people',
      'sentiment',
    ]);
    expect(event?.fields['delayHours']).toEqual([49.5, null]);
  });

  it('takes a row without a key for something new, every time', async () => {
    const note = { account: crm('halden'), kind: 'NOTE', text: 'Again' };
    expect(fates(await house.bring('ingestInteractions', [note, note]))).toEqual(['CREATED', 'CREATED']);
    expect(fates(await house.bring('ingestInteractions', [note]))).toEqual(['CREATED']);
  });

  it('says that the time is unknown rather than make one up', async () => {
    const fax = { ref: crm('fax'), account: crm('halden'), kind: 'MESSAGE', channel: 'FAX' };
    await house.bring('ingestInteractions', [fax]);
    expect(await house.find('Message', 'fax', 'at')).toEqual({ at: null });
    const known = await house.bring('ingestInteractions', [{ ...fax, at: '2026-01-01T00:00:00+02:00' }]);
    expect(fates(known)).toEqual(['UPDATED']);
    expect(await house.find('Message', 'fax', 'at')).toEqual({ at: '2025-12-31T22:00:00.000Z' });
    expect(fates(await house.bring('ingestInteractions', [fax]))).toEqual(['UNCHANGED']);
    expect(fates(await house.bring('ingestInteractions', [{ ...fax, at: null }]))).toEqual(['UPDATED']);
    expect(await house.find('Message', 'fax', 'at')).toEqual({ at: null });
  });

  it('reads milestones with what they are worth', async () => {
    const won = {
      ref: crm('won'),
      account: crm('halden'),
      kind: 'MILESTONE',
      milestone: 'CONTRACT',
      amount: 1200.5,
      currency: 'EUR',
    };
    const answered = await house.bring('ingestInteractions', [
      won,
      { ...won, ref: crm('m2'), milestone: null },
      { ...won, ref: crm('m3'), kind: 'NOTE' },
      { ...won, ref: crm('m4'), currency: 'euro' },
    ]);
    expect(fates(answered)).toEqual([
      'CREATED',
      'REJECTED REQUIRED rows.1.milestone',
      'REJECTED INVALID rows.2.milestone',
      'REJECTED INVALID rows.3.currency',
    ]);
    expect(await house.find('Milestone', 'won', 'milestone amount currency')).toEqual({
      milestone: 'CONTRACT',
      amount: 1200.5,
      currency: 'EUR',
    });
    expect(
      fates(await house.bring('ingestInteractions', [{ ref: won.ref, account: won.account, kind: 'NOTE' }])),
    ).toEqual(['UPDATED']);
  });

  it('refuses rows that cannot be, with their place', async () => {
    const note = { account: crm('halden'), kind: 'NOTE' };
    const answered = await house.bring('ingestInteractions', [
      { ...note, account: crm('nobody') },
      { ...note, people: [crm('ada'), crm('nobody')] },
      { ...note, card: crm('nobody') },
      { ...note, sentiment: 1.5 },
      { ...note, frictions: [{ kind: 'DELAY', severity: 4 }] },
      { ...note, frictions: [{ kind: 'RISK', severity: 1, hours: 3 }] },
      {
        ...note,
        frictions: [
          { kind: 'RISK', severity: 1 },
          { kind: 'RISK', severity: 2 },
        ],
      },
      { ...note, kind: 'SURVEY_RESPONSE' },
      { ...note, text: 'x'.repeat(100_001) },
      { ...note, ref: crm('twin') },
      { ...note, ref: crm('twin') },
    ]);
    expect(fates(answered)).toEqual([
      'REJECTED NOT_FOUND rows.0.account',
      'REJECTED NOT_FOUND rows.1.people.1',
      'REJECTED NOT_FOUND rows.2.card',
      'REJECTED OUT_OF_RANGE rows.3.sentiment',
      'REJECTED OUT_OF_RANGE rows.4.frictions.0.severity',
      'REJECTED INVALID rows.5.frictions.0.hours',
      'REJECTED CONFLICT rows.6.frictions.1',
      'REJECTED INVALID rows.7.kind',
      'REJECTED TOO_LONG rows.8.text',
      'CREATED',
      'REJECTED CONFLICT rows.10.ref',
    ]);
  });

  it('moves an interaction to another account when that was the mistake', async () => {
    const note = { ref: crm('moved'), account: crm('halden'), kind: 'NOTE' };
    await house.bring('ingestInteractions', [note]);
    expect(fates(await house.bring('ingestInteractions', [{ ...note, account: crm('other') }]))).toEqual(['UPDATED']);
    expect(await house.find('Note', 'moved', 'account { name }')).toEqual({ account: { name: 'Other' } });
  });

  it('takes 5,000 at once, and knows them again', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => ({
      ...call,
      ref: crm(`many-${at}`),
      at: new Date(1.7e12 + at * 60_000).toISOString(),
    }));
    expect((await house.bring('ingestInteractions', rows)).summary).toMatchObject({ created: 5_000 });
    expect((await house.bring('ingestInteractions', rows)).summary).toMatchObject({ unchanged: 5_000 });
  }, 60_000);
});

describe('taking in answers to surveys', () => {
  const answer = {
    ref: crm('nps-1'),
    account: crm('halden'),
    person: crm('ada'),
    kind: 'NPS',
    score: 9,
    at: '2026-02-02T00:00:00.000Z',
  };

  it('keeps the score with account, person and time', async () => {
    expect(fates(await house.bring('ingestSurveyResponses', [answer]))).toEqual(['CREATED']);
    expect(await house.find('SurveyResponse', 'nps-1', 'survey score at channel people { fullName }')).toEqual({
      survey: 'NPS',
      score: 9,
      at: answer.at,
      channel: 'SURVEY',
      people: [{ fullName: 'ada' }],
    });
    expect(fates(await house.bring('ingestSurveyResponses', [answer]))).toEqual(['UNCHANGED']);
    expect(fates(await house.bring('ingestSurveyResponses', [{ ...answer, score: 3, person: null }]))).toEqual([
      'UPDATED',
    ]);
  });

  it('knows the scale of every survey', async () => {
    const scored = (kind: string, score: number) => ({ account: crm('halden'), kind, score });
    const answered = await house.bring('ingestSurveyResponses', [
      ...[scored('NPS', 0), scored('NPS', 10), scored('NPS', 11), scored('ENPS', -1), scored('CSAT', 0)],
      ...[scored('CSAT', 1), scored('CSAT', 6), scored('CES', 7), scored('CES', 8)],
    ]);
    expect(fates(answered)).toEqual([
      ...['CREATED', 'CREATED', 'REJECTED OUT_OF_RANGE rows.2.score', 'REJECTED OUT_OF_RANGE rows.3.score'],
      ...['REJECTED OUT_OF_RANGE rows.4.score', 'CREATED', 'REJECTED OUT_OF_RANGE rows.6.score', 'CREATED'],
      'REJECTED OUT_OF_RANGE rows.8.score',
    ]);
  });

  it('never takes an interaction for an answer, nor the other way round', async () => {
    const survey = await house.bring('ingestSurveyResponses', [{ ...answer, ref: crm('call-1') }]);
    expect(fates(survey)).toEqual(['REJECTED TAKEN rows.0.ref']);
    const note = await house.bring('ingestInteractions', [{ ref: crm('nps-1'), account: crm('halden'), kind: 'NOTE' }]);
    expect(fates(note)).toEqual(['REJECTED TAKEN rows.0.ref']);
  });
});
