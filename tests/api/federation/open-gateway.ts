import {
  ApolloGateway,
  type GraphQLDataSourceProcessOptions,
  IntrospectAndCompose,
  RemoteGraphQLDataSource,
} from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { As } from '../ask.ts';

interface Bearer {
  readonly authorization?: string | undefined;
}

/** Sends on the key that the caller showed to the gateway. */
class WithKey extends RemoteGraphQLDataSource<Bearer> {
  override willSendRequest({ request, context }: GraphQLDataSourceProcessOptions<Bearer>): void {
    const { authorization } = context;
    if (authorization) request.http?.headers.set('authorization', String(authorization));
  }
}

/** A gateway over some graphs, which it composes from what each says of itself to whoever has this key. */
export async function openGateway(subgraphs: { name: string; url: string }[], introspectionHeaders: As) {
  const gateway = new ApolloGateway({
    supergraphSdl: new IntrospectAndCompose({ subgraphs, introspectionHeaders }),
    buildService: ({ url }) => new WithKey({ url: url ?? '' }),
    logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  });
  const server = new ApolloServer<Bearer>({ gateway });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req }) => ({ authorization: req.headers.authorization }),
  });
  return { url, close: () => server.stop() };
}

const quiet = (): void => undefined;
