import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

const contract = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key"])
  type Query { invoices: [Invoice!]! }
  type Invoice { number: String! amount: Int! account: Account }
  type Account @key(fields: "id") { id: ID! invoices: [Invoice!]! }
`);

export interface Invoice {
  readonly number: string;
  readonly amount: number;
  readonly account: { readonly id: string };
}

/** Somebody else's graph, of a billing system that knows accounts by their ids here and nothing else of them. */
export async function openInvoices(invoices: readonly Invoice[]) {
  const Account = {
    invoices: ({ id }: { id: string }) => invoices.filter(({ account }) => account.id === id),
  };
  const resolvers = { Query: { invoices: () => invoices }, Account };
  const schema = buildSubgraphSchema([{ typeDefs: contract, resolvers }]);
  const server = new ApolloServer({ schema, plugins: [ApolloServerPluginInlineTraceDisabled()] });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return { url, close: () => server.stop() };
}
