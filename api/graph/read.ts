import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import { Bounded } from './bounded.ts';
import { isFinal, Written } from './final.ts';
import type { Graph } from './graph.ts';
import type { Field, Sql } from './node.ts';
import { Plan } from './plan.ts';
import type { Reader } from './reader.ts';
import { type Document, selectionOf } from './selection.ts';
import { CallerSlot, fill } from './slot.ts';
import { usedVariables } from './used-variables.ts';
import { type Shaped, shapeVariables } from './variables.ts';

/** What a request must carry to read the graph. */
export interface ReadContext {
  readonly graph: Graph;
  readonly reader: Reader;
  readonly workspaceId: string;
  readonly caller: { readonly kind: string; readonly id?: string; readonly scopes?: ReadonlySet<string> };
  /** Whether the answer is for others than the caller: then nothing in it is theirs alone. */
  readonly overheard?: boolean;
}

/** Values that a resolver gives beside the document's own; see `given` in slot.ts. */
export interface Given {
  readonly given?: Readonly<Record<string, unknown>>;
  /** Tells apart what one field of a document reads in more than one way. */
  readonly way?: string;
}

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

const mostOutlines = 100;
const statements = new WeakMap<FieldNode, Bounded<string, CompiledQuery>>();
const shapes = new WeakMap<object, Map<string, Shaped>>();

/**
 * Answers what the document asks below a field, in one statement: rows with the keys and the values of the answer.
 * `field` tells which rows; the statement of a document is planned once and prepared.
 */
export async function read<Answer = unknown>(
  context: ReadContext,
  info: GraphQLResolveInfo,
  field: Field & Given,
): Promise<Answer> {
  const statement = statementOf(context.graph, info, field);
  const { reader, workspaceId, caller, overheard } = context;
  const callerId = overheard ? undefined : caller.id;
  const moment = { variables: info.variableValues, given: field.given, callerId, scopes: caller.scopes };
  const values = fill(statement.parameters, moment);
  const text = await (isKeyed(field)
    ? reader.answerByKey(workspaceId, statement.sql, values)
    : reader.answer(workspaceId, statement.sql, values));
  return answered(text, isFinal(info)) as Answer;
}

/** Whether callers who ask the same are answered otherwise: of some rows each knows only their own. */
export const isPersonal = (graph: Graph, info: GraphQLResolveInfo, field: Field & Given): boolean =>
  statementOf(graph, info, field).parameters.some((parameter) => parameter instanceof CallerSlot);

const isKeyed = (field: Field): boolean =>
  field.kind === 'any' || field.kind === 'anyOf' || ('keyed' in field && field.keyed === true);

function answered(text: string | null, final: boolean): unknown {
  if (text === null || text === 'null') return null;
  return final ? new Written(text) : JSON.parse(text);
}

/** Answers one expression of SQL that makes JSON, for what is computed from rows before it is told. */
export async function answerOf<Answer>(context: ReadContext, expression: Sql): Promise<Answer | null> {
  const { sql: text, parameters } = sql`select (${expression})::text`.compile(compiler);
  const answer = await context.reader.answer(context.workspaceId, text, parameters);
  return answered(answer, false) as Answer | null;
}

/** The statement a field becomes; the same object for the same document and outline of variables. */
export function statementOf(graph: Graph, info: GraphQLResolveInfo, field: Field & Given): CompiledQuery {
  const [node] = info.fieldNodes as [FieldNode];
  const place = placesOf(info);
  const shaped = shapeOf(info, place);
  const known = statements.get(node) ?? new Bounded<string, CompiledQuery>(mostOutlines);
  statements.set(node, known);
  const key = `${isFinal(info)} ${place} ${field.way ?? ''} ${shaped.key}`;
  const found = known.get(key) ?? compile(new Plan(graph, documentOf(info, shaped), !isFinal(info)), info, field);
  known.set(key, found);
  return found;
}

/** Operations of one document may share a fragment and ask for more beside it. */
function placesOf({ fieldNodes }: GraphQLResolveInfo): string {
  return fieldNodes.map((node) => node.loc?.start).join('+');
}

function shapeOf(info: GraphQLResolveInfo, place: string): Shaped {
  const ofRequest = shapes.get(info.variableValues) ?? new Map<string, Shaped>();
  shapes.set(info.variableValues, ofRequest);
  const shaped = ofRequest.get(place) ?? shapeVariables(info.schema, usedVariables(info, place), info.variableValues);
  ofRequest.set(place, shaped);
  return shaped;
}

function documentOf({ schema, fragments }: GraphQLResolveInfo, { variables }: Shaped): Document {
  return { schema, fragments, variables };
}

function compile(plan: Plan, { parentType, fieldNodes }: GraphQLResolveInfo, field: Field): CompiledQuery {
  const selection = selectionOf(plan.document, parentType, fieldNodes);
  return sql`select (${plan.expression(field, selection, plan.newScope())})::text`.compile(compiler);
}
