import { Refusal } from '../refusal.ts';

export const mostOnAPage = 100;

/** `first` as a person may ask it: 1 to 100. */
export function pageSize(first: unknown): number {
  if (typeof first === 'number' && first >= 1 && first <= mostOnAPage) return first;
  throw new Refusal('OUT_OF_RANGE', `A page holds 1 to ${mostOnAPage} records; ask for \`first\` in that range.`, {
    path: ['first'],
  });
}
