import type { Seeds } from './seeds.ts';
import { trickyWords } from './words.ts';

/** Comments on the first cards; they come last and leave nothing to chance, so that the rest of the world stays. */
export function seedComments(seeds: Seeds, count: number): void {
  const [cards, members] = [seeds.all('card'), seeds.all('member')];
  for (let number = 0; number < count; number += 1) {
    const said = new Date(Date.UTC(2025, 1, 1 + Math.floor(number / 2))).toISOString();
    const member = members[number % members.length];
    const comment = seeds.add('comment', {
      ...{ version: 1, created_at: said, updated_at: said },
      card_id: cards[number % 7]?.id,
      body: trickyWords[number % trickyWords.length],
      ...{ actor_kind: 'MEMBER', actor_id: member?.id, actor_name: 'Ada' },
      edited_at: number % 3 ? null : said,
    });
    if (number % 2) seeds.tie('comment_mention', { comment_id: comment.id, member_id: member?.id });
  }
}

/** Views that are shared and views that are not, of everybody. */
export function seedViews(seeds: Seeds): void {
  const [board] = seeds.all('storyboard');
  for (const { id: owner_id } of seeds.all('member')) {
    for (const shared of [true, false]) {
      const moment = new Date(Date.UTC(2025, 2, 1)).toISOString();
      const tracked = { version: 1, created_at: moment, updated_at: moment };
      const name = shared ? 'Risks' : 'mine';
      seeds.add('saved_view', { ...tracked, storyboard_id: board?.id, name, query: 'friction=RISK', shared, owner_id });
    }
  }
}
