import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Chance } from '../world/chance.ts';
import type { Values } from './values.ts';

export interface Generated {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  /** Whether the root is a list that takes `$after` and tells where it goes on as `listing.facts`. */
  readonly paged: boolean;
}

type AnyField = GraphQLField<unknown, unknown>;

/** Not from the tables: who asks and what they may spend, how well a find fits, what is computed of a whole board. */
export const notRead = new Set([
  'mergePreview',
  'matchSuggestions',
  'accountGroups',
  'viewer',
  'rateLimit',
  'search',
  'thinSlice',
  'storyboardTemplates',
  'webhook',
  'webhooks',
  'webhooksConnection',
  'change',
  'job',
  'jobs',
  'importKinds',
  'importRecords',
  'importFile',
  '_service',
]);
const oftener = new Set(['account', 'node', 'nodes', 'successSummary']);
const deepest = 5;

/** Writes one operation over the schema by chance: every field, argument and kind of selection may occur. */
export class Selections {
  readonly #schema: GraphQLSchema;
  readonly #chance: Chance;
  readonly #values: Values;
  readonly #variables = new Map<string, { type: string; value: unknown }>();
  readonly #fragments: { name: string; type: string; text: string }[] = [];
  #aliases = 0;
  #room = 80;

  constructor(schema: GraphQLSchema, chance: Chance, values: Values) {
    this.#schema = schema;
    this.#chance = chance;
    this.#values = values;
  }

  operation(): Generated {
    const roots = Object.values(this.#schema.getQueryType()?.getFields() ?? {}).filter(
      ({ name }) => !notRead.has(name),
    );
    const often = roots.filter(({ name }) => oftener.has(name));
    const root = this.#chance.pick(this.#chance.happens(0.35) ? often : roots);
    const paged = getNamedType(root.type).name.endsWith('Connection') && this.#chance.happens(0.6);
    const first = paged ? this.#listing(root) : this.#field(root, 0, true);
    const second = this.#chance.happens(0.15) ? this.#field(this.#chance.pick(roots), 0, true) : '';
    const body = `${first} ${second} ${this.#chance.happens(0.2) ? '__typename' : ''}`;
    const declared = [...this.#variables].map(([name, { type }]) => `$${name}: ${type}`);
    if (paged) declared.push('$after: String');
    const given = [...this.#variables].filter(([, { value }]) => value !== undefined);
    const fragments = this.#fragments.map(({ name, type, text }) => `fragment ${name} on ${type} ${text}`);
    return {
      query: [`query${declared.length ? `(${declared.join(', ')})` : ''} { ${body} }`, ...fragments].join('\n'),
      variables: Object.fromEntries(given.map(([name, { value }]) => [name, value])),
      paged,
    };
  }

  #listing(root: AnyField): string {
    const given = this.#arguments(root, true).filter((text) => !text.startsWith('after:'));
    const inner = this.#selection(getNamedType(root.type) as GraphQLCompositeType, 0);
    const facts = 'facts: pageInfo { hasNextPage endCursor }';
    const head = `listing: ${root.name}(${[...given, 'after: $after'].join(', ')})`;
    return `${head} { ${facts} ... on ${getNamedType(root.type).name} ${inner} }`;
  }

  /** At least one field, some of them within fragments. */
  #selection(type: GraphQLCompositeType, depth: number): string {
    const count = this.#chance.int(1, depth < 2 ? 6 : 3);
    const parts = Array.from({ length: count }, () => this.#part(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  #part(type: GraphQLCompositeType, depth: number): string {
    const chance = this.#chance;
    this.#room -= 1;
    if (chance.happens(0.05) || this.#room < -100) return '__typename';
    if (isAbstractType(type) && chance.happens(0.5))
      return this.#within(chance.pick(this.#narrower(type)), depth, true);
    if (chance.happens(0.08)) return this.#within(chance.pick(this.#wider(type)), depth, false);
    if (chance.happens(0.06)) return this.#spread(type, depth);
    const fields = this.#fields(type, depth);
    return fields.length ? this.#field(chance.pick(fields), depth, false) : '__typename';
  }

  #fields(type: GraphQLCompositeType, depth: number): AnyField[] {
    const all = 'getFields' in type ? Object.values(type.getFields() as Record<string, AnyField>) : [];
    return all.filter((field) => (depth < deepest && this.#room > 0) || !isCompositeType(getNamedType(field.type)));
  }

  #within(type: GraphQLCompositeType, depth: number, apart: boolean): string {
    const inner = apart ? this.#apart(type, depth) : this.#selection(type, depth);
    return this.#chance.happens(0.2)
      ? `... ${this.#directive()} { ... on ${type.name} ${inner} }`
      : `... on ${type.name} ${inner}`;
  }

  /** Fields that only some types of an interface have get keys of their own, or they might clash. */
  #apart(type: GraphQLCompositeType, depth: number): string {
    const fields = this.#fields(type, depth);
    const count = this.#chance.int(1, 4);
    return `{ ${Array.from({ length: count }, () => this.#field(this.#chance.pick(fields), depth, true)).join(' ')} }`;
  }

  #spread(type: GraphQLCompositeType, depth: number): string {
    const known = this.#fragments.filter((fragment) => fragment.type === type.name);
    if (known.length && this.#chance.happens(0.4)) return `...${this.#chance.pick(known).name}`;
    const text = this.#selection(type, depth);
    const name = `Part${this.#fragments.length}`;
    this.#fragments.push({ name, type: type.name, text });
    return `...${name} ${this.#directive()}`;
  }

  #narrower(type: GraphQLCompositeType): GraphQLCompositeType[] {
    return isAbstractType(type) ? [...this.#schema.getPossibleTypes(type)] : [type];
  }

  #wider(type: GraphQLCompositeType): GraphQLCompositeType[] {
    return isObjectType(type) ? [type, ...type.getInterfaces()] : [type];
  }

