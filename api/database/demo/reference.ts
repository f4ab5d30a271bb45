import type { ExternalRefInput } from '../../write/reference.ts';

/** Every demo record carries a reference in the system "demo", so that loading it again finds it. */
export const reference = (externalId: string): ExternalRefInput => ({ system: 'demo', externalId });

export const accountOf = (key: string): ExternalRefInput => reference(`account/${key}`);
export const personOf = (key: string): ExternalRefInput => reference(`person/${key}`);
export const cardOf = (key: string): ExternalRefInput => reference(`card/${key}`);
export const outcomeOf = (key: string): ExternalRefInput => reference(`outcome/${key}`);
export const epicOf = (key: string): ExternalRefInput => reference(`epic/${key}`);
export const releaseOf = (key: string): ExternalRefInput => reference(`release/${key}`);
