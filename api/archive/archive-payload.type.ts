import type { GraphQLResolveInfo } from 'graphql';
import { createUnionType, Ctx, Field, Info, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AccountType } from '../account/account.type.ts';
import { PersonType } from '../account/person.type.ts';
import type { Context } from '../context.ts';
import { UserErrorType } from '../contract.type.ts';
import { any, shape, value } from '../graph/node.ts';
import { IdeaType } from '../idea/idea.type.ts';
import { OutcomeType } from '../outcome/outcome.type.ts';
import { readRows } from '../write/bulk-rows.ts';
import type { TurnRow } from '../write/turned-rows.ts';

const ArchiveStatus = { ARCHIVED: 'ARCHIVED', UNCHANGED: 'UNCHANGED', REJECTED: 'REJECTED' } as const;
const RestoreStatus = { RESTORED: 'RESTORED', UNCHANGED: 'UNCHANGED', REJECTED: 'REJECTED' } as const;
const REJECTED = { description: 'It was refused; its errors say why.' };

registerEnumType(ArchiveStatus, {
  name: 'ArchiveStatus',
  description: 'What became of a row that archives.',
  valuesConfig: {
    ARCHIVED: { description: 'Its record was taken away.' },
    UNCHANGED: { description: 'Its record was archived already; nothing was written.' },
    REJECTED,
  },
});
registerEnumType(RestoreStatus, {
  name: 'RestoreStatus',
  description: 'What became of a row that restores.',
  valuesConfig: {
    RESTORED: { description: 'Its record is back as it was.' },
    UNCHANGED: { description: 'Its record was live already; nothing was written.' },
    REJECTED,
  },
});

export const ArchivableType = createUnionType({
  name: 'Archivable',
  description: 'A record that can be archived and restored.',
  types: () => [AccountType, PersonType, OutcomeType, IdeaType] as const,
  resolveType: (row: object) => ('__typename' in row ? String(row.__typename) : undefined),
});

/** What became of one row, whichever way its record was turned. */
@ObjectType({ simpleResolvers: true })
abstract class TurnedRowType {
  @Field(() => Int, { description: 'Which row of the call, from 0.' })
  index!: number;

  @Field(() => ArchivableType, { nullable: true, description: 'The record as it is now; null when it was refused.' })
  record!: typeof ArchivableType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; their paths begin with rows and the index.' })
  errors!: UserErrorType[];
}

@ObjectType('ArchivedRow', { simpleResolvers: true, description: 'What became of one record of the call.' })
export class ArchivedRowType extends TurnedRowType {
  @Field(() => ArchiveStatus, { description: 'What became of it.' })
  status!: keyof typeof ArchiveStatus;
}

@ObjectType('RestoredRow', { simpleResolvers: true, description: 'What became of one record of the call.' })
export class RestoredRowType extends TurnedRowType {
  @Field(() => RestoreStatus, { description: 'What became of it.' })
  status!: keyof typeof RestoreStatus;
}

const rows = { description: 'What became of each row, in the order of the call.' };
const refused = { description: 'Why the call as a whole came to nothing; empty when it did not.' };

@ObjectType('ArchiveRecordsPayload', { description: 'What became of every record of the call.' })
export class ArchiveRecordsPayload {
  answers!: TurnRow<'ARCHIVED'>[];

  @Field(() => [ArchivedRowType], rows)
  rows(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readRows(this, context, info);
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

@ObjectType('RestoreRecordsPayload', { description: 'What became of every record of the call.' })
export class RestoreRecordsPayload {
  answers!: TurnRow<'RESTORED'>[];

  @Field(() => [RestoredRowType], rows)
  rows(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readRows(this, context, info);
  }

  @Field(() => [UserErrorType], refused)
  userErrors!: UserErrorType[];
}

const turned = {
  fields: { record: any((_, row) => row.column('id')), errors: value((row) => row.column('errors')) },
};
export const archiveShapes = [shape('ArchivedRow', turned), shape('RestoredRow', turned)];
