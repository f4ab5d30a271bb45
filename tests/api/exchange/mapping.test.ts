import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMapping, type Mapping } from '../../../api/exchange/mapping.ts';
import { readyMappings } from '../../../api/exchange/mappings/ready-mappings.ts';
import { mapRows } from '../../../api/exchange/map-rows.ts';
import { parentsFirst } from '../../../api/exchange/parents-first.ts';
import { readTable } from '../../../api/exchange/read-table.ts';
import { refusedCsv } from '../../../api/exchange/refused-rows.ts';
import type { SourceFile } from '../../../api/exchange/source-row.ts';

const people: Mapping = {
  kind: 'people',
  about: 'People of our customers.',
  reads: { format: 'table', columns: ['id', 'name', 'since'] },
  missing: ['-'],
  writes: [
    {
      to: 'people',
      fields: {
        ref: { system: 'hr', id: { column: 'id' } },
        fullName: { column: 'name' },
        side: 'CUSTOMER',
        title: { join: ['since', { column: 'since', as: 'date', format: 'D.M.YYYY' }], with: ' ' },
      },
    },
  ],
};

function file(text: string): SourceFile {
  return {
    name: 'people.csv',
    encoding: 'UTF-8',
    lacks: [],
    ...readTable(text, 'people.csv', ['id', 'name', 'since']),
  };
}

describe('a mapping', () => {
  test.each([...readyMappings.values()])('$kind is plain JSON and valid', (mapping) => {
    expect(parseMapping(JSON.stringify(mapping), 'mapping.json')).toEqual(mapping);
  });

  const wrong: [string, unknown, string][] = [
    [
      'a field the record does not have',
      { fields: { nmae: 'x' } },
      'writes.0: people have no field "nmae"; they have ref, ',
    ],
    [
      'an unknown word in a value',
      { fields: { title: { column: 'a', colour: 'b' } } },
      'writes.0.fields.title.colour: ',
    ],
    [
      'a value of no known form',
      { fields: { title: { cell: 'a' } } },
      'writes.0.fields.title: must have one of the words',
    ],
    [
      'a reading that does not exist',
      { fields: { title: { column: 'a', as: 'money' } } },
      'writes.0.fields.title.as: ',
    ],
    ['a record kind that does not exist', { to: 'persons', fields: {} }, 'writes.0.to: '],
    ['neither fields nor once', {}, 'writes.0: needs either "fields" or "once"'],
    ['cards without a storyboard', { to: 'cards', fields: {} }, 'storyboard: is missing'],
  ];

  test.each(wrong)('with %s is refused with its place', (_, write, sentence) => {
    const text = JSON.stringify({ ...people, writes: [{ to: 'people', ...(write as object) }] });
    expect(() => parseMapping(text, 'mine.json')).toThrow(sentence);
    expect(() => parseMapping(text, 'mine.json')).toThrow('mine.json is no mapping');
  });

  test('that is no JSON is refused', () => {
    expect(() => parseMapping('{"kind": ', 'mine.json')).toThrow('mine.json is no JSON');
  });
});

test('a row that is wrong in one cell is refused whole, with the column and what was there', () => {
  const { drafts, refused } = mapRows(people, [file('id,name,since\n1,Ada,31.2.2020\n2,-,1.3.2020\n3,Eve,1.3.2020\n')]);
  expect(drafts.people.map(({ input }) => input.title)).toEqual(['since 2020-03-01']);
  expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'since: "31.2.2020" is no day of the calendar'],
    [3, 'fullName is missing'],
  ]);
});

test('the same record told twice is one record, told differently it is refused', () => {
  const { drafts, refused } = mapRows(people, [file('id,name,since\n1,Ada,\n1,Ada,\n1,Eve,\n')]);
  expect(drafts.people).toHaveLength(1);
  expect(refused).toEqual([
    {
      file: 'people.csv',
      line: 4,
      target: 'people',
      reason: 'says something else than line 2 of people.csv about the same record',
    },
  ]);
});

test('refused rows come back as they stood, with line and reason, and no formula among them', () => {
  const source = file('id,name,since\n1,=HYPERLINK("x"),1.1.2020,,9\n2,"a, ""b""",-5\n3,@x,+1\n');
  const { refused } = mapRows(people, [source]);
  expect(refusedCsv(source, refused)).toBe(
    [
      '\ufeffrefused line,refused because,id,name,since',
      `2,people: 5 cells under a header of 3,1,"'=HYPERLINK(""x"")",1.1.2020,,9`,
      `3,"people: since: ""-5"" is not a date of the form D.M.YYYY",2,"a, ""b""",-5`,
      `4,"people: since: ""+1"" is not a date of the form D.M.YYYY",3,"'@x",+1`,
      '',
    ].join('\r\n'),
  );
  expect(refusedCsv(source, [])).toBeUndefined();
});

test('parents come before their children, and nobody is lost', () => {
  const parents = fc.array(fc.option(fc.nat({ max: 11 })), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(parents, (parentOf) => {
      const lineage = { key: String, parentKey: (child: number) => parentOf[child]?.toString() };
      const { waves, circular } = parentsFirst([...parentOf.keys()], lineage);
      const placed = waves.flat();
      expect([...placed, ...circular].sort((one, other) => one - other)).toEqual([...parentOf.keys()]);
      for (const [wave, drafts] of waves.entries()) {
        const earlier = new Set(waves.slice(0, wave).flat());
        for (const child of drafts) expect([...earlier, null, undefined]).toContain(parentOf[child]);
      }
    }),
  );
});
