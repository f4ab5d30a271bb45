import { Person } from '../../../account/person.entity.ts';
import { Member } from '../../../workspace/member.entity.ts';
import { ideas } from '../ideas.ts';
import { ourPeople } from '../people-ours.ts';
import { actions, notes } from '../retrospective.ts';
import { idOf, type Loading } from './loading.ts';

const speakers = new Set([
  ...ideas.flatMap(({ response }) => response?.by ?? []),
  ...notes.map(({ by }) => by),
  ...actions.map(({ owner }) => owner),
]);

/** Those of us who answer customers or speak in a retrospective are members, so that what they say has a name. */
export const loadMembers = async (loading: Loading): Promise<void> => {
  const { em, ids } = loading;
  const made = new Map<string, Member>();
  for (const { ref, fullName, emails } of ourPeople) {
    const key = ref.externalId.slice('person/'.length);
    if (!speakers.has(key)) continue;
    const person = em.getReference(Person, idOf(loading, ref.externalId));
    const named = { name: fullName, email: emails?.[0] ?? '', access: 'PLANNER' as const, userId: null };
    made.set(key, em.create(Member, { ...named, person }));
  }
  await em.flush();
  for (const [key, { id }] of made) ids.set(`member/${key}`, id);
};

export const memberNamed = (loading: Loading, key: string): Member =>
  loading.em.getReference(Member, idOf(loading, `member/${key}`));
