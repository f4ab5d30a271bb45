import {
  getNamedType,
  type GraphQLArgument,
  GraphQLBoolean,
  type GraphQLField,
  GraphQLNonNull,
  type GraphQLSchema,
  GraphQLString,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import type { Context } from '../context.ts';

type Mutation = GraphQLField<unknown, Context>;

/** What an answer shows once is neither kept nor shown for what was only tried. */
const onceOnly = /secret|link|token|password/i;

/** Gives every mutation the arguments that work alike for all of them. */
export function withWishes(schema: GraphQLSchema): void {
  const fields: Mutation[] = Object.values(schema.getMutationType()?.getFields() ?? {});
  for (const field of fields) {
    const shownOnce = shownOnceIn(field);
    const own = ownDryRun(field) ? [] : [dryRun];
    field.args = [...field.args, keyArgument(shownOnce), ...own];
    hearWishes(field, shownOnce);
  }
}

function shownOnceIn({ type }: Mutation): string[] {
  const payload = getNamedType(type);
  const fields = isObjectType(payload) ? Object.keys(payload.getFields()) : [];
  return fields.filter((field) => onceOnly.test(field));
}

function ownDryRun({ args }: Mutation): boolean {
  const input = args.map(({ type }) => getNamedType(type)).find(isInputObjectType);
  return input ? 'dryRun' in input.getFields() : false;
}

function hearWishes(field: Mutation, shownOnce: readonly string[]): void {
  const { resolve, name } = field;
  field.resolve = async (source, { idempotencyKey: key, dryRun: dry, ...args }, ...[context, info]) => {
    context.begin(name);
    context.wish = {
      mutation: name,
      input: args,
      idempotencyKey: isOnlyTried(args) ? null : key,
      dryRun: dry === true,
      shownOnce,
    };
    try {
      return await resolve?.(source, args, context, info);
    } finally {
      context.wish = undefined;
    }
  };
}

/** What is only tried is nothing to remember. */
const isOnlyTried = ({ input }: { input?: { dryRun?: boolean } }): boolean => input?.dryRun === true;

const plain = { defaultValue: undefined, deprecationReason: undefined, extensions: {}, astNode: undefined };

const idempotencyKey: GraphQLArgument = {
  ...plain,
  name: 'idempotencyKey',
  description: `A text of yours, up to 200 characters. The same call under the same key within 24 hours is not run again: its
answer is told again, with the records as they are now. Another call under the same key is refused; a refused call leaves
its key free.`,
  type: GraphQLString,
};

function keyArgument(shownOnce: readonly string[]): GraphQLArgument {
  if (shownOnce.length === 0) return idempotencyKey;
  const hidden = `What is shown once is not told again: \`${shownOnce.join('\`, \`')}\` is null then.`;
  return { ...idempotencyKey, description: `${idempotencyKey.description} ${hidden}` };
}

const dryRun: GraphQLArgument = {
  ...plain,
  name: 'dryRun',
  description: 'Only say what would be refused: nothing is written, and records are answered as they are.',
  type: new GraphQLNonNull(GraphQLBoolean),
  defaultValue: false,
};
