import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const moment = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const day = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/** A moment: read as a Date, answered as the text PostgreSQL made of it. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'A moment in ISO 8601, answered in UTC with milliseconds: 2026-11-21T20:27:45.000Z.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: momentFrom,
  parseLiteral: (node) => momentFrom(node.kind === Kind.STRING ? node.value : undefined),
});

/** A calendar day: text on both sides, since it has no time zone. */
export const Day = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day: 2026-11-21.',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  parseValue: dayFrom,
  parseLiteral: (node) => dayFrom(node.kind === Kind.STRING ? node.value : undefined),
});

function momentFrom(value: unknown): Date {
  const parsed = typeof value === 'string' && moment.test(value) && exists(value) ? new Date(value) : undefined;
  if (!parsed || Number.isNaN(parsed.getTime())) throw new GraphQLError('Not a moment like 2026-11-21T20:27:45Z.');
  return parsed;
}

function dayFrom(value: unknown): string {
  if (typeof value !== 'string' || !day.test(value) || !exists(value))
    throw new GraphQLError('Not a day like 2026-11-21.');
  return value;
}

/** JavaScript reads February 30 as March 2; a calendar does not have it. */
function exists(text: string): boolean {
  const date = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.slice(0, 10));
}
