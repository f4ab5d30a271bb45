import type { Channel, FrictionKind, MilestoneKind } from '../../../vocabulary.ts';
import type { RoleKey } from '../keys.ts';
import type { ValueKey } from '../framework.ts';

export type ReleaseKey = 'release-1' | 'release-2' | 'release-3';

/** A card of the demo board; without a release it waits unscheduled. */
export type PlannedCard = {
  key: string;
  title: string;
  body: string;
  ownerRole: RoleKey;
  concernedRoles: RoleKey[];
  channel: Channel;
  release?: ReleaseKey;
  impact: number;
  effort: number;
  frictions?: { kind: FrictionKind; severity: number }[];
  values: ValueKey[];
  outcomes?: string[];
  expectation?: { after?: string; milestone?: MilestoneKind; withinHours: number };
  persona?: string;
  benefit?: string;
  tags?: string[];
};
