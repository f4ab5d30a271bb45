import type { InteractionFields } from '../../../timeline/ingest-interactions.ts';

type Untimed = Omit<InteractionFields, 'ref' | 'account' | 'at' | 'people' | 'card'>;

/** An interaction of the story: a day counted back from today, the people in it, and the card it kept. */
export type Moment = Untimed & {
  subject: string;
  text: string;
  day: number;
  hour?: number;
  /** Hours that pass between the hour of the day and the moment itself, as with a late answer. */
  waited?: number;
  who: readonly string[];
  card?: string;
};

type Manner = Pick<Moment, 'kind' | 'channel' | 'direction'>;

export const mailIn = { kind: 'MESSAGE', channel: 'EMAIL', direction: 'INBOUND' } as const satisfies Manner;
export const mailOut = { kind: 'MESSAGE', channel: 'EMAIL', direction: 'OUTBOUND' } as const satisfies Manner;
export const callIn = { kind: 'CALL', channel: 'PHONE', direction: 'INBOUND' } as const satisfies Manner;
export const callOut = { kind: 'CALL', channel: 'PHONE', direction: 'OUTBOUND' } as const satisfies Manner;
export const chatIn = { kind: 'MESSAGE', channel: 'CHAT', direction: 'INBOUND' } as const satisfies Manner;
export const chatOut = { kind: 'MESSAGE', channel: 'CHAT', direction: 'OUTBOUND' } as const satisfies Manner;
export const meeting = { kind: 'MEETING', channel: 'MEETING' } as const satisfies Manner;
export const ticket = { kind: 'TICKET', channel: 'EMAIL', direction: 'INBOUND' } as const satisfies Manner;
export const webForm = { kind: 'MESSAGE', channel: 'WEB', direction: 'INBOUND' } as const satisfies Manner;
export const postIn = { kind: 'POST', channel: 'SOCIAL', direction: 'INBOUND' } as const satisfies Manner;
export const postOut = { kind: 'POST', channel: 'SOCIAL', direction: 'OUTBOUND' } as const satisfies Manner;
export const letterIn = { kind: 'MESSAGE', channel: 'LETTER', direction: 'INBOUND' } as const satisfies Manner;
export const letterOut = { kind: 'MESSAGE', channel: 'LETTER', direction: 'OUTBOUND' } as const satisfies Manner;
export const fax = { kind: 'MESSAGE', channel: 'FAX', direction: 'INBOUND' } as const satisfies Manner;
export const referral = { kind: 'MESSAGE', channel: 'REFERRAL', direction: 'INBOUND' } as const satisfies Manner;
export const note = { kind: 'NOTE' } as const satisfies Manner;
export const systemNote = { kind: 'NOTE', channel: 'SYSTEM', direction: 'INBOUND' } as const satisfies Manner;
export const signed = { kind: 'MILESTONE', milestone: 'CONTRACT', channel: 'LETTER' } as const;
export const invoiced = { kind: 'MILESTONE', milestone: 'INVOICE', channel: 'EMAIL' } as const;
export const delivered = { kind: 'MILESTONE', milestone: 'DELIVERY', channel: 'SYSTEM' } as const;
export const firstUsed = { kind: 'MILESTONE', milestone: 'FIRST_USE', channel: 'MEETING' } as const;
export const renewed = { kind: 'MILESTONE', milestone: 'RENEWAL', channel: 'LETTER' } as const;
export const churned = { kind: 'MILESTONE', milestone: 'CHURN', channel: 'LETTER' } as const;
