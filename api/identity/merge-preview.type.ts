import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, ID, Info, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { UserErrorType } from '../contract.type.ts';
import { read } from '../graph/read.ts';
import { Mergeable } from '../vocabulary.ts';
import { tried } from './merge.shape.ts';
import { MergedFieldType, MovedRecordsType, RecordSetAsideType } from './merge.type.ts';
import type { Summary } from './summary.ts';
import { ReadWith } from '../scope.ts';

const [triedFields, triedMoves, triedSetAside] = [tried('fields'), tried('moved'), tried('setAside')];

@ReadWith('READ')
@ObjectType('MergePreview', { description: 'What a merge would do; nothing was written.' })
export class MergePreview {
  summary!: Summary;

  @Field(() => Mergeable, { nullable: true, description: 'What would be merged; null when it would be refused.' })
  type!: Mergeable | null;

  @Field(() => ID, { nullable: true, description: 'The record that would stay.' })
  survivor!: string | null;

  @Field(() => [MergedFieldType], { description: 'Field by field what the survivor would get.' })
  fields(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read(context, info, { ...triedFields, given: { summary: JSON.stringify(this.summary) } });
  }

  @Field(() => [MovedRecordsType], { description: 'What would belong to the survivor.' })
  moved(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read(context, info, { ...triedMoves, given: { summary: JSON.stringify(this.summary) } });
  }

  @Field(() => [RecordSetAsideType], { description: 'What could not stand beside what the survivor has.' })
  setAside(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read(context, info, { ...triedSetAside, given: { summary: JSON.stringify(this.summary) } });
  }

  @Field(() => [UserErrorType], { description: 'Why it would be refused; empty when it would not.' })
  userErrors!: UserErrorType[];
}
