import type { GraphQLResolveInfo } from 'graphql';

const finals = new WeakSet<GraphQLResolveInfo>();
const texts = new WeakMap<object, string>();

/** Marks a field whose rows go to the caller as they are read, completed by nobody. */
export function finalInfo(info: GraphQLResolveInfo): GraphQLResolveInfo {
  finals.add(info);
  return info;
}

export function isFinal(info: GraphQLResolveInfo): boolean {
  return finals.has(info);
}

/** The rows in a text of JSON, which remember their text so that nobody has to write it again. */
export function parsed(text: string): unknown {
  const rows: unknown = JSON.parse(text);
  if (typeof rows === 'object' && rows !== null) texts.set(rows, text);
  return rows;
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
  const text = typeof value === 'object' && value !== null ? texts.get(value) : undefined;
  return text ?? JSON.stringify(value ?? null);
}
