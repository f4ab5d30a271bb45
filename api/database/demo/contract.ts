import type {
  Channel,
  Direction,
  FrictionKind,
  InteractionKind,
  JourneyStage,
  MilestoneKind,
  Side,
  SurveyKind,
} from '../../vocabulary.ts';

export type RoleKey =
  | 'SPONSOR'
  | 'CHAMPION'
  | 'END_USER'
  | 'MARKETER'
  | 'SELLER'
  | 'ACCOUNT_MANAGER'
  | 'PROJECT_MANAGER'
  | 'ENGINEER'
  | 'SUPPORT_AGENT';
export type DivisionKey = 'MARKETING' | 'SALES' | 'DELIVERY' | 'SUPPORT' | 'SUCCESS' | 'CUSTOMER';

export type ExternalRefInput = { system: string; externalId: string };
export type RecordRef = ExternalRefInput | { id: string };
export type FrictionInput = { kind: FrictionKind; severity: number };
export type FeltFrictionInput = FrictionInput & { hours?: number };
export type AccountInput = {
  ref: ExternalRefInput;
  name: string;
  domains: string[];
  industry: string;
  tags: string[];
  stage: JourneyStage;
  stageSince: Date;
  location: string;
  employees?: number;
  annualRevenue?: number;
  foundedYear?: number;
  notes?: string;
  parent?: RecordRef;
};
export type PersonInput = {
  ref: ExternalRefInput;
  fullName: string;
  emails: string[];
  side: Side;
  title: string;
  region: string;
  manager?: RecordRef;
};
export type AccountRoleInput = {
  account: RecordRef;
  person: RecordRef;
  role: RoleKey;
  title?: string;
  influence?: number;
  from: string;
  to?: string;
  primary?: boolean;
};
export type InteractionInput = {
  ref: ExternalRefInput;
  account: RecordRef;
  kind: InteractionKind;
  at: Date;
  channel?: Channel;
  direction?: Direction;
  people: RecordRef[];
  subject: string;
  text: string;
  sentiment?: number;
  frictions?: FeltFrictionInput[];
  milestone?: MilestoneKind;
  amount?: number;
  currency?: string;
  card?: RecordRef;
  tags?: string[];
};
export type SurveyResponseInput = {
  ref: ExternalRefInput;
  account: RecordRef;
  person: RecordRef;
  kind: SurveyKind;
  score: number;
  at: Date;
  card?: RecordRef;
  text?: string;
};
