import { Field, ID, InputType } from 'type-graphql';

@InputType('ExternalRefInput', { description: 'The key by which another system knows a record.' })
export class ExternalRefInputType {
  @Field(() => String, { description: 'The other system, such as crm; up to 100 characters.' })
  system!: string;

  @Field(() => String, { description: 'The key over there, up to 500 characters; unique per system and workspace.' })
  externalId!: string;
}

@InputType('RecordRef', { description: 'A record, named by its id or by the key another system has for it.' })
export class RecordRefType {
  @Field(() => ID, { nullable: true, description: 'The id; leave it out to name the record by system and externalId.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'The other system; needs externalId.' })
  system?: string | null;

  @Field(() => String, { nullable: true, description: 'The key over there; needs system.' })
  externalId?: string | null;
}
