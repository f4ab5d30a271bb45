import type { Mapping } from '../mapping.ts';
import type { Value } from '../value-grammar.ts';

const system = 'throughline';
const epic: Value = { join: [{ column: 'stage' }, { column: 'epic' }], with: ': ' };
const release: Value = { column: 'release' };

const friction = (kind: string): { when: { not: { missing: Value } }; take: Value } => {
  const severity: Value = { column: kind.toLowerCase(), as: 'integer', within: [1, 3] };
  return { when: { not: { missing: severity } }, take: { fields: { kind, severity } } };
};

const hours: Value = { column: 'within hours', as: 'integer' };
const expectation: Value = {
  fields: {
    afterRef: { system, id: { column: 'after id' } },
    milestone: { column: 'milestone' },
    withinHours: hours,
  },
};

/** The sheet that a board writes, back into a board. */
export const boardCards: Mapping = {
  kind: 'board-cards',
  about: 'Cards as the boards of Throughline export them, with their epics and releases.',
  reads: {
    format: 'table',
    guarded: true,
    columns: [
      ...['id', 'title', 'body', 'persona', 'benefit', 'stage', 'epic', 'release', 'owner', 'concerned', 'channel'],
      ...['impact', 'effort', 'delay', 'quality', 'expertise', 'risk', 'tags'],
    ],
  },
  notes: [{ when: { missing: release }, say: 'names no release: stays visible as unscheduled' }],
  storyboard: { name: 'Imported board' },
  writes: [
    {
      to: 'epics',
      sorted: true,
      fields: { ref: { system, id: epic }, name: { column: 'epic' }, stage: { column: 'stage' } },
    },
    { to: 'releases', needs: ['name'], fields: { ref: { system, id: release }, name: release } },
    {
      to: 'cards',
      fields: {
        ref: { system, id: { column: 'id' } },
        title: { column: 'title' },
        body: { column: 'body' },
        persona: { column: 'persona' },
        benefit: { column: 'benefit' },
        ownerRole: { column: 'owner' },
        concernedRoles: { split: 'concerned', at: ';' },
        channel: { column: 'channel' },
        epic: { system, id: epic },
        release: { system, id: release },
        impact: { column: 'impact', as: 'integer' },
        effort: { column: 'effort', as: 'integer' },
        frictions: { list: ['DELAY', 'QUALITY', 'EXPERTISE', 'RISK'].map((kind) => ({ choose: [friction(kind)] })) },
        values: { split: 'values', at: ';' },
        expectation: { choose: [{ when: { not: { missing: hours } }, take: expectation }] },
        tags: { split: 'tags', at: ';' },
      },
    },
  ],
};
