import { ask } from '../ask.ts';
import { graphql, type ResultOf } from '../graphql.ts';
import { keysOf } from '../words.ts';

/** What each kind of record is called where finds of all kinds stand together. */
export const typeWords = {
  ACCOUNT: 'Account',
  PERSON: 'Person',
  STORYBOARD: 'Board',
  RELEASE: 'Release',
  EPIC: 'Epic',
  CARD: 'Card',
  OUTCOME: 'Outcome',
  IDEA: 'Idea',
  DECISION: 'Decision',
  INTERACTION: 'Interaction',
} as const;
export type SearchType = keyof typeof typeWords;

export const searchQuery = graphql(`
  query Search($text: String!, $types: [SearchType!], $names: Boolean!, $first: Int!, $after: String) {
    search(text: $text, types: $types, names: $names, first: $first, after: $after) {
      nodes {
        type
        id
        title
        titleParts {
          text
          found
        }
        excerpt {
          text
          found
        }
        at
        account {
          id
          name
        }
        storyboard {
          id
          name
        }
        record {
          ... on Person {
            roles(first: 1) {
              nodes {
                account {
                  id
                  name
                }
              }
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Find = ResultOf<typeof searchQuery>['search']['nodes'][number];

const asTyped = keysOf(typeWords).slice(0, 6);

/** What the palette shows while somebody types: by names alone, which is quick. */
export async function findNames(text: string): Promise<readonly Find[]> {
  const { search } = await ask(fetch, searchQuery, { text, types: asTyped, names: true, first: 12 });
  return search.nodes;
}

/** To whom or where a find belongs. */
export function belongsTo({ type, account, storyboard, record }: Find): { id: string; name: string } | null {
  if (type === 'PERSON') return (record && 'roles' in record && record.roles.nodes[0]?.account) || null;
  return type === 'ACCOUNT' || type === 'STORYBOARD' ? null : (storyboard ?? account);
}

/** The page on which a find is seen; none for somebody who plays no role anywhere. */
export function addressOf(find: Find): string | null {
  const { type, id } = find;
  const home = belongsTo(find)?.id;
  if (type === 'ACCOUNT') return `/accounts/${id}`;
  if (type === 'STORYBOARD') return `/boards/${id}`;
  if (!home) return null;
  const inside: Partial<Record<SearchType, string>> = {
    CARD: `/boards/${home}?card=${id}`,
    EPIC: `/boards/${home}?epic=${id}`,
    RELEASE: `/boards/${home}?release=${id}`,
    PERSON: `/accounts/${home}#people`,
    OUTCOME: `/accounts/${home}#outcomes`,
    INTERACTION: `/accounts/${home}#entry-${id}`,
  };
  return inside[type] ?? `/accounts/${home}#decision`;
}
