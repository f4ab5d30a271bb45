import { number, percent, signed } from './numbers.ts';

/** Whether a figure is a share of a hundred: %, % satisfied, per cent. */
export const isShare = (unit: string | null): boolean => /^(%|per ?cent)/i.test(unit ?? '');

/** A value inside a sentence: an NPS of +44, 80 %. */
export const inWords = (value: number, unit: string): string =>
  /nps/i.test(unit) ? `an ${unit} of ${measured(value, unit)}` : measured(value, unit);

/** A value with its unit as a reader says it: a promoter score carries its sign, a share its per cent alone. */
export function measured(value: number, unit: string | null): string {
  if (/nps/i.test(unit ?? '')) return signed(value);
  if (isShare(unit)) return percent(value);
  return unit ? `${number(value)} ${unit}` : number(value);
}
