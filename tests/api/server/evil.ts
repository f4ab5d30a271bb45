import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { Chance } from '../graph/world/chance.ts';
import { type Question, widest } from './question.ts';

type Field = GraphQLField<unknown, unknown>;

const texts = [
  '',
  ' ',
  '🧵',
  "'; drop table account; --",
  '%_\\',
  '"',
  '\\',
  'x'.repeat(10_000),
  'é\u0301',
  '\u202e',
  'null',
  '__proto__',
  '${7*7}',
  '0',
  '-1',
  '00000000-0000-0000-0000-000000000000',
];
const whole = [0, -1, 1, 2 ** 31 - 1, -(2 ** 31), 25, 100, 101];
const broken = [1e308, -0.5, 5e-324, 2 ** 53];
const moments = [
  '2026-01-02T03:04:05Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '2026-01-02T03:04:05.123456+14:00',
];
const days = ['2026-01-02', '0001-01-01', '9999-12-31', '2024-02-29'];
const wrong = ['\u0000', '\ud800', null, {}, [], 'text', 7, true, 2 ** 31, '2026-02-30', 'yesterday', [[[]]]];

const mostFields = 12;
const deepest = 4;

/** Makes operations that hold to the contract mostly, and mean harm wherever a value can be given. */
export class Evil {
  readonly #chance: Chance;
  readonly #ids: readonly string[];
  /** Most questions fit the contract, so that they reach the rules behind it; the others do not even do that. */
  #wellTyped = true;
  #declared: string[] = [];
  #variables: Record<string, unknown> = {};

  constructor(chance: Chance, ids: readonly string[]) {
    this.#chance = chance;
    this.#ids = ids;
  }

  /** A question for a root field: every argument given, and below it all that can be seen, or a path of its own. */
  operation(kind: string, field: Field): Question {
    this.#declared = [];
    this.#variables = {};
    this.#wellTyped = this.#chance.happens(0.8);
    const given = this.#arguments(field.args);
    const selected = this.#chance.happens(0.5) ? widest(field) : this.#wandering(field.type, 0);
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(', ')})` : '';
    return { query: `${kind} ${declared} { ${field.name}${given} ${selected} }`, variables: this.#variables };
  }

  /** Some of the fields, each with arguments of its own, under names of its own. */
  #wandering(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (isLeafType(named)) return '';
    if (!isObjectType(named) && !isInterfaceType(named)) return '{ __typename }';
    const fields = Object.values(named.getFields()).filter(
      (one) => depth < deepest || isLeafType(getNamedType(one.type)),
    );
    const picked = this.#chance.some(fields, Math.max(2, Math.floor(mostFields / (depth + 1))));
    const asked = picked.map((one) => {
      const optional = one.args.filter((argument) => isRequiredArgument(argument) || this.#chance.happens(0.5));
      const alias = this.#chance.happens(0.1) ? `a${this.#declared.length}: ` : '';
      return `${alias}${one.name}${this.#arguments(optional)}${this.#perhaps()} ${this.#wandering(one.type, depth + 1)}`;
    });
    return `{ __typename ${asked.join(' ')} }`;
  }

  #perhaps(): string {
    if (!this.#chance.happens(0.05)) return '';
    const name = `v${this.#declared.length}`;
    this.#declared.push(`$${name}: Boolean!`);
    this.#variables[name] = this.#chance.happens(0.5);
    return ` @${this.#chance.pick(['skip', 'include'])}(if: $${name})`;
  }

  #arguments(args: readonly GraphQLArgument[]): string {
    const given = args.map((argument) => {
      const { name, type } = argument;
      const variable = `v${this.#declared.length}`;
      const mayBeNull = !isRequiredArgument(argument) && this.#chance.happens(0.02);
      this.#declared.push(`$${variable}: ${String(mayBeNull ? getNullableType(type) : type)}`);
      this.#variables[variable] = mayBeNull ? null : this.#value(type, 0);
      return `${name}: $${variable}`;
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  /** A value of the type, mostly a bad one; wrong types are among them. */
  #value(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType as GraphQLInputType, depth);
    if (!this.#wellTyped && this.#chance.happens(0.2)) return this.#chance.pick<unknown>(wrong);
    if (isListType(type)) {
      const member = type.ofType as GraphQLInputType;
      return Array.from({ length: this.#chance.int(0, 3) }, () => this.#value(member, depth));
    }
    if (isEnumType(type)) return this.#chance.pick(type.getValues()).name;
    return isInputObjectType(type) ? this.#object(type, depth) : this.#leaf(type.name);
  }

  #object(type: GraphQLInputType, depth: number): unknown {
    const fields = isInputObjectType(type) ? Object.values(type.getFields()) : [];
    const likelihood = depth > 3 ? 0 : 0.4;
    const used = fields.filter((field) => isRequiredInputField(field) || this.#chance.happens(likelihood));
    return Object.fromEntries(used.map((field) => [field.name, this.#value(field.type, depth + 1)]));
  }

  /** What a gateway would say of a record, and what it would not. */
  #representation(): unknown {
    if (!this.#wellTyped && this.#chance.happens(0.3)) return this.#chance.pick<unknown>(wrong);
    const name = this.#chance.pick(['Account', 'Person', 'TouchpointCard', 'Release', 'Idea', 'Member', ...texts]);
    return { __typename: name, id: this.#leaf('ID'), ...(this.#chance.happens(0.1) && { name: this.#leaf('String') }) };
  }

  #leaf(name: string): unknown {
    const pick = <One>(all: readonly One[]) => this.#chance.pick(all);
    if (name === 'ID') return pick(this.#chance.happens(0.7) ? this.#ids : texts);
    if (name === 'Int') return pick(whole);
    if (name === 'Float') return pick([...whole, ...broken]);
    if (name === 'Boolean') return this.#chance.happens(0.5);
    if (name === 'DateTime') return pick(moments);
    if (name === '_Any') return this.#representation();
    return pick(name === 'Date' ? days : [...texts, pick(this.#ids), 'CHAMPION', 'crm', '2']);
  }
}
