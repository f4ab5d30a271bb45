import type { Context } from '../context.ts';
import { uuidOrNull } from '../graph/slot.ts';
import { Refusal } from '../refusal.ts';
import { unknown } from '../write/known-id.ts';
import type { Happening } from './happening.ts';
import type { Message } from './message.ts';

/** What a subscription is asked with. */
export interface Asked {
  readonly args: Readonly<Record<string, unknown>>;
  readonly context: Context;
}

interface Subject {
  readonly table: 'storyboard' | 'account';
  readonly argument: string;
  readonly belongs: (happening: Happening, id: string) => boolean;
}

const follow =
  ({ table, argument, belongs }: Subject) =>
  async ({ args, context }: Asked): Promise<AsyncIterable<Message>> => {
    const after = sequenceOf(args['afterSequence']);
    const subject = await knownId(context, { table, id: args[argument], path: [argument] });
    const { live } = context.house;
    const { workspaceId } = context;
    return live.follow({ workspaceId, subject, after, belongs: (happening) => belongs(happening, subject) });
  };

export const followBoard = follow({
  table: 'storyboard',
  argument: 'id',
  belongs: ({ storyboard }, id) => storyboard === id,
});

export const followAccount = follow({
  table: 'account',
  argument: 'id',
  belongs: ({ account }, id) => account === id,
});

export const followTimeline = follow({
  table: 'account',
  argument: 'account',
  belongs: ({ account, type }, id) => account === id && type === 'Interaction',
});

interface Wanted {
  readonly table: 'storyboard' | 'account';
  readonly id: unknown;
  readonly path: readonly string[];
}

/** Unknown and foreign records are refused alike. */
export async function knownId({ reader, workspaceId }: Context, { table, id, path }: Wanted): Promise<string> {
  const question = `select id::text from ${table} where id = $1`;
  const found = await reader.answer(workspaceId, question, [uuidOrNull(id)]);
  if (found === null) throw unknown({ path, noun: table });
  return found;
}

function sequenceOf(given: unknown): number | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given === 'string' && /^\d{1,15}$/.test(given)) return Number(given);
  throw new Refusal('INVALID', 'A sequence is a whole number as text, such as "0".', { path: ['afterSequence'] });
}
