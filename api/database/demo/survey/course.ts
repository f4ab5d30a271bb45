import type { SurveyKind } from '../../../vocabulary.ts';
import type { RoleKey } from '../keys.ts';

/** Answers spread evenly from a day to a day; who answers goes round the roles, what it is about round the cards. */
export type SurveyCourse = {
  account: string;
  kind: SurveyKind;
  from: number;
  to: number;
  roles: readonly RoleKey[];
  cards?: readonly string[];
  scores: readonly number[];
  said?: Readonly<Record<number, string>>;
};
