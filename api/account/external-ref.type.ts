import { Field, ObjectType } from 'type-graphql';

@ObjectType('ExternalRef', { simpleResolvers: true, description: 'The key by which another system knows a record.' })
export class ExternalRefType {
  @Field(() => String, { description: 'The other system, such as crm.' })
  system!: string;

  @Field(() => String, { description: 'The key over there; unique per system and workspace.' })
  externalId!: string;
}
