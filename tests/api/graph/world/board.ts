import type { Row, Seeded, Seeds } from './seeds.ts';
import { plainWords, trickyWords } from './words.ts';

const stages = ['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW'];
const ranks = ['a0', 'a1', 'Zz', 'a0V', 'b00', 'aA', 'az'];

/** Two boards in use and an empty one. */
export function seedBoards(seeds: Seeds, cards: number): void {
  const { chance } = seeds;
  for (const name of ['Onboarding', 'Renewal', 'Empty']) {
    const line_of_business = chance.maybe(0.5, () => 'consulting');
    const board = seeds.add('storyboard', { ...seeds.tracked(), name, line_of_business, archived_at: null });
    if (name !== 'Empty') seedPlaces(seeds, board);
  }
  for (let number = 0; number < cards; number += 1) {
    seedCard(seeds, seeds.all('storyboard')[chance.int(0, 1)] as Seeded);
  }
}

/** A board that is archived with all that is on it. */
export function seedFormerBoard(seeds: Seeds, cards: number): void {
  const put = { name: 'Former', line_of_business: null, archived_at: seeds.moment() };
  const board = seeds.add('storyboard', { ...seeds.tracked(), ...put });
  seedPlaces(seeds, board);
  for (let number = 0; number < cards; number += 1) seedCard(seeds, board);
}

function seedPlaces(seeds: Seeds, board: Seeded): void {
  for (const stage of [...stages.slice(0, 4), 'KNOW', 'TRUST']) seedEpic(seeds, board, stage);
  for (const number of [1, 2, 3]) seedRelease(seeds, board, number);
}

function seedEpic(seeds: Seeds, board: Seeded, stage: string): void {
  const { chance } = seeds;
  const name = chance.pick([...plainWords, ...trickyWords]);
  seeds.add('epic', { ...seeds.tracked(), storyboard_id: board.id, stage, name, rank: chance.pick(ranks) });
}

function seedRelease(seeds: Seeds, board: Seeded, number: number): void {
  const { chance } = seeds;
  seeds.add('release', {
    ...seeds.tracked(),
    storyboard_id: board.id,
    name: `Release ${number}`,
    outcome_statement: chance.maybe(0.5, () => chance.pick(trickyWords)),
    starts_on: chance.maybe(0.6, () => '2026-01-05'),
    ends_on: chance.maybe(0.6, () => '2026-03-31'),
    capacity: chance.maybe(0.5, () => 40),
    state: chance.pick(['PLANNED', 'LIVE', 'DONE']),
    rank: chance.pick(ranks),
  });
}

function seedCard(seeds: Seeds, board: Seeded): void {
  const { chance } = seeds;
  const ours = (table: string): Seeded[] => seeds.all(table).filter((row) => row['storyboard_id'] === board.id);
  const card = seeds.add('card', {
    ...seeds.tracked(),
    storyboard_id: board.id,
    epic_id: chance.pick(ours('epic')).id,
    release_id: chance.maybe(0.7, () => chance.pick(ours('release')).id),
    rank: `${chance.pick(ranks)}${chance.int(0, 9)}`,
    title: chance.pick([...trickyWords, ...plainWords]),
    body: chance.maybe(0.5, () => chance.pick(trickyWords)),
    persona: chance.maybe(0.3, () => 'buyer'),
    benefit: chance.maybe(0.3, () => 'time'),
    owner_role_id: chance.pick(seeds.all('role')).id,
    channel: chance.maybe(0.6, () => chance.pick(['EMAIL', 'WEB', 'MEETING'])),
    impact: chance.maybe(0.7, () => chance.int(1, 10)),
    effort: chance.maybe(0.7, () => chance.int(0, 13)),
    ...expected(seeds),
    tags: chance.some(['must', 'later'], 2),
    assignee_id: seeds.all('card').length % 3 ? null : (seeds.all('member')[0]?.id ?? null),
    archived_at: chance.maybe(0.12, () => seeds.moment()),
  });
  for (const role of chance.some(seeds.all('role'), 3)) seeds.tie('card_role', { card_id: card.id, role_id: role.id });
  for (const value of chance.some(seeds.all('value'), 2)) {
    seeds.tie('card_value', { card_id: card.id, value_id: value.id });
  }
}

function expected(seeds: Seeds): Row {
  const { chance } = seeds;
  const severity = (): number | null => chance.maybe(0.25, () => chance.int(1, 3));
  const after = chance.pick(['card', 'milestone', 'nothing', 'nothing']);
  const known = seeds.all('card');
  const before = after === 'card' && known.length ? chance.pick(known).id : null;
  const milestone = after === 'milestone' ? 'INVOICE' : null;
  return {
    friction_delay: severity(),
    friction_quality: severity(),
    friction_expertise: severity(),
    friction_risk: severity(),
    expect_after_card_id: before,
    expect_milestone: milestone,
    expect_within_hours: before || milestone ? chance.int(0, 72) : chance.maybe(0.1, () => 24),
  };
}
