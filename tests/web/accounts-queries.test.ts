import { readFileSync } from 'node:fs';
import { buildSchema, Kind, Lexer, parse, Source, TokenKind, validate, visit } from 'graphql';
import { describe, expect, test } from 'vitest';
import { accountQuery } from '../../web/routes/accounts/[id]/account.query.ts';
import { accountsQuery } from '../../web/routes/accounts/accounts.query.ts';
import { outcomesQuery } from '../../web/routes/outcomes/outcomes.query.ts';
import {
  cardsQuery,
  interactionsQuery,
  outcomesQuery as outcomeRowsQuery,
} from '../../web/routes/outcomes/rows/rows.query.ts';

const [mostTokens, deepest, mostAliases] = [1_000, 10, 30];

function tokensOf(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  return count;
}

function measure(text: string): { depth: number; aliases: number } {
  const found = { depth: 0, aliases: 0 };
  let depth = 0;
  visit(parse(text), {
    [Kind.FIELD]: {
      enter({ alias }) {
        depth += 1;
        found.depth = Math.max(found.depth, depth);
        if (alias) found.aliases += 1;
      },
      leave() {
        depth -= 1;
      },
    },
  });
  return found;
}

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));

describe('The questions of the pages fit the contract and stay within the limits of the API', () => {
  test.each([
    ['one account', String(accountQuery)],
    ['the accounts', String(accountsQuery)],
    ['the outcomes', String(outcomesQuery)],
    ['the rows of interactions', String(interactionsQuery)],
    ['the rows of outcomes', String(outcomeRowsQuery)],
    ['the rows of cards', String(cardsQuery)],
  ])('%s', (_, text) => {
    const { depth, aliases } = measure(text);
    expect(tokensOf(text)).toBeLessThanOrEqual(mostTokens);
    expect(depth).toBeLessThanOrEqual(deepest);
    expect(aliases).toBeLessThanOrEqual(mostAliases);
    expect(text.match(/\bquery\b/g)).toHaveLength(1);
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  });
});
