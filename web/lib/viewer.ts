import { ask, Unanswered } from './ask.ts';
import { graphql } from './graphql.ts';

const viewerQuery = graphql(`
  query Viewer {
    viewer {
      member {
        id
        name
        email
        access
      }
      workspace {
        id
        name
      }
      workspaces {
        id
        name
      }
      scopes
    }
  }
`);

/** Who asks, or nobody; any other failure is thrown. */
export async function whoAsks(fetch: typeof globalThis.fetch) {
  try {
    return (await ask(fetch, viewerQuery)).viewer;
  } catch (error) {
    if (error instanceof Unanswered && error.code === 'UNAUTHENTICATED') return null;
    throw error;
  }
}

export type Viewer = NonNullable<Awaited<ReturnType<typeof whoAsks>>>;
