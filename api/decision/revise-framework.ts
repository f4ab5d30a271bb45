import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { actOf } from '../event/act.ts';
import { asOneOperation } from '../event/one-operation.ts';
import { checked, required } from '../write/checked.ts';
import { nameOf } from '../write/form.ts';
import { moment } from '../write/forms.ts';
import type { Maybe } from '../write/reference.ts';
import { refuseStaleOrNew } from '../write/refuse-stale.ts';
import { FrameworkValue } from './framework-value.entity.ts';
import { Framework } from './framework.entity.ts';
import { Priority } from './priority.entity.ts';
import { type RankedPriority, type StatedPriority, statePriorities } from './state-priorities.ts';
import { type StatedValue, stateValues } from './state-values.ts';
import type { Value } from './value.entity.ts';

export interface ReviseFramework {
  readonly purpose?: Maybe<string>;
  /** All values, in their order. What is left out is as in the version before. */
  readonly values?: Maybe<readonly StatedValue[]>;
  readonly priorities?: Maybe<readonly StatedPriority[]>;
  readonly effectiveFrom?: Maybe<Date | string>;
  /** Of the newest framework. */
  readonly ifVersion?: Maybe<number>;
}

/** Writes a new version of the framework, unless it would say what the newest one says already. */
export function reviseFramework(em: EntityManager, input: ReviseFramework): Promise<{ id: string }> {
  return asOneOperation(em, null, async (inside) => {
    await takeTurn(inside);
    const newest = await newestFramework(inside);
    await refuseStaleOrNew(inside, newest, { noun: 'framework', ifVersion: input.ifVersion });
    const wording = checked(nameOf(100_000), input.purpose, ['purpose']);
    const purpose = wording ?? required(newest?.purpose, ['purpose']);
    const values = await stateValues(inside, orEmpty(input.values) ?? wordingOf(newest));
    const priorities = await statePriorities(inside, orEmpty(input.priorities) ?? prioritiesOf(newest), values);
    const effectiveFrom = new Date(checked(moment, input.effectiveFrom ?? new Date(), ['effectiveFrom']));
    if (newest && input.effectiveFrom == null && saysTheSame(newest, { purpose, values, priorities })) return newest;
    const version = (newest?.version ?? 0) + 1;
    return write(inside, { version, effectiveFrom, purpose }, { values, priorities });
  });
}

/** Null says that there are none. */
const orEmpty = <Stated>(stated: Maybe<readonly Stated[]>): readonly Stated[] | undefined =>
  stated === null ? [] : stated;

async function takeTurn(em: EntityManager): Promise<void> {
  const turn = `framework ${actOf(em).workspaceId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${turn}, 0))`.execute(em.getKysely());
}

function newestFramework(em: EntityManager): Promise<Framework | null> {
  const populate = ['values', 'values.value', 'priorities'] as const;
  return em.findOne(Framework, { version: { $gt: 0 } }, { orderBy: { version: 'desc' }, populate });
}

const wordingOf = (framework: Framework | null): StatedValue[] =>
  (framework?.values.getItems() ?? []).map(({ value, name, means, looksLike }) => ({
    id: value.id,
    name,
    means,
    looksLike: looksLike ?? null,
  }));

const prioritiesOf = (framework: Framework | null): StatedPriority[] =>
  (framework?.priorities.getItems() ?? []).map(({ account, statement, value }) => ({
    account: account?.id ?? null,
    statement,
    value: value?.id ?? null,
  }));

interface Content {
  readonly values: readonly Value[];
  readonly priorities: readonly RankedPriority[];
}

function saysTheSame(
  framework: Framework,
  { purpose, values, priorities }: Content & { readonly purpose: string },
): boolean {
  const worded = values.map(({ id, name, means, looksLike }) => [id, name, means, looksLike ?? null]);
  const before = wordingOf(framework).map(({ id, name, means, looksLike }) => [id, name, means, looksLike]);
  const said = [framework.purpose, before, toldOf(framework.priorities.getItems())];
  return JSON.stringify([purpose, worded, toldOf(priorities)]) === JSON.stringify(said);
}

/** The order of priorities counts within the workspace and within each account. */
const toldOf = (priorities: readonly Omit<RankedPriority, 'id'>[]): string[] =>
  priorities
    .map(({ account, rank, statement, value }) =>
      JSON.stringify([account?.id ?? '', rank, statement, value?.id ?? null]),
    )
    .sort();

type Heading = Pick<Framework, 'version' | 'effectiveFrom' | 'purpose'>;

async function write(em: EntityManager, heading: Heading, { values, priorities }: Content): Promise<{ id: string }> {
  const framework = em.create(Framework, heading);
  values.forEach((value, rank) => {
    const { name, means, looksLike = null } = value;
    em.create(FrameworkValue, { framework, value, name, means, looksLike, rank });
  });
  for (const priority of priorities) em.create(Priority, { framework, ...priority });
  await em.flush();
  return { id: framework.id };
}
