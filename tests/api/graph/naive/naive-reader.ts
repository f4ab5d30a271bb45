import {
  buildSchema,
  type DocumentNode,
  execute,
  getNamedType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
  printSchema,
} from 'graphql';
import { accountMeanings } from './accounts.ts';
import { boardMeanings } from './board.ts';
import { ideaMeanings } from './ideas.ts';
import { logMeanings } from './log.ts';
import type { Meanings } from './meaning.ts';
import { pageOf } from './page.ts';
import { retrospectiveMeanings } from './retrospectives.ts';
import { kindTypes, rootMeanings, tableOf } from './roots.ts';
import { successMeanings } from './success.ts';
import type { Row, Tables } from './tables.ts';
import { matches } from './where.ts';

const meanings: Meanings = {
  ...accountMeanings,
  ...boardMeanings,
  ...ideaMeanings,
  ...logMeanings,
  ...retrospectiveMeanings,
  ...successMeanings,
  Query: rootMeanings,
};
const interactions = new Set(Object.values(kindTypes));
const groupOf = (type: string): string => (interactions.has(type) ? 'Interaction' : type);
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The same contract read the plain way: every field on its own, from tables in memory. */
export class NaiveReader {
  readonly #schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.#schema = buildSchema(printSchema(schema));
  }

  async answer(document: DocumentNode, variableValues: Record<string, unknown>, tables: Tables): Promise<unknown> {
    const { data, errors } = await execute({
      schema: this.#schema,
      document,
      variableValues,
      contextValue: tables,
      rootValue: {},
      fieldResolver,
      typeResolver: (row: Row) => String(row['__type'] ?? kindTypes[String(row['kind'])]),
    });
    if (errors?.[0]) throw errors[0];
    return JSON.parse(JSON.stringify(data));
  }
}

/** The pages of a list that is told whole, too, have its rows: only the way they are asked for differs. */
const meaningOf = (parent: string, field: string) => meanings[parent]?.[field];

const fieldResolver: GraphQLFieldResolver<Row, Tables> = (row, args, ...[tables, info]) => {
  const parent = groupOf(info.parentType.name);
  const meaning = meaningOf(parent, info.fieldName) ?? meaningOf(parent, info.fieldName.replace(/Connection$/, ''));
  const type = getNamedType(info.returnType);
  const plural = isListType(isNonNullType(info.returnType) ? info.returnType.ofType : info.returnType);
  const value = meaning ? meaning(row, tables, args) : plain(row, info.fieldName, { type, plural, tables, parent });
  if (type.name.endsWith('Connection')) {
    return pageOf({ type: groupOf(type.name.replace('Connection', '')), rows: value as Row[], tables }, args);
  }
  if (plural && args['where'])
    return (value as Row[]).filter((one) => matches({ type: type.name, row: one, tables }, args['where']));
  return type.name === 'DateTime' && value !== null ? new Date(value as string).toISOString() : value;
};

interface Plain {
  readonly type: ReturnType<typeof getNamedType>;
  readonly plural: boolean;
  readonly tables: Tables;
  readonly parent: string;
}

/** A column, a part that is there already, or a row that a column points at. */
function plain(row: Row, field: string, { type, plural, tables, parent }: Plain): unknown {
  const name = snake(field);
  if (name in row) return row[name];
  if (field in row) return row[field];
  const table = isCompositeType(type) ? tableOf(groupOf(type.name)) : undefined;
  if (table && !plural && `${name}_id` in row) return tables.byId(table, row[`${name}_id`]);
  throw new Error(`Nobody has told the naive reader what ${parent}.${field} means`);
}
