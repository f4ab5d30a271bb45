import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { Chance } from '../world/chance.ts';
import type { Seeds } from '../world/seeds.ts';
import { plainWords, trickyWords } from '../world/words.ts';

const deepestFilter = 3;
const texts = [
  '',
  'a',
  'E',
  "'",
  '%',
  '_',
  '\\',
  '"',
  ' ',
  'Amber 3',
  'vip',
  'crm',
  'example.com',
  ...plainWords,
  ...trickyWords,
];
const moments = [
  '2025-01-01T00:00:00Z',
  '2025-01-10T05:00:00.000Z',
  '2025-01-18T12:00:00+00:00',
  '2100-01-01T00:00:00Z',
];
const days = ['2019-05-01', '2020-02-29', '2025-01-20', '2026-01-05', '2090-06-30'];
const recordTypes = ['Account', 'Person', 'TouchpointCard', 'Interaction', 'Idea'];
const combining = new Set(['and', 'or', 'not']);

/** Makes values for arguments: such that often something is found, and sometimes nothing can be. */
export class Values {
  readonly #chance: Chance;
  readonly #ids: readonly string[];

  constructor(chance: Chance, ids: readonly string[]) {
    this.#chance = chance;
    this.#ids = ids;
  }

  make(type: GraphQLInputType, name: string, relations = 0): unknown {
    const chance = this.#chance;
    if (isNonNullType(type)) return this.make(type.ofType, name, relations);
    if (isListType(type)) {
      return Array.from({ length: chance.int(0, 3) }, () => this.make(type.ofType, name, relations));
    }
    if (isEnumType(type)) return chance.pick(type.getValues()).name;
    if (isInputObjectType(type)) return this.#object(type, name, relations);
    return this.#scalar(type.name, name);
  }

  #object(type: GraphQLInputType, name: string, relations: number): object {
    if (!isInputObjectType(type)) return {};
    const inner = type.name.endsWith('Where') && !combining.has(name) && name !== 'where' ? relations + 1 : relations;
    const fields = Object.values(type.getFields()).filter((field) => {
      const reaches = /(Where|ListFilter)$/.test(String(field.type)) && !String(field.type).startsWith('StringList');
      return inner < deepestFilter || !reaches || combining.has(field.name);
    });
    const required = fields.filter((field) => isRequiredInputField(field) || this.#chance.happens(0.1));
    const some = this.#chance
      .some(fields, this.#chance.happens(0.7) ? 1 : 2)
      .filter((field) => this.#wanted(field.name));
    const asked = new Set([
      ...required.filter((field) => isRequiredInputField(field) || this.#wanted(field.name)),
      ...some,
    ]);
    return Object.fromEntries([...asked].map((field) => [field.name, this.make(field.type, field.name, inner)]));
  }

  /** Filters grow without end if every one combines two more. */
  #wanted(name: string): boolean {
    return !combining.has(name) || this.#chance.happens(0.4);
  }

  #scalar(type: string, name: string): unknown {
    const chance = this.#chance;
    switch (type) {
      case 'ID':
        return chance.happens(0.1) ? 'no-id-at-all' : chance.pick(this.#ids);
      case '_Any':
        return { __typename: chance.pick(['Account', 'Person', 'TouchpointCard', 'Epic']), id: chance.pick(this.#ids) };
      case 'Int':
        return name === 'first'
          ? chance.pick([1, 2, 3, 7, 100])
          : chance.pick([-1, 0, 1, 2, 3, 5, 250, 40_000, 2_000_000_000]);
      case 'Float':
        return chance.pick([-1.5, -0.25, 0, 0.1, 2.5, 1000, 1e15, 1e300]);
      case 'Boolean':
        return chance.happens(0.5);
      case 'DateTime':
        return chance.pick(moments);
      case 'Date':
        return chance.pick(days);
      default:
        return this.#text(name);
    }
  }

  #text(name: string): string {
    if (name === 'afterSequence') return String(this.#chance.int(0, 60));
    return this.#chance.pick(name === 'types' ? recordTypes : texts);
  }
}

/** Ids worth asking for: of every table, and some that belong to the other workspace. */
export function idsOf(ours: Seeds, theirs: Seeds): string[] {
  const known = [...ours.tables].flatMap(([table]) => (table === 'event' ? [] : ours.all(table)).map(({ id }) => id));
  return [...known.filter((one) => typeof one === 'string'), ...theirs.all('account').map(({ id }) => id)];
}
