import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, ID, Info, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Context } from '../context.ts';
import { UserErrorType } from '../contract.type.ts';
import { shape, value } from '../graph/node.ts';
import { readRows } from '../write/bulk-rows.ts';
import type { TurnRow } from '../write/turned-rows.ts';

const RetractStatus = { RETRACTED: 'RETRACTED', UNCHANGED: 'UNCHANGED', REJECTED: 'REJECTED' } as const;

registerEnumType(RetractStatus, {
  name: 'RetractStatus',
  description: 'What became of a row that takes an interaction back.',
  valuesConfig: {
    RETRACTED: { description: 'Its interaction was taken back.' },
    UNCHANGED: { description: 'Its interaction was taken back before; nothing was written.' },
    REJECTED: { description: 'It was refused; its errors say why.' },
  },
});

@ObjectType('RetractedRow', { simpleResolvers: true, description: 'What became of one interaction of the call.' })
export class RetractedRowType {
  @Field(() => Int, { description: 'Which row of the call, from 0.' })
  index!: number;

  @Field(() => RetractStatus, { description: 'What became of it.' })
  status!: keyof typeof RetractStatus;

  @Field(() => ID, { nullable: true, description: 'The id the interaction had; null when it was refused.' })
  id!: string | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; their paths begin with rows and the index.' })
  errors!: UserErrorType[];
}

@ObjectType('RetractInteractionsPayload', { description: 'What became of every interaction of the call.' })
export class RetractInteractionsPayload {
  answers!: TurnRow<'RETRACTED'>[];

  @Field(() => [RetractedRowType], { description: 'What became of each row, in the order of the call.' })
  rows(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readRows(this, context, info);
  }

  @Field(() => [UserErrorType], { description: 'Why the call as a whole came to nothing; empty when it did not.' })
  userErrors!: UserErrorType[];
}

export const retractedRowShape = shape('RetractedRow', { fields: { errors: value((row) => row.column('errors')) } });
