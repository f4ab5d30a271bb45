import { expect, it } from 'vitest';
import { fileName } from '../../../web/routes/boards/[id]/out/download.ts';
import type { ExportedCard } from '../../../web/routes/boards/[id]/out/export.query.ts';
import { jsonOf, sheetOf } from '../../../web/routes/boards/[id]/out/sheet.ts';

const card: ExportedCard = {
  id: '7',
  title: '=HYPERLINK("http://evil.example")',
  body: 'Two\nlines, and "quotes"',
  persona: null,
  benefit: '-nobody is surprised',
  stage: 'TRUST',
  epic: { id: 'e', name: 'Onboarding' },
  release: null,
  ownerRole: { key: 'SELLER' },
  concernedRoles: [{ key: 'CHAMPION' }, { key: 'SPONSOR' }],
  assignee: { name: 'Ada Lindqvist' },
  channel: 'EMAIL',
  impact: 8,
  effort: null,
  frictions: [{ kind: 'RISK', severity: 2 }],
  values: [{ id: 'v', name: 'Candour' }],
  expectation: { after: null, milestone: 'INVOICE', withinHours: 48 },
  tags: ['price', 'open'],
  lived: { kept: 0, expected: null, inTime: null },
};

it('A sheet has a row a card, and no text that a spreadsheet would run', () => {
  const text = sheetOf([card]);
  expect(text.startsWith('\uFEFFid,title,body,')).toBe(true);
  expect(text.split('\r\n').slice(1).join('\r\n')).toBe(
    [
      `7,"'=HYPERLINK(""http://evil.example"")","Two\nlines, and ""quotes""",,'-nobody is surprised,TRUST,Onboarding,,`,
      'SELLER,CHAMPION; SPONSOR,EMAIL,8,,,,,2,Candour,,,INVOICE,48,price; open,Ada Lindqvist,0,,\r\n',
    ].join(''),
  );
});

it('JSON says all of a card', () => {
  const said = JSON.parse(jsonOf({ id: 'b', name: 'Staffing' }, [card])) as object;
  expect(said).toEqual({ storyboard: { id: 'b', name: 'Staffing' }, cards: [card] });
});

it('A file is named after its board and the day', () => {
  const day = new Date('2026-11-21T10:00:00Z');
  expect(fileName('Staffing: engagement / Größe', 'csv', day)).toBe('staffing-engagement-größe-2026-11-21.csv');
  expect(fileName('???', 'png', day)).toBe('board-2026-11-21.png');
});
