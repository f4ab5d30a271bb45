import type { ExecutionResult, GraphQLResolveInfo } from 'graphql';

const finals = new WeakSet<GraphQLResolveInfo>();

/** Marks a field whose rows go to the caller as they are read, completed by nobody. */
export function finalInfo(info: GraphQLResolveInfo): GraphQLResolveInfo {
  finals.add(info);
  return info;
}

export function isFinal(info: GraphQLResolveInfo): boolean {
  return finals.has(info);
}

/** Rows as PostgreSQL wrote them: their text goes out as it is, and is taken apart only for those who must know more. */
export class Written {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** The data of an answer with its rows taken apart, for whoever reads them here. */
export function takenApart(data: ExecutionResult['data']): Record<string, unknown> {
  const apart = Object.entries(data ?? {}).map(([key, value]) => [
    key,
    value instanceof Written ? value.toJSON() : value,
  ]);
  return Object.fromEntries(apart);
}

/** The text of an answer; what was read goes out as PostgreSQL wrote it. */
export function writtenResult(result: object): string {
  const entries = Object.entries(result).filter(([, value]) => value !== undefined);
  const parts = entries.map(
    ([key, value]) => `${JSON.stringify(key)}:${key === 'data' ? writtenData(value) : JSON.stringify(value)}`,
  );
  return `{${parts.join()}}`;
}

function writtenData(data: unknown): string {
  if (typeof data !== 'object' || data === null) return JSON.stringify(data);
  const parts = Object.entries(data).map(([key, value]) => `${JSON.stringify(key)}:${writtenRows(value)}`);
  return `{${parts.join()}}`;
}

function writtenRows(value: unknown): string {
  return value instanceof Written ? value.text : JSON.stringify(value ?? null);
}
