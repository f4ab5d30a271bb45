import type { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';

type Typed = ReturnType<
  typeof initGraphQLTada<{
    introspection: introspection;
    disableMasking: true;
    scalars: { DateTime: string; Date: string };
  }>
>;

/** Keeps a document as the text it is: the types come from the schema, and no parser travels to the browser. */
export const graphql = ((text: string, fragments: string[] = []) =>
  [text, ...fragments].join('\n')) as unknown as Typed;
