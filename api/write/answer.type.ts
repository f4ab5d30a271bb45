import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OnError, RowStatus } from './answer.ts';

registerEnumType(OnError, {
  name: 'OnError',
  description: 'What becomes of the other rows when one is refused.',
  valuesConfig: {
    REJECT_ALL: { description: 'None is written.' },
    REJECT_FAILED_ROWS: { description: 'They are written.' },
  },
});
registerEnumType(RowStatus, {
  name: 'RowStatus',
  description: 'What became of a row.',
  valuesConfig: {
    CREATED: { description: 'It made a record.' },
    UPDATED: { description: 'It changed a record.' },
    UNCHANGED: { description: 'Its record was so already; nothing was written.' },
    REJECTED: { description: 'It was refused; its errors say why.' },
  },
});

@ObjectType('BulkSummary', { description: 'How many rows met which fate.' })
export class BulkSummaryType {
  @Field(() => Int, { description: 'Rows that made a record.' })
  created!: number;

  @Field(() => Int, { description: 'Rows that changed a record.' })
  updated!: number;

  @Field(() => Int, { description: 'Rows whose record was so already.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Rows that were refused.' })
  rejected!: number;
}
