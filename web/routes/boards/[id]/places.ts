import { stages, stageWords } from '#lib/words.ts';
import type { EpicColumn } from './card.ts';

/** A place in words; what it leaves out (undefined) stays as it is: "rel 3" says nothing of the epic. */
export type Place = { epic?: string; release?: string | null; words: string };

type Named = { epics: readonly EpicColumn[]; releases: readonly { id: string; name: string }[] };

/** Every place one may name: an epic, a stage (its first epic), a release, or one of each. */
export function placesIn({ epics, releases }: Named): Place[] {
  const columns: Place[] = [
    { words: '' },
    ...stages.flatMap((stage) => {
      const first = epics.find((epic) => epic.stage === stage);
      return first ? { epic: first.id, words: stageWords[stage] } : [];
    }),
    ...epics.map(({ id, name, stage }) => ({ epic: id, words: `${name} ${stageWords[stage]}` })),
  ];
  const bands: Place[] = [
    { words: '' },
    ...releases.map(({ id, name }) => ({ release: id, words: name })),
    { release: null, words: 'Unscheduled' },
  ];
  return columns.flatMap((column) =>
    bands.map((band) => ({ ...column, ...band, words: `${band.words} ${column.words}`.trim() })),
  );
}

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
  if (word.length > 2 && own.includes(word)) return 1;
  return word.length > 3 && nearly(own.slice(0, word.length), word) ? 0.5 : 0;
}

/** One letter wrong, or two that stand next to each other in the wrong order. */
function nearly(own: string, word: string): boolean {
  const wrong = [...word].flatMap((letter, at) => (letter === own[at] ? [] : at));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 2) return second === first + 1 && own[first] === word[second] && own[second] === word[first];
  return own.length === word.length && wrong.length === 1;
}
