import { Account } from '../../../account/account.entity.ts';
import { FrameworkValue } from '../../../decision/framework-value.entity.ts';
import { Framework } from '../../../decision/framework.entity.ts';
import { Priority } from '../../../decision/priority.entity.ts';
import { Value } from '../../../decision/value.entity.ts';
import { accountPriorities, firstPurpose, firstWording, priorities, purpose, values } from '../framework.ts';
import { idOf, type Loading } from './loading.ts';

/** The day on which the framework was revised; decisions before it stand on the first version. */
export const revisedOn = 150;
const writtenOn = 360;

type Edition = { version: number; day: number; purpose: string; wording: Partial<Record<string, string>> };

const editions: readonly Edition[] = [
  { version: 1, day: writtenOn, purpose: firstPurpose, wording: firstWording },
  { version: 2, day: revisedOn, purpose, wording: {} },
];

const makeValues = ({ em, ids }: Loading): void => {
  values.forEach(({ key, ...value }, rank) => ids.set(`value/${key}`, em.create(Value, { ...value, rank }).id));
};

const makeEdition = ({ em, clock, ids }: Loading, { version, day, purpose, wording }: Edition): Framework => {
  const framework = em.create(Framework, { version, effectiveFrom: clock.at(day), purpose });
  values.forEach(({ key, looksLike, ...value }, rank) => {
    const reference = em.getReference(Value, ids.get(`value/${key}`) ?? '');
    em.create(FrameworkValue, { ...value, framework, value: reference, looksLike: wording[key] ?? looksLike, rank });
  });
  ids.set(`framework/${version}`, framework.id);
  return framework;
};

const makePriorities = (loading: Loading, framework: Framework): void => {
  [...priorities, ...accountPriorities].forEach(({ statement, value: cited, account: key }, rank) => {
    const value = loading.em.getReference(Value, idOf(loading, `value/${cited}`));
    const account = key ? loading.em.getReference(Account, idOf(loading, `account/${key}`)) : null;
    loading.em.create(Priority, { framework, account, statement, rank, value });
  });
};

/** The framework as it was written a year ago, and as it stands since it was revised. */
export const loadFramework = async (loading: Loading): Promise<void> => {
  makeValues(loading);
  const [, current] = editions.map((edition) => makeEdition(loading, edition));
  if (current) makePriorities(loading, current);
  await loading.em.flush();
};
