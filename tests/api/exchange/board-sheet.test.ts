import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chooseMapping } from '../../../api/exchange/choose-mapping.ts';
import { mapRows } from '../../../api/exchange/map-rows.ts';
import { readSource } from '../../../api/exchange/read-source.ts';
import type { ExportedCard } from '../../../web/routes/boards/[id]/out/export.query.ts';
import { sheetOf } from '../../../web/routes/boards/[id]/out/sheet.ts';

const note: ExportedCard = {
  id: 'one',
  title: 'Send the weekly release note, always',
  body: '=HYPERLINK("there")\nAlso when\nnothing "happened"',
  persona: 'sponsor',
  benefit: null,
  stage: 'ACT',
  epic: { id: 'e', name: 'Delivery' },
  release: { id: 'r', name: 'Release 2' },
  ownerRole: { key: 'PROJECT_MANAGER' },
  concernedRoles: [{ key: 'SPONSOR' }, { key: 'CHAMPION' }],
  assignee: { name: 'Ada Lindqvist' },
  channel: 'EMAIL',
  impact: 8,
  effort: 0,
  frictions: [
    { kind: 'DELAY', severity: 2 },
    { kind: 'RISK', severity: 3 },
  ],
  values: [{ id: 'v', name: 'Candour' }],
  expectation: { after: { id: 'two', title: '=Thank' }, milestone: null, withinHours: 48 },
  tags: ['weekly', 'open'],
  lived: { kept: 9, expected: 12, inTime: 9 },
};
const bare: ExportedCard = {
  ...note,
  id: 'two',
  title: "'=Thank by name",
  body: null,
  values: [],
  expectation: null,
  persona: null,
  release: null,
  concernedRoles: [],
  channel: null,
  impact: null,
  effort: null,
  frictions: [],
  tags: [],
};

test('The sheet that a board writes is one that the import reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-sheet-'));
  try {
    const path = join(folder, 'board.csv');
    writeFileSync(path, sheetOf([note, bare]));
    const mapping = chooseMapping({ kind: 'board-cards' });
    const { drafts, refused } = mapRows(mapping, [readSource(path, mapping)]);
    expect(refused).toEqual([]);
    expect(drafts.epics.map(({ input }) => input)).toMatchObject([{ name: 'Delivery', stage: 'ACT' }]);
    expect(drafts.releases.map(({ input }) => input.name)).toEqual(['Release 2']);
    const [first, second] = drafts.cards.map(({ input }) => input);
    expect(first).toEqual({
      ref: { system: 'throughline', externalId: 'one' },
      title: note.title,
      body: note.body,
      persona: 'sponsor',
      ownerRole: 'PROJECT_MANAGER',
      concernedRoles: ['SPONSOR', 'CHAMPION'],
      channel: 'EMAIL',
      epic: { system: 'throughline', externalId: 'ACT: Delivery' },
      release: { system: 'throughline', externalId: 'Release 2' },
      impact: 8,
      effort: 0,
      frictions: note.frictions,
      values: ['Candour'],
      expectation: { afterRef: { system: 'throughline', externalId: 'two' }, withinHours: 48 },
      tags: ['weekly', 'open'],
    });
    expect(second).toEqual({
      ref: { system: 'throughline', externalId: 'two' },
      title: "'=Thank by name",
      ownerRole: 'PROJECT_MANAGER',
      epic: first?.epic,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
