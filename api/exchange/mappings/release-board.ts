import type { Mapping } from '../mapping.ts';
import type { Value } from '../value-grammar.ts';

const system = 'release-board';
const group: Value = { column: 'owning-sig', as: 'slug' };
const version: Value = { column: 'latest-milestone', as: 'version', missing: ['0.0', 'v0.0'] };

export const releaseBoard: Mapping = {
  kind: 'release-board',
  about:
    'Enhancements of a large open project: groups as epics, milestones as releases in the order of their versions.',
  reads: {
    format: 'table',
    columns: [
      ...['kep-number', 'title', 'owning-sig', 'participating-sigs'],
      ...['status', 'stage', 'latest-milestone', 'creation-date'],
    ],
  },
  missing: ['TBD'],
  corrections: { status: { imlpemented: 'implemented' } },
  notes: [{ when: { missing: version }, say: 'names no release: stays visible as unscheduled' }],
  storyboard: { name: 'Release board' },
  writes: [
    { to: 'epics', fields: { ref: { system, id: group }, name: group, stage: 'ACT' } },
    { to: 'releases', needs: ['name'], sorted: true, fields: { ref: { system, id: version }, name: version } },
    {
      to: 'cards',
      fields: {
        ref: {
          system,
          id: {
            first: [
              { column: 'kep-number', missing: ['0'], unique: true },
              { join: ['card', { hash: ['title', 'owning-sig', 'creation-date'] }], with: ':' },
            ],
          },
        },
        title: { column: 'title', missing: [] },
        ownerRole: 'ENGINEER',
        epic: { system, id: group },
        release: { system, id: version },
        tags: {
          list: [{ column: 'status' }, { column: 'stage' }, { split: 'participating-sigs', at: ';' }],
        },
      },
    },
  ],
};
