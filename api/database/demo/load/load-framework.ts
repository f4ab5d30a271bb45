import { reviseFramework } from '../../../decision/revise-framework.ts';
import { Value } from '../../../decision/value.entity.ts';
import { accountPriorities, firstPurpose, firstWording, priorities, purpose, values } from '../framework.ts';
import { idOf, type Loading } from './loading.ts';

const writtenOn = 360;
const revisedOn = 150;

const firstValues = values.map(({ key, ...value }) => ({ ...value, looksLike: firstWording[key] ?? value.looksLike }));
const valuesNow = values.map(({ name, means, looksLike }) => ({ name, means, looksLike }));

const rememberValues = async ({ em, ids }: Loading): Promise<void> => {
  const made = await em.find(Value, {});
  for (const { key, name } of values) ids.set(`value/${key}`, made.find((value) => value.name === name)?.id ?? '');
};

/** The framework as it was written a year ago, and as it stands since it was revised. */
export const loadFramework = async (loading: Loading): Promise<void> => {
  const { em, clock } = loading;
  await reviseFramework(em, { purpose: firstPurpose, values: firstValues, effectiveFrom: clock.at(writtenOn) });
  await rememberValues(loading);
  const ranked = [...priorities, ...accountPriorities].map(({ statement, value, account }) => ({
    statement,
    value: idOf(loading, `value/${value}`),
    account: account ? idOf(loading, `account/${account}`) : null,
  }));
  await reviseFramework(em, { purpose, values: valuesNow, priorities: ranked, effectiveFrom: clock.at(revisedOn) });
};
