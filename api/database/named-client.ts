import { Client, type QueryConfig } from 'pg';

const names = new Map<string, string>();
const namedTexts = 500;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= namedTexts) return undefined;
  const name = `named_${names.size}`;
  names.set(text, name);
  return name;
}

const prepared = (query: unknown, values: unknown): unknown => {
  if (typeof query !== 'string' || !Array.isArray(values) || values.length === 0) return query;
  const name = nameOf(query);
  return name ? ({ name, text: query, values } satisfies QueryConfig) : query;
};

const plainQuery: (this: Client, ...call: unknown[]) => unknown = Reflect.get(Client.prototype, 'query');

/** Names every query with values by its text, so that PostgreSQL plans it once per connection. */
export class NamedClient extends Client {}

Object.defineProperty(NamedClient.prototype, 'query', {
  value(this: NamedClient, ...call: unknown[]) {
    const [query, values, ...rest] = call;
    const named = prepared(query, values);
    return named === query ? plainQuery.call(this, query, values, ...rest) : plainQuery.call(this, named, ...rest);
  },
});
