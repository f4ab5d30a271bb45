import type { Row, Seeded, Seeds } from './seeds.ts';
import { plainWords, trickyWords } from './words.ts';

const at = (day: number): string => new Date(Date.UTC(2025, 3, day)).toISOString();
const tracked = (day: number): Row => ({ version: 1, created_at: at(day), updated_at: at(day) });

/** Looks back at four releases, in every state; nothing of it is left to chance, so that the rest of the world stays. */
export function seedRetrospectives(seeds: Seeds): void {
  const releases = seeds.all('release');
  const states = ['CLOSED', 'DISCUSSING', 'WRITING', 'CLOSED'];
  states.forEach((state, number) => {
    const release = releases[number] as Seeded;
    const held = seeds.add('retrospective', {
      ...tracked(number + 1),
      storyboard_id: release['storyboard_id'],
      release_id: release.id,
      state,
      held_on: at(5 + Math.floor(number / 2)).slice(0, 10),
      held_by_id: number % 2 ? null : seeds.all('member')[0]?.id,
      revealed_at: state === 'WRITING' ? null : at(8),
      closed_at: state === 'CLOSED' ? at(9) : null,
    });
    seedNotes(seeds, held);
    if (state !== 'WRITING') seedActions(seeds, held, number === 0);
  });
}

function seedNotes(seeds: Seeds, held: Seeded): void {
  const members = seeds.all('member');
  for (let number = 0; number < 9; number += 1) {
    const note = seeds.add('retro_note', {
      ...tracked(3 + Math.floor(number / 2)),
      retrospective_id: held.id,
      kind: ['KEEP', 'CHANGE', 'TRY'][number % 3],
      text: [...plainWords, ...trickyWords][number],
      author_id: members[number % members.length]?.id,
    });
    const voters = held['state'] === 'WRITING' ? [] : members.slice(0, number % 3);
    for (const { id } of voters) seeds.tie('retro_vote', { note_id: note.id, member_id: id });
  }
}

function seedActions(seeds: Seeds, held: Seeded, reviewed: boolean): void {
  const note = seeds.all('retro_note').find((each) => each['retrospective_id'] === held.id);
  ['CARD', 'RESCORE', 'PROCESS_CHANGE', 'FRAMEWORK_EDIT'].forEach((kind, number) => {
    const [member, hasCard] = [seeds.all('member')[0]?.id, number < 2];
    seeds.add('retro_action', {
      ...tracked(8),
      retrospective_id: held.id,
      kind,
      text: plainWords[number],
      note_id: number % 2 ? note?.id : null,
      owner_id: number % 2 ? null : member,
      due_on: number ? '2025-06-30' : null,
      card_id: hasCard ? seeds.all('card')[number * 7]?.id : null,
      ...{ impact_before: hasCard ? 3 : null, impact_after: hasCard ? 8 : null },
      ...{ effort_before: hasCard ? 5 : null, effort_after: null },
      framework_id: kind === 'FRAMEWORK_EDIT' ? seeds.all('framework')[0]?.id : null,
      ...{ kept: reviewed ? number !== 2 : null, review_text: reviewed ? 'As said' : null },
      ...{ reviewed_by_id: reviewed ? member : null, reviewed_at: reviewed ? at(20) : null },
    });
  });
}
