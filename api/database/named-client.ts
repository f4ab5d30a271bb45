import { Client, type QueryConfig } from 'pg';
import { Together } from './together.ts';

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

/** Texts without values may hold what people wrote; these few are the program's own. */
const bounds = /^(?:begin|commit|rollback)$/;

function statementOf(text: string, values: readonly unknown[]): QueryConfig {
  const name = values.length > 0 || bounds.test(text) ? nameOf(text) : undefined;
  return { text, values: [...values], ...(name !== undefined && { name }) };
}

/** Begins a statement whose answer nobody needs: it goes out with the next one, which fails if it failed. */
export const unawaited = '/* unawaited */';

/** So do those that open a transaction and enter its workspace. */
const opens = /^(?:begin$|select set_config\('|\/\* unawaited \*\/)/;
const noAnswer = Promise.resolve({ command: '', rowCount: 0, rows: [] });
const waiting = new WeakMap<Client, QueryConfig[]>();

const plainQuery: Query = Reflect.get(Client.prototype, 'query');

function taken(client: Client): QueryConfig[] {
  const statements = waiting.get(client) ?? [];
  waiting.delete(client);
  return statements;
}

function together(client: Client, statements: readonly QueryConfig[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const answered = (error: Error | null, answer: unknown): void => (error ? reject(error) : resolve(answer));
    plainQuery.call(client, new Together(statements, answered));
  });
}

/** Names every query with values by its text, so that PostgreSQL plans it once per connection. */
export class NamedClient extends Client {}

Object.defineProperty(NamedClient.prototype, 'query', {
  value(this: NamedClient, ...call: unknown[]) {
    const [text, values, ...rest] = call;
    if (typeof text !== 'string' || !Array.isArray(values) || rest.length > 0) return plainQuery.apply(this, call);
    const statement = statementOf(text, values);
    const before = taken(this);
    if (opens.test(text)) {
      waiting.set(this, [...before, statement]);
      return noAnswer;
    }
    if (before.length > 0) return together(this, [...before, statement]);
    return plainQuery.call(this, values.length > 0 ? statement : text);
  },
});
