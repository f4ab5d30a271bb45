import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../api/exchange/decode-text.ts';
import { readTable } from '../../../api/exchange/read-table.ts';

const western = [...' abcXYZ019,;"\'\n\t€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¡£¥§©®°±µ¿ÀÉÎÕÜßàéîõüÿ'];
const windows1252 = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]),
);

const encoders: Record<string, (text: string) => Uint8Array> = {
  'UTF-8': (text) => Buffer.from(text, 'utf8'),
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf8'),
  'UTF-16LE': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16BE': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'Windows-1252': (text) => Uint8Array.from([...text], (letter) => windows1252.get(letter) ?? 63),
};

const cell = fc.string({ unit: fc.constantFrom(...western), maxLength: 12 });
const anyText = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));
const tableOf = (cells: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(cells, cells, cells), { minLength: 1, maxLength: 8 })
    .filter((rows) => rows.every((row) => row.some((text) => text.trim() !== '')));

const form = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  quotes: fc.boolean(),
});

const columns = ['Ärger', 'two, or "2"', 'drei; drei'];

function isUtf8(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes).toString('utf8').includes('\ufffd');
}

describe.each(Object.entries(encoders))('a table in %s', (name, encode) => {
  test('comes out as it went in, whatever the delimiter, the line breaks and the quotes', () => {
    const cells = name === 'Windows-1252' ? cell : fc.oneof(cell, anyText);
    fc.assert(
      fc.property(tableOf(cells), form, (rows, { delimiter, newline, quotes }) => {
        const text = papaparse.unparse([columns, ...rows], { delimiter, newline, quotes });
        const bytes = encode(text);
        fc.pre(name !== 'Windows-1252' || !isUtf8(bytes));
        const table = readTable(decodeText(bytes, 'table.csv').text, 'table.csv', columns);
        expect(table.columns).toEqual(columns);
        expect(table.refused).toEqual([]);
        expect(table.rows.map(({ values }) => values)).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });
});

test('a line of a table is told by its place in the file, even after cells of several lines', () => {
  const { rows } = readTable('a,b\n1,"x\ny"\n\n2,z\n', 'table.csv', ['a', 'b']);
  expect(rows.map(({ line }) => line)).toEqual([2, 5]);
});

test('the separator a spreadsheet declares is believed', () => {
  const { rows } = readTable('sep=|\na|b\n1,2|3\n', 'table.csv', ['a', 'b']);
  expect(rows.map(({ line, values }) => [line, values])).toEqual([[3, ['1,2', '3']]]);
});

test('rows that do not fit the header are refused one by one, empty cells beyond it are not', () => {
  const { rows, refused } = readTable('a,b\n1\n1,2,,\n1,2,3\n', 'table.csv', ['a', 'b']);
  expect(rows.map(({ line }) => line)).toEqual([3]);
  expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
    [2, '1 cells under a header of 2'],
    [4, '3 cells under a header of 2'],
  ]);
});

describe('a file that cannot be read is refused with its place', () => {
  const read = (bytes: Uint8Array, wanted = ['a', 'b']) =>
    readTable(decodeText(bytes, 'table.csv').text, 'table.csv', wanted);
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

  test.each([
    ['a picture', png, 'table.csv, byte 1: this is a PNG picture, not a text; save the table as CSV'],
    ['a workbook', Buffer.from('504b030414000600', 'hex'), 'an Excel workbook'],
    ['a NUL byte', Buffer.from('a,b\n1,2\0\n'), 'table.csv, line 2, character 4: U+0000 belongs to no text'],
    ['UTF-16 cut in half', Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x62]), 'begins as UTF-16LE but is not UTF-16LE'],
    [
      'an open quote',
      Buffer.from('a,b\n1,2\n3,"4\n5,6\n'),
      'table.csv, line 3: a quote that opens in this row is never',
    ],
    ['a missing column', Buffer.from('a,c\n1,2\n'), 'table.csv, line 1: no column "b"; the columns are a, c.'],
    ['a column twice', Buffer.from('a,b,b\n1,2,3\n'), 'table.csv, line 1: the column "b" is there twice.'],
    ['nothing', Buffer.from(' \n'), 'table.csv is empty: it has no header line.'],
  ])('%s', (_, bytes, sentence) => {
    expect(() => read(bytes)).toThrow(sentence);
  });
});
