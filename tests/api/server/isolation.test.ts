import { type GraphQLField, isInterfaceType, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { neededScopes } from '../../../api/scope.ts';
import { openSchema } from '../../../api/schema.ts';
import { Scope } from '../../../api/vocabulary.ts';
import { ApiKey } from '../../../api/workspace/api-key.entity.ts';
import { scopesOf } from '../../../api/workspace/access.ts';
import { type Answered, type As, openHouse, type TestHouse } from '../ask.ts';
import { insideOf } from '../database.ts';
import type { Seeds } from '../graph/world/seeds.ts';
import { worldOf } from '../graph/world/world.ts';
import { bareQuestionFor, pointsAtRecords, questionFor, type Target } from './question.ts';

interface Root {
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
  readonly needs: readonly Scope[];
  readonly of?: typeof questionFor;
}

const schema = openSchema();
const roots: Root[] = [
  ...rootsOf('query', schema.getQueryType()?.getFields()),
  ...rootsOf('mutation', schema.getMutationType()?.getFields()),
];
const named = roots.map((root) => [`${root.kind} ${root.field.name}`, root] as const);

const foreignMark = '01940001-';
const unknownMark = '01940777-';
const unknown: Target = {
  id: `${unknownMark}0001-7000-8000-000000000001`,
  system: 'nowhere',
  externalId: 'none',
  by: 'id',
};

let house: TestHouse;
let world: Seeds;
let callers: Record<'viewer' | 'planner' | 'admin' | 'revoked' | 'powerless', As>;

beforeAll(async () => {
  const allowance = { limit: 1e9, restorePerSecond: 1e9 };
  house = await openHouse({ allowance });
  world = worldOf(1, 'Foreign');
  await world.write(house.house.appUrl);
  const { workspaceId } = world;
  callers = {
    viewer: await house.memberOf(workspaceId, 'VIEWER'),
    planner: await house.memberOf(workspaceId, 'PLANNER'),
    admin: await house.memberOf(workspaceId, 'ADMIN'),
    revoked: await house.keyOf(workspaceId, Object.values(Scope)),
    powerless: await house.keyOf(workspaceId, []),
  };
  const em = insideOf(house.house.orm, workspaceId);
  for (const key of await em.find(ApiKey, { name: Object.values(Scope).join(' ') })) key.revoke(new Date());
  await em.flush();
});

function rootsOf(kind: Root['kind'], fields: Record<string, GraphQLField<unknown, unknown>> = {}): Root[] {
  return Object.values(fields).map((field) => ({ kind, field, needs: neededScopes(field) ?? [] }));
}

/** Whether a widest question looks into records: written down from the contract, by another way than the gate's. */
function selectsRecords({ kind, field }: Root): boolean {
  const guarded = ['MergePreview', 'Operation', 'Change'];
  const info = new TypeInfo(schema);
  let found = false;
  const enter = (): void => {
    const type = info.getParentType();
    const name = info.getFieldDef()?.name ?? '__typename';
    const isRecord = isObjectType(type) && type.getInterfaces().length > 0;
    const told = ['id', 'version', 'userErrors', '__typename'].includes(name);
    found ||= !!type && (isRecord || isInterfaceType(type) || guarded.includes(type.name)) && !told;
    found ||= /Webhook/.test(type?.name ?? '') && name === 'payload';
  };
  visit(parse(questionFor(kind, field, unknown).query), visitWithTypeInfo(info, { Field: { enter } }));
  return found;
}

async function ask({ kind, field, of = questionFor }: Root, as: As, target = unknown): Promise<Answered<unknown>> {
  const { query, variables } = of(kind, field, target);
  const answered = await house.ask(query, variables, as);
  const codes = answered.errors?.map(({ extensions }) => extensions.code) ?? [];
  expect(codes, `${query} ${answered.text}`).not.toContain('INTERNAL');
  expect(codes, `${query} ${answered.text}`).not.toContain('GRAPHQL_VALIDATION_FAILED');
  expect(answered.status, `${query} ${answered.text}`).toBeLessThan(500);
  return answered;
}

const refusalIn = ({ errors, status }: Answered<unknown>) =>
  status === 200 ? 'none' : errors?.map(({ extensions }) => extensions.code).join();

describe.each(named)('%s', (_, root) => {
  it('lets nobody in without a key, with a revoked one, or with one that has no scope', async () => {
    expect(refusalIn(await ask(root, {}))).toBe('UNAUTHENTICATED');
    expect(refusalIn(await ask(root, callers.revoked))).toBe('UNAUTHENTICATED');
    expect(refusalIn(await ask(root, callers.powerless))).toBe('FORBIDDEN');
  });

  it('lets members in by their access', async () => {
    for (const access of ['VIEWER', 'PLANNER', 'ADMIN'] as const) {
      const allowed = root.needs.every((scope) => scopesOf[access].some((granted) => granted === scope));
      const answered = await ask(root, callers[access.toLowerCase() as 'viewer' | 'planner' | 'admin']);
      expect(refusalIn(answered), access).toBe(allowed ? 'none' : 'FORBIDDEN');
    }
  });

  it('lets keys in by exactly the scopes it declares', async () => {
    const bare = { ...root, of: bareQuestionFor };
    expect(refusalIn(await ask(bare, await house.keyOf(world.workspaceId, [...root.needs])))).toBe('none');
    const others = Object.values(Scope).filter((scope) => !root.needs.includes(scope));
    expect(refusalIn(await ask(bare, await house.keyOf(world.workspaceId, others)))).toBe('FORBIDDEN');
  });

  it('shows records to no key that may not read, whatever else it may', async () => {
    const writer = await house.keyOf(world.workspaceId, ['PLAN', 'RECORD', 'ADMIN']);
    const readable = !root.needs.includes('READ') && !selectsRecords(root);
    expect(refusalIn(await ask(root, writer))).toBe(readable ? 'none' : 'FORBIDDEN');
    if (!root.needs.includes('ADMIN')) return;
    const reader = await house.keyOf(world.workspaceId, ['READ', 'PLAN', 'RECORD']);
    expect(refusalIn(await ask(root, reader))).toBe('FORBIDDEN');
  });

  it('shows nothing of another workspace', async () => {
    const { text } = await ask(root, house.admin);
    expect(text).not.toContain(foreignMark);
    expect(text).not.toContain('Foreign');
  });
});

describe.each(named.filter(([, { field }]) => pointsAtRecords(field)))('%s', (_, root) => {
  it('answers foreign ids and references like unknown ones, byte by byte', async () => {
    const nothing = {
      id: bytes(await ask(root, house.admin)),
      ref: bytes(await ask(root, house.admin, { ...unknown, by: 'ref' })),
    };
    const targets = foreignTargets();
    expect(targets.length).toBeGreaterThan(30);
    const answers = await Promise.all(targets.map((target) => ask(root, house.admin, target)));
    for (const [index, target] of targets.entries()) {
      expect(bytes(answers[index] as Answered<unknown>, target), JSON.stringify(target)).toBe(nothing[target.by]);
    }
  });
});

/** One record of every table, by its id, and some by what other systems call them. */
function foreignTargets(): Target[] {
  const rows = [...world.tables.values()].map(([row]) => row).filter((row) => typeof row?.['id'] === 'string');
  const byId = rows.map((row) => ({ ...unknown, id: String(row?.['id']) }));
  const references = world.of('external_ref').slice(0, 5);
  const byReference = references.map((row) => ({
    ...unknown,
    by: 'ref' as const,
    system: String(row['system']),
    externalId: String(row['external_id']),
  }));
  return [...byId, ...byReference];
}

/** An answer without what the caller said and what is new in every answer: ids, moments, the texts of keys and links. */
function bytes({ text }: Answered<unknown>, { system, externalId }: Target = unknown): string {
  return text
    .replaceAll(`${system}/${externalId}`, 'REFERENCE')
    .replaceAll(foreignMark, unknownMark)
    .replace(/01940777-[\w-]+/g, 'UNKNOWN')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'MOMENT')
    .replace(/tl_[\w-]+|token=[\w-]+|"(slug|sequence|lastSequence|version)":("?)[\w-]+\2/g, 'NEW')
    .replace(/"extensions":\{"cost":[^]*$/, '');
}
