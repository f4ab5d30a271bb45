import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { breaksBetween } from '../../../api/contract/breaking-changes.ts';

const today = new Date('2026-11-22');
const head = `directive @scope(needs: [Scope!]!) on FIELD_DEFINITION
  enum Scope { READ ADMIN }
  enum Stage { KNOW LIKE @deprecated(reason: "Use KNOW. Goes on 2026-06-01.") }
  input Named { name: String }`;
const released = `${head}
  type Query { account(name: String): Account @scope(needs: [READ]) }
  type Account {
    id: ID!
    name: String!
    stage: Stage
    old: String @deprecated(reason: "Use name. Goes on 2026-11-01.")
    ageing: String @deprecated(reason: "Use name. Goes on 2027-11-01.")
  }`;

const kindsAfter = (change: (sdl: string) => string) =>
  breaksBetween(buildSchema(released), buildSchema(change(released)), today).map(({ kind }) => kind);

describe('a change of the contract', () => {
  it.each<[string, string, string]>([
    ['a new field', 'id: ID!', 'id: ID! domain: String'],
    ['a new argument that may be left out', 'name: String)', 'name: String, domain: String)'],
    ['a new input field that may be left out', 'Named { name: String', 'Named { name: String domain: String'],
    [
      'a field that was announced to go, on its day',
      'old: String @deprecated(reason: "Use name. Goes on 2026-11-01.")',
      '',
    ],
    ['a value that was announced to go', 'LIKE @deprecated(reason: "Use KNOW. Goes on 2026-06-01.")', ''],
    ['a field that can be null no more', 'stage: Stage', 'stage: Stage!'],
  ])('breaks nobody: %s', (_, before, after) => {
    expect(kindsAfter((sdl) => sdl.replace(before, after))).toEqual([]);
  });

  it.each<[string, string, string, string]>([
    ['a field that is gone', 'name: String!', '', 'FIELD_REMOVED'],
    [
      'a field that goes before its day',
      'ageing: String @deprecated(reason: "Use name. Goes on 2027-11-01.")',
      '',
      'FIELD_REMOVED',
    ],
    ['a field of another type', 'name: String!', 'name: [String!]!', 'FIELD_CHANGED_KIND'],
    ['a field that may be null now', 'name: String!', 'name: String', 'FIELD_CHANGED_KIND'],
    ['a value that is gone', 'enum Stage { KNOW', 'enum Stage {', 'VALUE_REMOVED_FROM_ENUM'],
    ['an argument that is gone', '(name: String)', '', 'ARG_REMOVED'],
    ['an argument that is needed now', 'name: String)', 'name: String!)', 'ARG_CHANGED_KIND'],
    ['an input field that is needed', 'Named { name: String', 'Named { name: String!', 'FIELD_CHANGED_KIND'],
    ['another scope', 'needs: [READ]', 'needs: [READ, ADMIN]', 'SCOPE_ADDED'],
  ])('breaks callers: %s', (...[, before, after, kind]) => {
    expect(kindsAfter((sdl) => sdl.replace(before, after))).toEqual([kind]);
  });

  it('has broken nothing of what was released', () => {
    const read = (name: string) => readFileSync(new URL(`../../../schema/${name}`, import.meta.url), 'utf8');
    const breaks = breaksBetween(buildSchema(read('released.graphql')), buildSchema(read('schema.graphql')), today);
    expect(breaks).toEqual([]);
  });
});
