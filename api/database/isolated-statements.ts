const createTable = /^create table "(\w+)" \(.*"workspace_id" uuid/;
const primaryKey = /primary key \(((?:"\w+"(?:, )?)+)\)/;
const foreignKey =
  /^alter table "(\w+)" add constraint "(\w+)" foreign key \("(\w+)"\) references "(\w+)" \("id"\)(?: on update cascade)?( on delete set null)?/;
const workspacePolicy =
  /^create policy "(\w+)" on "(\w+)" using \("(\w+)" = current_setting\('app\.workspace'\)::uuid\)/;

/** In a subquery, or else the planner looks up how many rows this workspace has, and takes a young one for empty. */
const inForce = "(select nullif(current_setting('app.workspace', true), '')::uuid)";

type Told = (table: string, column: string) => boolean;

/** An index serves a foreign key when it begins with its columns and leaves out at most the rows without it. */
function coveredBy(statements: readonly string[]): Told {
  return (table, column) =>
    statements.some((statement) => {
      const start = `("workspace_id", "${column}"`;
      const ofTable = statement.includes(` on "${table}" ${start}`) || unique(statement, table, start);
      const pivot = statement.startsWith(`create table "${table}"`) && statement.includes(`primary key ${start}`);
      const filter = / where (.*);$/.exec(statement)?.[1];
      return pivot || (ofTable && (filter === undefined || filter === `${column} is not null`));
    });
}

const unique = (statement: string, table: string, start: string): boolean =>
  statement.startsWith(`alter table "${table}" add constraint`) && statement.includes(`unique ${start}`);

const keyedByWorkspace = (statement: string): string =>
  createTable.test(statement) ? statement.replace(primaryKey, 'primary key ("workspace_id", $1)') : statement;

const guarded = (statement: string): string =>
  statement.replace(
    workspacePolicy,
    `create policy "$1" on "$2" using ("$3" = ${inForce}) with check ("$3" = ${inForce})`,
  );

/** Whether rows may do without the column, so that the index of its key need not hold them. */
const optionalIn =
  (statements: readonly string[]): Told =>
  (table, column) =>
    statements.some(
      (statement) => statement.includes(` table "${table}" `) && statement.includes(`"${column}" uuid null`),
    );

interface Known {
  readonly covered: Told;
  readonly mayLack: Told;
}

function tiedWithin(statement: string, { covered, mayLack }: Known): string[] {
  const [match, table = '', name, column = '', target, setNull] = foreignKey.exec(statement) ?? [];
  if (!match) return [statement];
  const composite = `alter table "${table}" add constraint "${name}" foreign key ("workspace_id", "${column}") references "${target}" ("workspace_id", "id")`;
  const rule = setNull ? ` on delete set null ("${column}")` : '';
  const key = composite + rule + statement.slice(match.length);
  if (covered(table, column)) return [key];
  const filter = mayLack(table, column) ? ` where ${column} is not null` : '';
  return [key, `create index "${table}_${column}_index" on "${table}" ("workspace_id", "${column}")${filter};`];
}

/**
 * The entities know `id` alone; in PostgreSQL every key begins with the workspace, since row-level security
 * does not look at foreign keys, and a policy answers nothing instead of failing while no workspace is entered.
 */
export function isolatedStatements(statements: readonly string[]): string[] {
  const keyed = statements.map(keyedByWorkspace).map(guarded);
  const known = { covered: coveredBy(keyed), mayLack: optionalIn(keyed) };
  return keyed.flatMap((statement) => tiedWithin(statement, known));
}
