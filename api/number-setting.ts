import { CannotStart } from './database/cannot-start.ts';

/** A whole number that an operator may set; what is no number of its kind is told before anything is started. */
export function numberSetting(
  environment: NodeJS.ProcessEnv,
  name: string,
  { otherwise, most = Number.MAX_SAFE_INTEGER }: { otherwise: number; most?: number },
): number {
  const text = environment[name]?.trim();
  if (!text) return otherwise;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  const upTo = most === Number.MAX_SAFE_INTEGER ? ', 0 or more' : ` from 0 to ${most}`;
  throw new CannotStart(`${name} is "${text}": write a whole number${upTo}, or leave it out for ${otherwise}.`);
}
