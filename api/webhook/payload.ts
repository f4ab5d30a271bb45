import { execute, type GraphQLError } from 'graphql';
import { Context } from '../context.ts';
import { executeReads } from '../graph/execute-reads.ts';
import { writtenResult } from '../graph/final.ts';
import type { House } from '../house.ts';
import { byResponseKey, toldResult } from '../http/executing.ts';
import { Refusal } from '../refusal.ts';
import type { Caller } from '../workspace/caller.ts';
import type { WebhookDocument } from './document.ts';

/** The event that a payload tells of. */
export interface Occasion {
  readonly event: string;
  readonly record: string;
  readonly type: string;
  readonly action: string;
  readonly sequence: string;
  readonly at: string;
}

/** Answers the document for one event, as a Standard Webhooks payload. */
export async function payloadOf(
  house: House,
  read: WebhookDocument,
  told: { as: Caller; of: Occasion },
): Promise<string> {
  const { event, record, type, action, sequence, at } = told.of;
  const { schema } = house;
  const { document, operation, facts } = read;
  const variables = { event, record, type, sequence };
  const context = new Context(house, told.as, event);
  context.cause = 'webhook';
  context.overheard = true;
  context.facts = facts;
  const result =
    (await executeReads({ schema, document, operation, variables, context })) ??
    (await execute({
      schema,
      document,
      variableValues: variables,
      contextValue: context,
      fieldResolver: byResponseKey,
    }));
  const answer = toldResult(result, context);
  if (answer.errors?.some(isOurs)) throw new Refusal('UNAVAILABLE', 'The document could not be answered just now.');
  const head = JSON.stringify({ type: `${type}.${action}`, timestamp: at, sequence });
  return `${head.slice(0, -1)},${writtenResult(answer).slice(1)}`;
}

/** A fault of ours is never told as if it were the answer; the question is asked again later. */
const isOurs = ({ extensions }: GraphQLError): boolean => extensions['http'] !== undefined;
