import { madeOnce } from './made-once.ts';

const plain = madeOnce(() => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }));
const short = madeOnce(() => new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 }));
const signedFormat = madeOnce(
  () => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
);

/** 1,234.5 */
export const number = (value: number) =>
  Number.isInteger(value) && Math.abs(value) < 1_000 ? `${value}` : plain().format(value);

/** 12.3K, where room is short. */
export const compact = (value: number) => short().format(value);

/** +4, -2 or 0: a change, or a score around zero. */
export const signed = (value: number) => signedFormat().format(value);

/** 62 % of a share given as 0..100. */
export const percent = (value: number) => `${number(value)} %`;

/** 1,200 USD, in the currency it was recorded in. */
export function money(value: number, currency: string | null | undefined) {
  if (!currency) return number(value);
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency, maximumFractionDigits: 0 }).format(value);
}

/** "1 card", "1,200 cards". */
export const counted = (count: number, one: string, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;
