import {
  type DocumentNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { Bounded } from '../graph/bounded.ts';
import { factsIn, type OperationFacts } from '../limit/facts.ts';
import { requestedCost } from '../limit/meter.ts';
import { shapeRule } from '../limit/shape.ts';
import { Refusal } from '../refusal.ts';

/** What a document may ask to be told of the event, as variables. */
export interface Telling {
  readonly event: string;
  readonly record: string;
  readonly type: string;
  readonly sequence: string;
}

/** A document that may be answered for events. */
export interface WebhookDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly facts: OperationFacts;
}

const mostCost = 1000;
const mostKept = 500;
const some: Telling = { event: nil(), record: nil(), type: 'Account', sequence: '0' };

/** Reads and checks documents of webhooks, by the rules of every other query. */
export class WebhookDocuments {
  readonly #schema: GraphQLSchema;
  readonly #facts: ReturnType<typeof factsIn>;
  readonly #known = new Bounded<string, WebhookDocument>(mostKept);

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.#facts = factsIn(schema);
  }

  read(text: string): WebhookDocument {
    const before = this.#known.get(text);
    if (before) return before;
    const document = parsed(text);
    const [error] = validate(this.#schema, document, [...specifiedRules, shapeRule], { hideSuggestions: true });
    if (error) throw refused(error.message);
    const operation = onlyQuery(document);
    const facts = this.#facts(document, operation);
    this.#refuseUnfit(operation, facts);
    const read = { document, operation, facts };
    this.#known.set(text, read);
    return read;
  }

  #refuseUnfit({ variableDefinitions = [] }: OperationDefinitionNode, { cost, introspects }: OperationFacts): void {
    const strange = variableDefinitions.map(({ variable }) => variable.name.value).find((name) => !(name in some));
    if (strange) throw refused(`Nothing fills $${strange}; there are $${Object.keys(some).join(', $')}.`);
    const { errors } = getVariableValues(this.#schema, variableDefinitions, { ...some });
    if (errors?.[0]) throw refused(errors[0].message);
    if (introspects) throw refused('A payload tells of records, not of the schema.');
    const costs = Math.ceil(requestedCost(cost, { ...some }));
    if (costs > mostCost)
      throw new Refusal('TOO_MANY', `This could cost ${costs} an event, more than ${mostCost}.`, place);
  }
}

const place = { path: ['document'] };
const refused = (sentence: string): Refusal => new Refusal('INVALID', sentence, place);

function nil(): string {
  return '00000000-0000-0000-0000-000000000000';
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: 1000 });
  } catch (error) {
    if (error instanceof GraphQLError) throw refused(error.message);
    throw error;
  }
}

function onlyQuery({ definitions }: DocumentNode): OperationDefinitionNode {
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operation?.operation === 'query' && operations.length === 1) return operation;
  throw refused('A webhook asks with one query.');
}
