import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { AccountType } from '../account/account.type.ts';
import { PersonType } from '../account/person.type.ts';
import { TouchpointCardType } from '../board/card.type.ts';
import { EpicType } from '../board/epic.type.ts';
import { ReleaseType } from '../board/release.type.ts';
import { StoryboardType } from '../board/storyboard.type.ts';
import { IdeaType } from '../idea/idea.type.ts';
import { OutcomeType } from '../outcome/outcome.type.ts';

/** The records that other graphs may hang their own fields on; each has `@key(fields: "id")`. */
const entities = {
  Account: AccountType,
  Person: PersonType,
  TouchpointCard: TouchpointCardType,
  Storyboard: StoryboardType,
  Epic: EpicType,
  Release: ReleaseType,
  Outcome: OutcomeType,
  Idea: IdeaType,
};

export const entityNames: readonly string[] = Object.keys(entities);

export const EntityType = createUnionType({
  name: '_Entity',
  description: 'A record that other graphs may hang their own fields on.',
  types: () => Object.values(entities),
  resolveType: (row: object) => ('__typename' in row ? String(row.__typename) : undefined),
});

/** The one scalar of the contract that holds an object: what a gateway says of a record has no type of its own. */
export const Representation = new GraphQLScalarType<unknown, unknown>({
  name: '_Any',
  description: 'What a gateway knows of a record: an object with its __typename and its id.',
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

@ObjectType('_Service', { description: 'This graph, as a gateway composes it with others.' })
export class ServiceType {
  @Field(() => String, { description: 'The contract with its directives, the same as schema/schema.graphql.' })
  sdl!: string;
}
