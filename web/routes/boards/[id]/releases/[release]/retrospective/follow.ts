import { graphql } from '#lib/graphql.ts';
import { stream } from '../../../live/stream.ts';

const changed = graphql(`
  subscription RetrospectiveChanged($id: ID!) {
    storyboardChanged(id: $id) {
      changes {
        type
      }
    }
  }
`);

const before = 5_000;

/** Calls whenever something of a retrospective happens on a board, until it is left; answers how to leave. */
export function follow(id: string, happened: () => void): () => void {
  const leaving = new AbortController();
  void listen(id, happened, leaving.signal);
  return () => leaving.abort();
}

async function listen(id: string, happened: () => void, left: AbortSignal): Promise<void> {
  while (!left.aborted) {
    try {
      for await (const { storyboardChanged } of stream({ document: changed, variables: { id } }, left))
        if (storyboardChanged.changes.some(({ type }) => type.startsWith('Retro'))) happened();
    } catch {
      await new Promise((resume) => setTimeout(resume, before));
      if (!left.aborted) happened();
    }
  }
}
