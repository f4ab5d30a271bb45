/** What somebody asked before, in this browser alone. */
export interface Asked {
  readonly query: string;
  readonly variables: string;
}

const place = 'throughline.asked';
const most = 30;

const isAsked = (one: unknown): one is Asked =>
  typeof one === 'object' && one !== null && 'query' in one && typeof one.query === 'string' && 'variables' in one;

/** The newest first. */
export function askedBefore(): Asked[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isAsked) : [];
  } catch {
    return [];
  }
}

export function keepAsked(asked: Asked): Asked[] {
  const others = askedBefore().filter(({ query, variables }) => query !== asked.query || variables !== asked.variables);
  const kept = [asked, ...others].slice(0, most);
  try {
    localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    return kept;
  }
  return kept;
}

/** The same question as a program asks it; the key is named, never written. */
export function curlOf(address: string, query: string, variables: unknown): string {
  const body = JSON.stringify({ query, variables }).replaceAll("'", String.raw`'\''`);
  return `curl ${address}/graphql \\
  -H "authorization: Bearer $THROUGHLINE_KEY" \\
  -H 'content-type: application/json' \\
  --data '${body}'`;
}
