import { expect } from 'vitest';
import type { As, TestHouse } from './ask.ts';

export interface Refused {
  readonly code: string;
  readonly path: string[];
  readonly message: string;
}

type Answer<Payload> = Payload & { readonly userErrors: readonly Refused[] };

/** How somebody calls mutations with their one input. */
export function callsOf(house: Pick<TestHouse, 'ask'>, as: As) {
  /** Answers the payload, whatever it says. */
  async function call<Payload>(name: string, input: object, selection: string): Promise<Answer<Payload>> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const asked = `${selection} userErrors { code path message }`;
    const document = `mutation ($input: ${type}!) { payload: ${name}(input: $input) { ${asked} } }`;
    const { data, text } = await house.ask<{ payload: Answer<Payload> }>(document, { input }, as);
    expect(data?.payload, text).toBeTruthy();
    return data.payload;
  }

  /** The same for what must succeed. */
  async function done<Payload>(name: string, input: object, selection: string): Promise<Payload> {
    const payload = await call<Payload>(name, input, selection);
    expect(payload.userErrors).toEqual([]);
    return payload;
  }

  return { call, done };
}
