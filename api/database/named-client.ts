import { Client, type QueryConfig } from 'pg';

type Query = (this: Client, ...call: unknown[]) => unknown;

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

function prepared(text: string, values: readonly unknown[]): string | QueryConfig {
  const name = values.length > 0 ? nameOf(text) : undefined;
  return name ? { name, text, values: [...values] } : text;
}

/** Begins a statement whose answer nobody needs: the next one follows it at once, and fails if it failed. */
export const unawaited = '/* unawaited */';

/** So do those that open a transaction and enter its workspace. */
const opens = /^(?:begin$|select set_config\('|\/\* unawaited \*\/)/;
const noAnswer = { command: '', rowCount: 0, rows: [] };
const failures = new WeakMap<Client, Error>();

const plainQuery: Query = Reflect.get(Client.prototype, 'query');

function sendAlong(client: Client, query: string | QueryConfig): Promise<typeof noAnswer> {
  plainQuery.call(client, query, (error: Error | null) => {
    if (error && !failures.has(client)) failures.set(client, error);
  });
  return Promise.resolve(noAnswer);
}

function answered(client: Client, answer: Promise<unknown>): Promise<unknown> {
  const failed = (error: unknown): never => {
    const earlier = failures.get(client);
    failures.delete(client);
    throw earlier ?? error;
  };
  return answer.then((value) => (failures.has(client) ? failed(undefined) : value), failed);
}

/** Names every query with values by its text, so that PostgreSQL plans it once per connection. */
export class NamedClient extends Client {}

Object.defineProperty(NamedClient.prototype, 'query', {
  value(this: NamedClient, ...call: unknown[]) {
    const [text, values, ...rest] = call;
    if (typeof text !== 'string' || !Array.isArray(values) || rest.length > 0) return plainQuery.apply(this, call);
    const query = prepared(text, values);
    if (opens.test(text)) return sendAlong(this, query);
    return answered(this, plainQuery.call(this, query) as Promise<unknown>);
  },
});
