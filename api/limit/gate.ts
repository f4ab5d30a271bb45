import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { graphQLErrorOf } from '../answerable.ts';
import type { Context } from '../context.ts';
import { refusalOf } from '../fault.ts';
import { pageSize } from '../graph/page-size.ts';
import { crash } from '../http/visit.ts';
import { Refusal } from '../refusal.ts';
import type { Caller } from '../workspace/caller.ts';
import type { CostNode } from './cost.ts';
import type { Variables } from './count.ts';
import { factsIn, type OperationFacts, withDefaults } from './facts.ts';
import { limitHeaders, whole } from './headers.ts';
import { refuseEmpty } from './never-empty.ts';
import { actualCost, requestedCost } from './meter.ts';
import { refuseBrokenText, refuseNulInDocument } from './text.ts';

/** Stands before every operation: who may, what it may cost, and afterwards what it did cost. */
export function gate(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const facts = factsIn(schema);
  return {
    requestDidStart: async () => ({
      didResolveOperation: async (asked) => {
        if (!asked.operation) return;
        if (asked.operation.operation === 'subscription') throw graphQLErrorOf(elsewhere());
        asked.contextValue.facts = facts(asked.document, asked.operation);
        try {
          await admit(asked.contextValue, admissionOf(asked));
        } catch (thrown) {
          const { house, requestId } = asked.contextValue;
          throw graphQLErrorOf(refusalOf(thrown) ?? crash(thrown, requestId, house.log));
        }
      },
      willSendResponse: async (asked) => settle(asked),
    }),
  };
}

function elsewhere(): Refusal {
  return new Refusal('INVALID', 'A subscription is a stream of server-sent events; ask for it at /graphql/stream.');
}

/** What is asked for, beside the facts of its operation. */
export interface Admission {
  readonly kind: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Lets an operation in whose facts the context knows, or refuses it. */
export async function admit(context: Context, asked: Admission): Promise<void> {
  const { facts } = context;
  if (!facts) throw new Error('Nobody has worked out the facts of this operation.');
  context.house.metrics.count('throughline_operations_total', { kind: asked.kind });
  refuseOutsider(context.caller, facts);
  refuseEmpty(facts, asked.variables, []);
  if (context.suspectText) refuseBroken(asked);
  if (asked.kind === 'mutation') refusePages(facts.cost, withDefaults(facts, asked.variables));
  await charge(context, requestedCost(facts.cost, withDefaults(facts, asked.variables)));
}

function admissionOf({ operation, request }: GraphQLRequestContext<Context>): Admission {
  return { kind: operation?.operation ?? '', query: request.query ?? '', variables: request.variables ?? {} };
}

function refuseOutsider(caller: Caller, { needs, introspects }: OperationFacts): void {
  if (caller.kind === 'NOBODY') {
    if (needs.size === 0 && !introspects) return;
    throw new Refusal('UNAUTHENTICATED', 'Sign in, or send an API key as a bearer token.');
  }
  const missing = [...needs].filter((scope) => !caller.scopes.has(scope));
  if (missing.length > 0) throw new Refusal('FORBIDDEN', `This needs the scope ${missing.join(' and ')}.`);
}

/** What a page of the answer may hold is said before the writing; a query that is refused has done nothing. */
function refusePages(nodes: readonly CostNode[], variables: Variables): void {
  for (const { page, inner } of nodes) {
    if (page) pageSize(page(variables));
    refusePages(inner, variables);
  }
}

function refuseBroken({ query, variables }: Admission): void {
  refuseBrokenText(variables, ['variables']);
  refuseNulInDocument(query);
}

async function charge(context: Context, cost: number): Promise<void> {
  const { caller, house } = context;
  const { limit } = house.budgets.allowance;
  if (caller.kind === 'NOBODY') return;
  if (cost > limit) {
    throw new Refusal('TOO_MANY', `This could cost ${Math.ceil(cost)}, more than ${limit}; ask for fewer records.`);
  }
  const spent = await house.budgets.spend(caller, cost);
  if (spent.granted) return void (context.requestedCost = cost);
  const sentence = `This could cost ${Math.ceil(cost)}, but only ${whole(spent.remaining)} are left for now.`;
  throw new Refusal('OVER_LIMIT', sentence, { retryAfterSeconds: spent.retryAfterSeconds });
}

/** Gives back what was not used, and publishes the account on every answer. */
async function settle({ contextValue: context, request, response }: GraphQLRequestContext<Context>): Promise<void> {
  if (response.body?.kind !== 'single') return;
  const { caller, facts, house, requestedCost: requested } = context;
  const { singleResult } = response.body;
  const { allowance } = house.budgets;
  const actual = facts ? actualCost(facts.cost, singleResult.data, withDefaults(facts, request.variables ?? {})) : 0;
  const left = caller.kind === 'NOBODY' ? allowance.limit : await house.budgets.refund(caller, requested - actual);
  const account = { requested: Math.ceil(requested), actual: Math.ceil(actual), remaining: whole(left), ...allowance };
  singleResult.extensions = { ...singleResult.extensions, cost: account };
  for (const [name, value] of limitHeaders(allowance, account.remaining)) response.http.headers.set(name, value);
}
