/** The words of the product for the enums of the API, as people read them, in the order they are read. */
export const stageWords = { KNOW: 'Know', LIKE: 'Like', TRUST: 'Trust', ACT: 'Act', GROW: 'Grow' } as const;
export type Stage = keyof typeof stageWords;

export const frictionWords = { DELAY: 'Delay', QUALITY: 'Quality', EXPERTISE: 'Expertise', RISK: 'Risk' } as const;
export type FrictionKind = keyof typeof frictionWords;

export const channelWords = {
  EMAIL: 'Email',
  PHONE: 'Phone',
  CHAT: 'Chat',
  MEETING: 'Meeting',
  WEB: 'Web',
  SOCIAL: 'Social',
  LETTER: 'Letter',
  FAX: 'Fax',
  REFERRAL: 'Referral',
  SURVEY: 'Survey',
  SYSTEM: 'System',
} as const;
export type Channel = keyof typeof channelWords;

export const milestoneWords = {
  CONTRACT: 'Contract',
  INVOICE: 'Invoice',
  DELIVERY: 'Delivery',
  FIRST_USE: 'First use',
  RENEWAL: 'Renewal',
  CHURN: 'Churn',
} as const;
export type MilestoneKind = keyof typeof milestoneWords;

export const pillarWords = {
  TEAM_ENGAGEMENT: 'Highly engaged teams',
  ACCOUNT_EXPERIENCE: 'Positive account experiences',
  EXPECTED_OUTCOME: 'Expected outcomes',
} as const;
export type Pillar = keyof typeof pillarWords;

export const kindWords = {
  MESSAGE: 'Message',
  MEETING: 'Meeting',
  CALL: 'Call',
  TICKET: 'Ticket',
  POST: 'Post',
  NOTE: 'Note',
  MILESTONE: 'Milestone',
  SURVEY_RESPONSE: 'Survey response',
} as const;
export type InteractionKind = keyof typeof kindWords;

export const surveyWords = { NPS: 'NPS', CSAT: 'CSAT', CES: 'CES', ENPS: 'eNPS' } as const;
export type SurveyKind = keyof typeof surveyWords;

export const releaseStateWords = { PLANNED: 'Planned', LIVE: 'Live', DONE: 'Done' } as const;
export const resultWords = { PENDING: 'Not reviewed yet', HELD: 'It held', DID_NOT_HOLD: 'It did not hold' } as const;

/** The keys of a table of words, in its order and with their own type. */
export function keysOf<Key extends string>(words: Readonly<Record<Key, string>>): Key[] {
  return Object.keys(words) as Key[];
}

/** Those of the given texts that are keys of the table; an address may say anything. */
export function known<Key extends string>(words: Readonly<Record<Key, string>>, said: readonly string[]): Key[] {
  return keysOf(words).filter((key) => said.includes(key));
}

export const stages = keysOf(stageWords);
export const frictionKinds = keysOf(frictionWords);
export const channels = keysOf(channelWords);
export const severityWords = ['', 'slight', 'clear', 'severe'] as const;
export const outcomeStateWords = {
  AGREED: 'Agreed',
  REACHED: 'Reached',
  MISSED: 'Missed',
  DROPPED: 'Dropped',
} as const;

/** FIRST_USE -> "First use", for enums that need no better wording. */
export const worded = (name: string) => name.charAt(0) + name.slice(1).toLowerCase().replaceAll('_', ' ');
