import type { Channel, FrictionKind, JourneyStage, MilestoneKind } from '../../vocabulary.ts';

/** A storyboard to begin with, as plain text: epics, releases and cards name each other by their names. */
export interface Template {
  readonly lineOfBusiness: string | null;
  /** Those of one stage in the order they shall have. */
  readonly epics: readonly TemplateEpic[];
  /** In the order they shall have. */
  readonly releases: readonly TemplateRelease[];
  /** Those of one cell in the order they shall have. */
  readonly cards: readonly TemplateCard[];
}

export interface TemplateEpic {
  /** Unique in the template. */
  readonly name: string;
  readonly stage: JourneyStage;
}

export interface TemplateRelease {
  /** Unique in the template. */
  readonly name: string;
  readonly outcomeStatement: string | null;
  readonly capacity: number | null;
}

export interface TemplateCard {
  /** Unique in the template. */
  readonly title: string;
  readonly body?: string;
  /** The name of an epic. */
  readonly epic: string;
  /** The name of a release; unscheduled without it. */
  readonly release?: string;
  /** The key of one of the nine roles, such as ACCOUNT_MANAGER. */
  readonly ownerRole: string;
  readonly concernedRoles?: readonly string[];
  readonly channel?: Channel;
  /** 1 to 10. */
  readonly impact?: number;
  /** In points. */
  readonly effort?: number;
  /** Each severity 1 to 3. */
  readonly frictions?: Readonly<Partial<Record<FrictionKind, 1 | 2 | 3>>>;
  readonly expectation?: TemplateExpectation;
}

/** After a card, named by its title, or after a milestone; never after both. */
export type TemplateExpectation =
  | { readonly after: string; readonly withinHours: number }
  | { readonly milestone: MilestoneKind; readonly withinHours: number };
