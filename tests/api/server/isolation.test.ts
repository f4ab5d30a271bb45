import type { GraphQLField } from 'graphql';
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
import { pointsAtRecords, questionFor, type Target } from './question.ts';

interface Root {
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
  readonly needs: readonly Scope[];
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

async function ask({ kind, field }: Root, as: As, target = unknown): Promise<Answered<unknown>> {
  const { query, variables } = questionFor(kind, field, target);
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
    expect(refusalIn(await ask(root, await house.keyOf(world.workspaceId, [...root.needs])))).toBe('none');
    const others = Object.values(Scope).filter((scope) => !root.needs.includes(scope));
    expect(refusalIn(await ask(root, await house.keyOf(world.workspaceId, others)))).toBe('FORBIDDEN');
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
