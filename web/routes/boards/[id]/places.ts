export type Place = { epic: string; release: string | null; words: string };

/** Places whose words answer all that was typed, best first: "rel 2 onb" is Release 2, Onboarding. */
export function placesFor(places: readonly Place[], typed: string): Place[] {
  const wanted = words(typed);
  if (wanted.length === 0) return [];
  return places
    .map((place) => ({ place, score: scoreOf(words(place.words), wanted) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ place }) => place);
}

const words = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** 0 when one typed word is nowhere; whole words count more than beginnings, beginnings more than middles. */
function scoreOf(has: readonly string[], wanted: readonly string[]): number {
  const scores = wanted.map((word) => Math.max(0, ...has.map((own) => likeness(own, word))));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) - has.length / 100;
}

function likeness(own: string, word: string): number {
  if (own === word) return 4;
  if (own.startsWith(word)) return 3;
  return own.includes(word) && word.length > 2 ? 1 : 0;
}
