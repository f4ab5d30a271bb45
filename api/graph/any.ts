import type { GraphQLCompositeType, GraphQLInterfaceType } from 'graphql';
import { sql } from 'kysely';
import type { Sql } from './node.ts';
import type { Plan } from './plan.ts';
import type { Selection } from './selection.ts';

/** The record with this id, whatever its type: the tables are asked one by one until one knows it. */
export function anyRecord(plan: Plan, { type, nodes }: Selection, id: Sql): Sql {
  const found = shapesOf(plan, type as GraphQLInterfaceType).map((name) => {
    const scope = plan.newScope();
    const shaped = plan.object(
      { type: plan.document.schema.getType(name) as GraphQLCompositeType, nodes },
      scope,
      true,
    );
    const live = plan.graph.shape(name).live?.(scope.row) ?? sql`true`;
    return sql`(select ${shaped} from ${plan.graph.table(name)} as ${sql.ref(scope.row.alias)}
      where ${scope.row.column('id')} = ${id} and ${live})`;
  });
  return sql`coalesce(${sql.join(found)})`;
}

/** One name a table: the interface for rows whose type a column tells, else the type itself. */
function shapesOf(plan: Plan, type: GraphQLInterfaceType): string[] {
  const names = plan.document.schema.getPossibleTypes(type).map((possible) => plan.graph.shape(possible.name).name);
  return [...new Set(names)];
}
