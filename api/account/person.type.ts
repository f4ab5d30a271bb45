import { Arg, Args, Directive, Field, ObjectType } from 'type-graphql';
import { NodeType, TrackedType } from '../contract.type.ts';
import { RecordedType } from '../event/recorded.type.ts';
import { connectionOf, PageArguments } from '../graph/page.type.ts';
import { FieldProvenanceType } from '../identity/provenance.type.ts';
import { DateTime } from '../scalar.ts';
import { Side } from '../vocabulary.ts';
import { AccountRoleConnectionType } from './account-role.type.ts';
import { ExternalRefType } from './external-ref.type.ts';

@Directive('@key(fields: "id")')
@ObjectType('Person', {
  simpleResolvers: true,
  implements: [NodeType, TrackedType, RecordedType],
  description: 'A human on our side or on the side of a customer.',
})
export class PersonType extends TrackedType {
  @Field(() => String, { description: 'The whole name.' })
  fullName!: string;

  @Field(() => [String], { description: 'Mail addresses, the preferred one first.' })
  emails!: string[];

  @Field(() => [String], { description: 'Telephone numbers, as they were written.' })
  phones!: string[];

  @Field(() => Side, { description: 'On whose side.' })
  side!: Side;

  @Field(() => String, { nullable: true, description: 'What the person does.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'The region or office.' })
  region!: string | null;

  @Field(() => PersonType, { nullable: true, description: 'Who leads this person.' })
  manager!: PersonType | null;

  @Field(() => DateTime, { nullable: true, description: 'When the person was taken away; null while live.' })
  archivedAt!: string | null;

  @Field(() => [ExternalRefType], { description: 'The keys other systems know the person by.' })
  externalRefs!: ExternalRefType[];

  @Field(() => AccountRoleConnectionType, { description: 'Roles the person plays, on all accounts.' })
  roles(@Args(() => PageArguments) _page: PageArguments): unknown {
    return undefined;
  }

  @Field(() => [FieldProvenanceType], { description: 'Where the value of each field comes from, by field.' })
  provenance(
    @Arg('fields', () => [String], { nullable: true, description: 'Only these fields, such as name.' })
    _fields?: string[],
  ): unknown {
    return undefined;
  }
}

export const PersonConnectionType = connectionOf('Person', () => PersonType);