  #field(field: AnyField, depth: number, apart: boolean): string {
    const given = this.#arguments(field, depth === 0);
    const alias = apart || given.length || this.#chance.happens(0.1) ? `k${this.#aliases++}: ` : '';
    const head = `${alias}${field.name}${given.length ? `(${given.join(', ')})` : ''} ${this.#directive()}`;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return head;
    const wrapping = /(Connection|Edge)$/.test(type.name);
    return `${head} ${this.#selection(type, wrapping ? depth : depth + 1)}`;
  }

  #directive(): string {
    const chance = this.#chance;
    if (chance.happens(0.93)) return '';
    const name = chance.pick(['include', 'skip']);
    const yes = chance.happens(0.5);
    return `@${name}(if: ${chance.happens(0.5) ? this.#variable('Boolean!', yes) : yes})`;
  }

  #arguments(field: AnyField, often: boolean): string[] {
    const asked = field.args.filter(
      (argument) =>
        isRequiredArgument(argument) || (argument.name !== 'after' && this.#chance.happens(often ? 0.5 : 0.3)),
    );
    const given = asked.map((argument) => `${argument.name}: ${this.#argument(argument)}`);
    const untilNow = field.name === 'successSummary' && !asked.some(({ name }) => name === 'to');
    return untilNow ? [...given, 'to: "2090-01-01T00:00:00Z"'] : given;
  }

  #argument({ type, name, defaultValue }: GraphQLArgument): string {
    if (defaultValue !== undefined && this.#chance.happens(0.1)) {
      return this.#variable(String(type).replace(/!$/, ''), undefined);
    }
    return this.#written(this.#values.make(type, name), type);
  }

  /** A value as the document says it: in full, or as a variable at any place. */
  #written(value: unknown, type: GraphQLInputType): string {
    if (this.#chance.happens(0.2)) return this.#variable(String(type), value);
    return this.#literal(value, isNonNullType(type) ? type.ofType : type);
  }

  #literal(value: unknown, type: GraphQLInputType): string {
    if (isListType(type)) return `[${(value as unknown[]).map((one) => this.#written(one, type.ofType)).join(', ')}]`;
    if (isInputObjectType(type)) {
      const fields = type.getFields();
      const parts = Object.entries(value as object).map(([name, inner]) => {
        const field = fields[name];
        return field ? `${name}: ${this.#written(inner, field.type)}` : '';
      });
      return `{ ${parts.join(', ')} }`;
    }
    if (typeof value === 'object')
      return `{ ${Object.entries(value ?? {})
        .map(([name, one]) => `${name}: ${JSON.stringify(one)}`)
        .join()} }`;
    return isEnumType(type) ? String(value) : JSON.stringify(value);
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#variables.size}`;
    this.#variables.set(name, { type, value });
    return `$${name}`;
  }
}
