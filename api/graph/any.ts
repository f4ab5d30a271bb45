import type { GraphQLAbstractType, GraphQLCompositeType } from 'graphql';
import { sql } from 'kysely';
import type { Sql } from './node.ts';
import type { Plan } from './plan.ts';
import type { Selection } from './selection.ts';

/** A record that somebody names by its id, and perhaps by its type. */
export interface Wanted {
  readonly id: Sql;
  readonly type?: Sql;
}

/** The record with this id, whatever its type: the tables are asked one by one until one knows it. */
export function anyRecord(plan: Plan, { type, nodes }: Selection, wanted: Wanted): Sql {
  const found = [...shapesOf(plan, type as GraphQLAbstractType)].map(([name, types]) => {
    const scope = plan.newScope();
    const shaped = plan.object(
      { type: plan.document.schema.getType(name) as GraphQLCompositeType, nodes },
      scope,
      true,
    );
    const live = plan.graph.shape(name).live?.(scope.row) ?? sql`true`;
    const meant = wanted.type ? sql` and ${wanted.type} in (${sql.join(types.map((one) => sql.lit(one)))})` : sql``;
    return sql`(select ${shaped} from ${plan.graph.table(name)} as ${sql.ref(scope.row.alias)}
      where ${scope.row.column('id')} = ${wanted.id} and ${live}${meant})`;
  });
  return sql`coalesce(${sql.join(found)})`;
}

/** One name a table, with the types in it: the interface for rows whose type a column tells, else the type itself. */
function shapesOf(plan: Plan, type: GraphQLAbstractType): Map<string, string[]> {
  const types = new Map<string, string[]>();
  for (const possible of plan.document.schema.getPossibleTypes(type)) {
    const { name } = plan.graph.shape(possible.name);
    types.set(name, [...(types.get(name) ?? []), possible.name]);
  }
  return types;
}
