import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../ask.ts';
import { importsOf } from './brought.ts';

let house: TestHouse;
let imports: ReturnType<typeof importsOf>;

beforeAll(async () => {
  house = await openHouse();
  imports = importsOf(house);
});

describe('Whoever makes a mapping', () => {
  it('sees the columns of a file that waits, where they may record', async () => {
    const file = await imports.bring('staff.csv', 'sep=;\nName;Mail;Mail;\n"Ann; B";a@b.example;;\n\nBo;;;\nBo;;;\n');
    const query = 'query ($id: ID!) { importFile(id: $id) { name bytes columns { name samples } } }';
    const { data } = await house.ask<object>(query, { id: file });
    expect(data).toEqual({
      importFile: { name: 'staff.csv', bytes: 58, columns: [{ name: 'Name', samples: ['Ann; B', 'Bo'] }] },
    });
    for (const id of [randomUUID(), 'nonsense'])
      expect((await house.ask(query, { id })).data).toEqual({ importFile: null });
    expect((await house.ask(query, { id: file }, house.otherWorkspace)).data).toEqual({ importFile: null });
    expect((await house.ask(query, { id: file }, house.viewer)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    const picture = await imports.bring('x.png', new Uint8Array(Buffer.from('89504e470d0a1a0a', 'hex')));
    const told = (await house.ask(query, { id: picture })).errors?.[0];
    expect(told).toMatchObject({
      message: expect.stringContaining('this is a PNG picture'),
      extensions: { code: 'INVALID' },
    });
  });

  it('sees the first rows of a long file', async () => {
    const file = await imports.bring(
      'long.csv',
      ['account,place', ...Array.from({ length: 60_000 }, (_, n) => `Account ${n},Ærø`)].join('\n'),
    );
    const { data } = await house.ask<{ importFile: { columns: { name: string; samples: string[] }[] } }>(
      'query ($id: ID!) { importFile(id: $id) { columns { name samples } } }',
      { id: file },
    );
    expect(data.importFile.columns[0]).toEqual({ name: 'account', samples: ['Account 0', 'Account 1', 'Account 2'] });
    expect(data.importFile.columns[1]).toEqual({ name: 'place', samples: ['Ærø'] });
  });

  it('is told what rows can become', async () => {
    const { data } = await house.ask<{ importRecords: { name: string; fields: object[] }[] }>(
      '{ importRecords { name fields { name required form choices } } }',
    );
    const people = data.importRecords.find(({ name }) => name === 'people');
    expect(people?.fields).toContainEqual({ name: 'ref', required: true, form: 'REFERENCE', choices: [] });
    expect(people?.fields).toContainEqual({ name: 'emails', required: false, form: 'TEXTS', choices: [] });
    expect(people?.fields).toContainEqual({
      name: 'side',
      required: true,
      form: 'CHOICE',
      choices: ['OURS', 'CUSTOMER'],
    });
    const interactions = data.importRecords.find(({ name }) => name === 'interactions');
    expect(interactions?.fields).toContainEqual({ name: 'at', required: false, form: 'TIME', choices: [] });
    expect(interactions?.fields).toContainEqual({ name: 'people', required: false, form: 'REFERENCES', choices: [] });
    expect(interactions?.fields).toContainEqual({ name: 'frictions', required: false, form: 'PARTS', choices: [] });
  });
});
