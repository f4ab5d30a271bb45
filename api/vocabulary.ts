type Words<Word extends string> = { readonly [Each in Word]: Each };

const words = <const Word extends string>(...names: readonly Word[]): Words<Word> =>
  Object.fromEntries(names.map((name) => [name, name])) as Words<Word>;

export const Scope = words('READ', 'PLAN', 'RECORD', 'ADMIN');
export type Scope = keyof typeof Scope;

export const Access = words('VIEWER', 'PLANNER', 'ADMIN');
export type Access = keyof typeof Access;

export const JourneyStage = words('KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW');
export type JourneyStage = keyof typeof JourneyStage;

export const Side = words('OURS', 'CUSTOMER');
export type Side = keyof typeof Side;

export const Channel = words(
  'EMAIL',
  'PHONE',
  'CHAT',
  'MEETING',
  'WEB',
  'SOCIAL',
  'LETTER',
  'FAX',
  'REFERRAL',
  'SURVEY',
  'SYSTEM',
);
export type Channel = keyof typeof Channel;

export const Direction = words('INBOUND', 'OUTBOUND');
export type Direction = keyof typeof Direction;

export const InteractionKind = words(
  'MESSAGE',
  'MEETING',
  'CALL',
  'TICKET',
  'POST',
  'NOTE',
  'MILESTONE',
  'SURVEY_RESPONSE',
);
export type InteractionKind = keyof typeof InteractionKind;

export const MilestoneKind = words('CONTRACT', 'INVOICE', 'DELIVERY', 'FIRST_USE', 'RENEWAL', 'CHURN');
export type MilestoneKind = keyof typeof MilestoneKind;

export const SurveyKind = words('NPS', 'CSAT', 'CES', 'ENPS');
export type SurveyKind = keyof typeof SurveyKind;

export const FrictionKind = words('DELAY', 'QUALITY', 'EXPERTISE', 'RISK');
export type FrictionKind = keyof typeof FrictionKind;

export const Pillar = words('TEAM_ENGAGEMENT', 'ACCOUNT_EXPERIENCE', 'EXPECTED_OUTCOME');
export type Pillar = keyof typeof Pillar;

export const OutcomeState = words('AGREED', 'REACHED', 'MISSED', 'DROPPED');
export type OutcomeState = keyof typeof OutcomeState;

export const ReleaseState = words('PLANNED', 'LIVE', 'DONE');
export type ReleaseState = keyof typeof ReleaseState;

export const RetrospectiveState = words('WRITING', 'DISCUSSING', 'CLOSED');
export type RetrospectiveState = keyof typeof RetrospectiveState;

export const RetroNoteKind = words('KEEP', 'CHANGE', 'TRY');
export type RetroNoteKind = keyof typeof RetroNoteKind;

export const RetroActionKind = words('CARD', 'RESCORE', 'PROCESS_CHANGE', 'FRAMEWORK_EDIT');
export type RetroActionKind = keyof typeof RetroActionKind;

export const StoryboardTemplate = words('EMPTY_STAGES', 'STAFFING', 'ONBOARDING');
export type StoryboardTemplate = keyof typeof StoryboardTemplate;

export const DecisionResult = words('PENDING', 'HELD', 'DID_NOT_HOLD');
export type DecisionResult = keyof typeof DecisionResult;

export const IdeaState = words('OPEN', 'PLANNED', 'SHIPPED', 'DECLINED');
export type IdeaState = keyof typeof IdeaState;

export const EventAction = words('CREATED', 'UPDATED', 'DELETED', 'RESTORED');
export type EventAction = keyof typeof EventAction;

export const ActorKind = words('MEMBER', 'KEY', 'SYSTEM');
export type ActorKind = keyof typeof ActorKind;

export const Evidence = words('NONE', 'TOO_LITTLE', 'ENOUGH');
export type Evidence = keyof typeof Evidence;

export const SearchType = words(
  'ACCOUNT',
  'PERSON',
  'STORYBOARD',
  'RELEASE',
  'EPIC',
  'CARD',
  'OUTCOME',
  'IDEA',
  'DECISION',
  'INTERACTION',
);
export type SearchType = keyof typeof SearchType;

export const Mergeable = words('ACCOUNT', 'PERSON');
export type Mergeable = keyof typeof Mergeable;

export const ProvenanceRule = words('LAST_WRITTEN', 'CHOSEN_IN_MERGE', 'LOCKED');
export type ProvenanceRule = keyof typeof ProvenanceRule;

export const MatchReasonKind = words(
  'SAME_NAME',
  'SIMILAR_NAME',
  'SAME_DOMAIN',
  'SAME_EMAIL',
  'SAME_PHONE',
  'SAME_REFERENCE',
  'SAME_ACCOUNT',
  'DIFFERENT_DOMAINS',
  'DIFFERENT_EMAILS',
);
export type MatchReasonKind = keyof typeof MatchReasonKind;
