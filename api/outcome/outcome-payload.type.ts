import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Ctx, Field, Info, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { UserErrorType } from '../contract.type.ts';
import { one } from '../graph/node.ts';
import { read } from '../graph/read.ts';
import { given } from '../graph/slot.ts';
import { BulkPayload, BulkRowType } from '../write/bulk-payload.type.ts';
import { readRows, rowShape } from '../write/bulk-rows.ts';
import { MeasureType, OutcomeType, ReadingType } from './outcome.type.ts';

@ObjectType('OutcomeRow', { simpleResolvers: true, description: 'What became of one outcome of the call.' })
export class OutcomeRowType extends BulkRowType {
  @Field(() => OutcomeType, { nullable: true, description: 'The outcome; null when it was refused or only tried.' })
  outcome!: OutcomeType | null;
}

@ObjectType('UpsertOutcomesPayload', { description: 'What became of every outcome of the call.' })
export class UpsertOutcomesPayload extends BulkPayload {
  @Field(() => [OutcomeRowType], { description: 'What became of each row, in the order of the call.' })
  rows(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readRows(this, context, info);
  }
}

const named = (table: string) =>
  one(() => ({ of: sql.table(table), where: (self) => sql`${self.column('id')} = ${given('id')}::uuid` }));

const [reading, measure] = [named('reading'), named('measure')];

@ObjectType('RecordReadingPayload', { description: 'The reading that was recorded.' })
export class RecordReadingPayload {
  ids?: { reading: string; measure: string };

  @Field(() => ReadingType, { nullable: true, description: 'The reading; null when it was refused.' })
  reading(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read(context, info, { ...reading, given: { id: this.ids?.reading ?? null } });
  }

  @Field(() => MeasureType, { nullable: true, description: 'The measure, as it stands now; null when it was refused.' })
  measure(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return read(context, info, { ...measure, given: { id: this.ids?.measure ?? null } });
  }

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}

export const outcomeRowShape = rowShape('OutcomeRow', { field: 'outcome', table: 'outcome' });
