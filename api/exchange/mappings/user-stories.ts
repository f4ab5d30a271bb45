import type { Mapping } from '../mapping.ts';
import { storyColumns } from '../read-stories.ts';

const system = 'user-stories';

export const userStories: Mapping = {
  kind: 'user-stories',
  about: 'Backlogs of user stories, one story a line, as cards in one epic a backlog.',
  reads: { format: 'stories', columns: storyColumns },
  notes: [
    { when: { missing: { column: 'persona' } }, say: 'not of the form "As a …, I want …": taken as the line stands' },
    { when: { missing: { column: 'benefit' } }, say: 'says no benefit: the card has none' },
  ],
  storyboard: { name: 'Product backlogs' },
  writes: [
    {
      to: 'epics',
      fields: { ref: { system, id: { column: 'backlog' } }, name: { column: 'backlog' }, stage: 'ACT' },
    },
    {
      to: 'cards',
      fields: {
        ref: { system, id: { join: [{ column: 'backlog' }, { hash: ['line'] }], with: ':' } },
        title: { column: 'title' },
        body: { column: 'line' },
        persona: { column: 'persona' },
        benefit: { column: 'benefit' },
        ownerRole: 'END_USER',
        epic: { system, id: { column: 'backlog' } },
      },
    },
  ],
};
