import {
  getNamedType,
  type GraphQLNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { Selections, notRead, type Generated } from './generated/selections.ts';
import { idsOf, Values } from './generated/values.ts';
import { documentOf, type Ground, openGround } from './ground.ts';
import { NaiveReader } from './naive/naive-reader.ts';
import { cursorMark } from './naive/page.ts';
import { type Tables, tablesOf } from './naive/tables.ts';
import { Chance } from './world/chance.ts';

const firstSeed = Number(process.env['SELECTION_SEED'] ?? 20_262_121);
const count = Number(process.env['SELECTIONS'] ?? 1000);
const slices = 10;

let ground: Ground;
let naive: NaiveReader;
let tables: Tables;
let ids: string[];

beforeAll(async () => {
  ground = await openGround();
  naive = new NaiveReader(ground.schema);
  tables = await tablesOf(ground.pool, ground.ours);
  ids = idsOf(ground.ours, ground.theirs);
});

describe('a thousand selections made by chance are answered as a naive reader answers them', () => {
  it('and with a few more, for what those rarely ask, ask for every field there is to read', async () => {
    const left = new Set(readFields());
    for (let at = 0; left.size > 0 && at < 5000; at += 1) {
      const asked = [...fieldsIn(generatedFrom(firstSeed + at).query)].filter((field) => left.delete(field));
      if (at >= 1000 && asked.length > 0) await compareOne(firstSeed + at);
    }
    expect([...left]).toEqual([]);
  });

  for (let slice = 0; slice < slices; slice += 1) {
    it(`seeds ${firstSeed + slice * (count / slices)} and on`, { timeout: 60_000 }, async () => {
      for (let at = 0; at < count / slices; at += 1) await compareOne(firstSeed + slice * (count / slices) + at);
    });
  }
});

function generatedFrom(seed: number): Generated {
  const chance = new Chance(seed);
  return new Selections(ground.schema, chance, new Values(chance, ids)).operation();
}

function fieldsIn(query: string): Set<string> {
  const found = new Set<string>();
  const types = new TypeInfo(ground.schema);
  const note = () => void found.add(`${types.getParentType()?.name}.${types.getFieldDef()?.name}`);
  visit(parse(query), visitWithTypeInfo(types, { Field: note }));
  return found;
}

/** All fields that a query can reach by what is read from the tables. */
function readFields(): string[] {
  const reached = new Set<string>();
  const reach = (type: GraphQLNamedType): void => {
    if (reached.has(type.name) || !isCompositeType(type)) return;
    reached.add(type.name);
    if (isAbstractType(type)) ground.schema.getPossibleTypes(type).forEach(reach);
    if ('getFields' in type) Object.values(type.getFields()).forEach((field) => reach(getNamedType(field.type)));
  };
  const roots = Object.values(ground.schema.getQueryType()?.getFields() ?? {});
  for (const { name, type } of roots) if (!notRead.has(name)) reach(getNamedType(type));
  const types = [...reached].map((name) => ground.schema.getType(name));
  return types
    .filter(isObjectType)
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
}

async function compareOne(seed: number): Promise<void> {
  const generated = generatedFrom(seed);
  const { query, variables } = generated;
  const told = `SELECTION_SEED=${seed} SELECTIONS=10\n${query}\n${JSON.stringify(variables)}`;
  const afters = await comparePage(generated, { ours: null, naive: null }, told);
  if (afters.ours && generated.paged) await comparePage(generated, afters, `second page, ${told}`);
}

interface Afters {
  readonly ours: string | null;
  readonly naive: string | null;
}

async function comparePage({ query, variables, paged }: Generated, after: Afters, told: string): Promise<Afters> {
  const document = documentOf(ground.schema, query);
  const ours = await ground.ask(query, paged ? { ...variables, after: after.ours } : variables);
  expect(ours.errors, told).toEqual([]);
  const plain = await naive.answer(document, paged ? { ...variables, after: after.naive } : variables, tables);
  const found = alike(ours.data, plain);
  expect(found, told).toEqual(plain);
  expect(JSON.stringify(found), `the order of keys, ${told}`).toBe(JSON.stringify(plain));
  return { ours: endOf(ours.data), naive: endOf(plain) };
}

function endOf(answer: unknown): string | null {
  const { listing } = answer as { listing?: { facts: { endCursor: string | null } } };
  return listing?.facts.endCursor ?? null;
}

/** Our answer, with the naive cursors instead of ours, and figures that differ in their last digit made the same. */
function alike(ours: unknown, plain: unknown): unknown {
  if (typeof plain === 'string' && plain.startsWith(cursorMark)) return typeof ours === 'string' && ours ? plain : ours;
  if (typeof plain === 'number' && typeof ours === 'number') {
    return Math.abs(plain - ours) <= 1e-12 * Math.abs(plain) ? plain : ours;
  }
  if (Array.isArray(ours) && Array.isArray(plain)) return ours.map((one, at) => alike(one, plain[at]));
  if (ours === null || plain === null || typeof ours !== 'object' || typeof plain !== 'object') return ours;
  const other = plain as Record<string, unknown>;
  return Object.fromEntries(Object.entries(ours).map(([key, one]) => [key, alike(one, other[key])]));
}
