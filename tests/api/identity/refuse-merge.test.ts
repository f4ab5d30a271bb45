import { beforeAll, describe, expect, it } from 'vitest';
import { type IdentityHouse, openIdentityHouse } from './identity-house.ts';

let house: IdentityHouse;

beforeAll(async () => {
  house = await openIdentityHouse();
});

async function twins(name: string) {
  const [survivor = '', other = ''] = await house.accounts(
    { name },
    { name: `${name} Ltd`, location: 'Oslo', ref: { system: 'crm', externalId: name } },
  );
  return { survivor, other };
}

describe('a merge is refused', () => {
  const codes = (userErrors: readonly { code: string; path: string[] }[]) =>
    userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);

  it('when it names what is not there, twice the same, or nothing', async () => {
    const { survivor, other } = await twins('Refused');
    const [person = ''] = await house.people({ fullName: 'Nobody' });
    const refusals = async (input: object) =>
      codes((await house.call('mergeRecords', input, 'merge { id }')).userErrors);
    expect(await refusals({ survivor, absorb: [] })).toEqual(['REQUIRED absorb']);
    expect(await refusals({ survivor, absorb: [survivor] })).toEqual(['CONFLICT absorb.0']);
    expect(await refusals({ survivor, absorb: [other, other] })).toEqual(['CONFLICT absorb.1']);
    expect(await refusals({ survivor, absorb: [person] })).toEqual(['CONFLICT absorb.0']);
    expect(await refusals({ survivor: 'nobody', absorb: [other] })).toEqual(['NOT_FOUND survivor']);
    const pick = (field: string, from: string) => ({ survivor, absorb: [other], picks: [{ field, from }] });
    expect(await refusals(pick('shoe', other))).toEqual(['INVALID picks.0.field']);
    expect(await refusals(pick('name', person))).toEqual(['NOT_FOUND picks.0.from']);
    expect(await refusals({ survivor, absorb: [other], ifVersion: 7 })).toEqual(['STALE ifVersion']);
  });

  it('when somebody said that the two never match, until that is taken back', async () => {
    const { survivor, other } = await twins('Never');
    await house.done('neverMatch', { records: [other, survivor], reason: 'Two brothers' }, 'remembered');
    const { userErrors } = await house.call('mergeRecords', { survivor, absorb: [other] }, 'merge { id }');
    expect(codes(userErrors)).toEqual(['CONFLICT absorb.0']);
    await house.done('neverMatch', { records: [survivor, other], mayMatch: true }, 'remembered');
    expect(await house.merge(survivor, [other])).toBeTruthy();
  });
});

describe('a preview', () => {
  it('says what the merge would do, and writes nothing', async () => {
    const { survivor, other } = await twins('Preview');
    const before = await house.everything();
    const document = `query ($survivor: ID!, $absorb: [ID!]!) { mergePreview(survivor: $survivor, absorb: $absorb) {
      type survivor of: fields { name: field value } moved { type count } setAside { id } userErrors { code } } }`;
    const { data, errors } = await house.ask<{ mergePreview: { of: object[] } }>(document, {
      survivor,
      absorb: [other],
    });
    expect(errors).toBeUndefined();
    expect(data.mergePreview).toMatchObject({
      ...{ type: 'ACCOUNT', survivor, moved: [{ type: 'ExternalRef', count: 1 }], setAside: [], userErrors: [] },
      of: expect.arrayContaining([
        { name: 'name', value: '"Preview"' },
        { name: 'location', value: '"Oslo"' },
      ]),
    });
    expect(await house.everything()).toEqual(before);
    const { data: refused } = await house.ask(document, { survivor, absorb: [survivor] });
    expect(refused).toMatchObject({ mergePreview: { type: null, of: [], userErrors: [{ code: 'CONFLICT' }] } });
  });
});
