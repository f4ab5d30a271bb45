import type { Seeds } from './seeds.ts';
import { trickyWords } from './words.ts';

const named = ['account', 'person', 'card', 'epic', 'release', 'outcome', 'idea'];

/** Live and archived keys of other systems; the same archived key may have been given more than once. */
export function seedExternalRefs(seeds: Seeds): void {
  const { chance } = seeds;
  for (const table of named) {
    for (const [at, { id }] of seeds.all(table).entries()) {
      for (const system of chance.some(['crm', 'shop', 'helpdesk'], 2)) {
        const columns = Object.fromEntries(named.map((each) => [`${each}_id`, each === table ? id : null]));
        const archived_at = chance.maybe(0.2, () => seeds.moment());
        const external_id = archived_at ? 'old' : `${table}-${at}`;
        seeds.add('external_ref', { created_at: seeds.moment(), system, external_id, archived_at, ...columns });
      }
    }
  }
}

export function seedEvents(seeds: Seeds, count: number): void {
  const { chance } = seeds;
  const member = seeds.all('member')[0];
  for (let number = 0; number < count; number += 1) {
    const table = chance.pick(['account', 'account', 'card', 'person']);
    const actor_kind = chance.pick(['MEMBER', 'KEY', 'SYSTEM']);
    seeds.add('event', {
      at: seeds.moment(),
      actor_kind,
      actor_id: actor_kind === 'SYSTEM' ? null : member?.id,
      actor_name: chance.pick(trickyWords),
      cause: 'graphql',
      operation_id: seeds.workspaceId,
      type: table === 'card' ? 'TouchpointCard' : table === 'account' ? 'Account' : 'Person',
      record_id: chance.pick(seeds.all(table).slice(0, 5)).id,
      action: chance.pick(['CREATED', 'UPDATED', 'DELETED']),
      changes: {
        name: [chance.maybe(0.5, () => 'before'), chance.pick(trickyWords)],
        employees: [1, null],
        tags: [[], ['vip']],
        account: [seeds.all('account')[0]?.id, 'nowhere'],
        values: [[], seeds.all('value').map(({ id }) => id)],
      },
    });
  }
}
