import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { Pool, type QueryConfig } from 'pg';
import { afterAll } from 'vitest';
import { withClient } from '../../../api/database/embedded-roles.ts';
import { refusalOf } from '../../../api/fault.ts';
import { executeReads } from '../../../api/graph/execute-reads.ts';
import { Graph } from '../../../api/graph/graph.ts';
import { Reader } from '../../../api/graph/reader.ts';
import { openSchema } from '../../../api/schema.ts';
import { shapes } from '../../../api/shapes.ts';
import { freshDatabase } from '../database.ts';
import { Wiretap } from './wiretap.ts';
import type { Seeds } from './world/seeds.ts';
import { worldOf } from './world/world.ts';

export interface Trouble {
  readonly message: string;
  readonly code: string | undefined;
  readonly path: readonly (string | number)[] | undefined;
  readonly inputPath: readonly string[] | undefined;
}

export interface Answered {
  readonly data: unknown;
  readonly errors: readonly Trouble[];
}

/** Asks the graph directly, without HTTP, sign-in and limits in between. */
export type Ask = (query: string, variables?: Record<string, unknown>, chosen?: Chosen) => Promise<Answered>;

/** Ours and the only operation, unless chosen otherwise. */
export interface Chosen {
  readonly seeds?: Seeds;
  readonly operation?: string;
}

export interface Ground {
  readonly ours: Seeds;
  readonly theirs: Seeds;
  readonly schema: GraphQLSchema;
  readonly graph: Graph;
  readonly pool: Pool;
  readonly wire: Wiretap;
  readonly appUrl: string;
  readonly ask: Ask;
  /** Changes something in our workspace. */
  readonly write: (statement: string, values: unknown[]) => Promise<void>;
}

/** Two workspaces in a database of their own, and a reader over so many connections. */
export async function openGround(connections = 2): Promise<Ground> {
  const { appUrl, ownerUrl, orm } = await freshDatabase();
  const wire = new Wiretap();
  const options = '-c TimeZone=UTC';
  const pool = new Pool({ connectionString: appUrl, max: connections, options, stream: wire.socket });
  afterAll(() => pool.end());
  const [ours, theirs] = [worldOf(1, 'Ours'), worldOf(2, 'Theirs')];
  for (const seeds of [ours, theirs]) await seeds.write(appUrl);
  await withClient(ownerUrl, (client) => client.query('analyze'));
  const graph = new Graph(orm.getMetadata(), shapes);
  const ground = { ours, theirs, schema: openSchema(), graph, pool, wire, appUrl };
  const reader = new Reader(pool);
  return {
    ...ground,
    write: (text, values) => write(pool, ours.workspaceId, { text, values }),
    ask: (query, variables = {}, chosen = {}) =>
      ask({ ...ground, reader }, { query, variables, seeds: ours, ...chosen }),
  };
}

interface Asked {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly seeds: Seeds;
  readonly operation?: string;
}

async function ask(ground: Omit<Ground, 'ask' | 'write'> & { reader: Reader }, asked: Asked): Promise<Answered> {
  const { graph, reader, schema } = ground;
  const { workspaceId } = asked.seeds;
  const contextValue = { graph, reader, workspaceId, caller: callerOf(asked.seeds) };
  const document = documentOf(schema, asked.query);
  const operation = getOperationAST(document, asked.operation);
  if (!operation) throw new Error('There is no operation to run');
  const operationName = asked.operation ?? null;
  const reads = { schema, document, operation, variables: asked.variables, context: contextValue };
  const others = { schema, document, operationName, contextValue, variableValues: asked.variables };
  return answered((await executeReads(reads)) ?? (await execute({ ...others, fieldResolver: byResponseKey })));
}

async function write(pool: Pool, workspaceId: string, statement: QueryConfig): Promise<void> {
  const client = await pool.connect();
  await client.query('begin');
  await client.query("select set_config('app.workspace', $1, true)", [workspaceId]);
  await client.query(statement);
  await client.query('commit');
  client.release();
}

const byResponseKey: GraphQLFieldResolver<Record<string, unknown>, unknown> = (row, ...[, , { path }]) => row[path.key];

const documents = new Map<string, DocumentNode>();

/** Each text is parsed and checked once, as the server does. */
export function documentOf(schema: GraphQLSchema, query: string): DocumentNode {
  const known = documents.get(query);
  if (known) return known;
  const document = parse(query);
  const problems = validate(schema, document);
  if (problems.length) throw new Error(`${problems.map((problem) => problem.message).join('\n')}\n${query}`);
  documents.set(query, document);
  return document;
}

function answered({ data, errors = [] }: ExecutionResult): Answered {
  const troubles = errors.map((error) => {
    const refusal = refusalOf(error.originalError);
    return { message: error.message, code: refusal?.code, path: error.path, inputPath: refusal?.inputPath };
  });
  return { data: JSON.parse(JSON.stringify(data ?? null)), errors: troubles };
}

const others = ['f0000000-0000-7000-8000-000000000001', 'f0000000-0000-7000-8000-000000000000'];

function callerOf(seeds: Seeds): object {
  const { workspaceId } = seeds;
  const [workspace] = seeds.of('workspace');
  const [member] = seeds.all('member');
  return {
    kind: 'MEMBER',
    id: member?.id,
    name: 'Ada',
    workspaceId,
    scopes: new Set(['READ']),
    workspaces: [{ ...workspace, id: others[0], name: 'Zoo' }, workspace, { ...workspace, id: others[1] }],
  };
}
