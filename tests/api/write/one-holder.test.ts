import { beforeAll, describe, expect, it } from 'vitest';
import { callsOf } from '../calls.ts';
import { type BulkHouse, crm, fates, openBulkHouse } from './bulk-house.ts';

let house: BulkHouse;

beforeAll(async () => {
  house = await openBulkHouse();
  await house.bring('upsertAccounts', [{ ref: crm('halden'), name: 'Halden' }]);
});

const call = (externalId: string) => ({ ref: crm(externalId), account: crm('halden'), kind: 'CALL', text: 'Hello' });
const survey = (externalId: string) => ({ ref: crm(externalId), account: crm('halden'), kind: 'NPS', score: 9 });
const person = (externalId: string) => ({ ref: crm(externalId), fullName: 'Ada', side: 'CUSTOMER' });

describe('a key of another system', () => {
  it('names one record: that of an interaction is no account’s and no person’s', async () => {
    const { rows } = await house.bring('ingestInteractions', [call('one')]);
    const answered = await house.bring('upsertAccounts', [
      { ref: crm('one'), name: 'One' },
      { ref: crm('below'), name: 'Below', parent: crm('one') },
      { ref: crm('free'), name: 'Free' },
    ]);
    expect(fates(answered)).toEqual(['REJECTED TAKEN rows.0.ref', 'REJECTED NOT_FOUND rows.1.parent', 'CREATED']);
    expect(answered.rows[0]?.errors[0]?.message).toBe(`crm/one belongs to the interaction ${rows[0]?.record?.id}.`);
    const also = { ref: crm('also'), name: 'Also', externalRefs: [crm('one')] };
    expect(fates(await house.bring('upsertAccounts', [also]))).toEqual(['REJECTED TAKEN rows.0.externalRefs.0']);
    expect(fates(await house.bring('upsertPeople', [person('one')]))).toEqual(['REJECTED TAKEN rows.0.ref']);
    expect(fates(await house.bring('ingestInteractions', [call('one')]))).toEqual(['UNCHANGED']);
  });

  it('that of an account or a person is no interaction’s and no survey response’s', async () => {
    const { rows } = await house.bring('upsertPeople', [person('two')]);
    const answered = await house.bring('ingestInteractions', [call('two'), call('three'), call('halden')]);
    expect(fates(answered)).toEqual(['REJECTED TAKEN rows.0.ref', 'CREATED', 'REJECTED TAKEN rows.2.ref']);
    expect(answered.rows[0]?.errors[0]?.message).toBe(`crm/two belongs to the person ${rows[0]?.record?.id}.`);
    expect(fates(await house.bring('ingestSurveyResponses', [survey('two')]))).toEqual(['REJECTED TAKEN rows.0.ref']);
    expect(fates(await house.bring('upsertPeople', [person('two')]))).toEqual(['UNCHANGED']);
  });

  it('is told with its holder where records are made one at a time, too', async () => {
    const { call: ask } = callsOf(house, house.admin);
    const { rows } = await house.bring('ingestInteractions', [call('four')]);
    const document =
      'mutation ($input: SubmitIdeaInput!) { submitIdea(input: $input) { userErrors { code path detail { recordType recordId } } } }';
    const { data } = await house.ask(document, { input: { title: 'Four', ref: crm('four') } });
    const detail = { recordType: 'Interaction', recordId: rows[0]?.record?.id };
    expect(data).toEqual({ submitIdea: { userErrors: [{ code: 'TAKEN', path: ['ref'], detail }] } });
    await ask('submitIdea', { title: 'Five', ref: crm('five') }, 'idea { id }');
    expect(fates(await house.bring('ingestInteractions', [call('five')]))).toEqual(['REJECTED TAKEN rows.0.ref']);
  });
});
