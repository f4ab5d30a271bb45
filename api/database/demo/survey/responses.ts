import { filling } from '../account-roles.ts';
import { chanceOf, type Chance } from '../chance.ts';
import type { SurveyCourse } from './course.ts';
import { recommendations } from './recommendation.ts';
import { satisfactions } from './satisfaction.ts';
import { teamPulses } from './team-pulse.ts';
import { wordsFor } from './words.ts';

export type Answer = {
  key: string;
  account: string;
  person: string;
  kind: SurveyCourse['kind'];
  score: number;
  day: number;
  hour: number;
  card?: string;
  text?: string;
};

const whoAnswers = (course: SurveyCourse, index: number, day: number): string | undefined => {
  const roles = course.roles.map((_, turn) => course.roles[(index + turn) % course.roles.length]);
  for (const role of roles) {
    const people = role ? filling(course.account, role, day) : [];
    if (people.length > 0) return people[index % people.length];
  }
  return undefined;
};

const wordsOf = (course: SurveyCourse, index: number, chance: Chance): string | undefined => {
  const score = course.scores[index] ?? 0;
  const words = chance.pick(wordsFor(course.kind, score));
  const speaks = course.kind !== 'CSAT' && chance.happens(0.45);
  return course.said?.[index] ?? (speaks ? words : undefined);
};

const answersOf = (course: SurveyCourse, place: number): Answer[] => {
  const chance = chanceOf(`${course.account} ${course.kind} ${place}`);
  const apart = (course.from - course.to) / Math.max(1, course.scores.length - 1);
  return course.scores.flatMap((score, index) => {
    const day = Math.round(course.from - index * apart);
    const person = whoAnswers(course, index, day);
    const card = course.cards?.[index % course.cards.length];
    const text = wordsOf(course, index, chance);
    if (!person) return [];
    const { account, kind } = course;
    const key = `${account}/${kind.toLowerCase()}/${place}-${index + 1}`;
    const hour = chance.between(32, 72) / 4;
    return [{ key, account, person, kind, score, day, hour, ...(card ? { card } : {}), ...(text ? { text } : {}) }];
  });
};

/** Every survey response of the year. */
export const answers: readonly Answer[] = [...recommendations, ...teamPulses, ...satisfactions].flatMap(answersOf);
