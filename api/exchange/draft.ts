import type { ContractInput, ExternalRef, Target } from './contract-inputs.ts';

export interface Origin {
  file: string;
  line: number;
}

/** A record told from a row, on its way to its use case. */
export interface Draft<T extends Target> extends Origin {
  input: ContractInput<T>;
}

export type Drafts = { [T in Target]: Draft<T>[] };

/** A row, or one record of it, that was not taken. */
export interface Refused extends Origin {
  target: Target;
  reason: string;
}

export function noDrafts(): Drafts {
  return {
    accounts: [],
    people: [],
    accountRoles: [],
    epics: [],
    releases: [],
    cards: [],
    interactions: [],
    surveyResponses: [],
  };
}

/** What makes two drafts the same record: their reference, or for a role who plays it where and since when. */
export function identityOf(input: ContractInput<Target>): string {
  if ('ref' in input) return refKey(input.ref);
  return [refKey(input.account), refKey(input.person), input.role, input.from ?? ''].join(' ');
}

export function refKey(ref: ExternalRef): string {
  return JSON.stringify([ref.system, ref.externalId]);
}
