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

/** Chooses what is told of a subject. An account goes on under the one it is merged into, and comes back under its own. */
type Choose = (asked: string, known: string) => (happening: Happening) => boolean;

interface Subject {
  readonly table: 'storyboard' | 'account';
  readonly argument: string;
  readonly choose: Choose;
}

const follow =
  ({ table, argument, choose }: Subject) =>
  async ({ args, context }: Asked): Promise<AsyncIterable<Message>> => {
    const after = sequenceOf(args['afterSequence']);
    const known = await knownId(context, { table, id: args[argument], path: [argument] });
    const subject = String(args[argument]).toLowerCase();
    const { workspaceId, house } = context;
    return house.live.follow({ workspaceId, subject, after, belongs: choose(subject, known) });
  };

const ofAccount: Choose = (asked, known) => {
  let survivor = known;
  return ({ accounts, survivor: next }) => {
    const told = accounts?.some((id) => id === asked || id === survivor) ?? false;
    if (told && next) survivor = next;
    return told;
  };
};

const ofTimeline: Choose = (asked, known) => {
  const isOfAccount = ofAccount(asked, known);
  return (happening) => isOfAccount(happening) && happening.type === 'Interaction';
};

export const followBoard = follow({
  table: 'storyboard',
  argument: 'id',
  choose:
    (asked) =>
    ({ storyboard }) =>
      storyboard === asked,
});

export const followAccount = follow({ table: 'account', argument: 'id', choose: ofAccount });

export const followTimeline = follow({ table: 'account', argument: 'account', choose: ofTimeline });

const survivor = `coalesce((select account_id from merged_record where merged_record.id = $1), $1)`;

interface Wanted {
  readonly table: 'storyboard' | 'account';
  readonly id: unknown;
  readonly path: readonly string[];
}

/** The id under which a record is kept now. Unknown and foreign records are refused alike. */
export async function knownId({ reader, workspaceId }: Context, { table, id, path }: Wanted): Promise<string> {
  const named = table === 'account' ? survivor : '$1';
  const question = `select id::text from ${table} where id = ${named}`;
  const found = await reader.answer(workspaceId, question, [uuidOrNull(id)]);
  if (found === null) throw unknown({ path, noun: table });
  return found;
}

function sequenceOf(given: unknown): number | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given === 'string' && /^\d{1,15}$/.test(given)) return Number(given);
  throw new Refusal('INVALID', 'A sequence is a whole number as text, such as "0".', { path: ['afterSequence'] });
}
