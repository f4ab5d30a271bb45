import { Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfoType } from '../graph/page.type.ts';
import { AccountMeasure, Aggregate, type GroupField, groupFields, measures } from './account-measures.ts';

type Told = Readonly<Record<string, { readonly says: string }>>;

const described = (words: Told) =>
  Object.fromEntries(Object.entries(words).map(([name, { says }]) => [name, { description: says }]));
const AccountGroupField = Object.fromEntries(Object.keys(groupFields).map((name) => [name, name]));

registerEnumType(AccountGroupField, {
  name: 'AccountGroupField',
  description: 'What accounts can be grouped by.',
  valuesConfig: described(groupFields),
});
registerEnumType(AccountMeasure, {
  name: 'AccountMeasure',
  description: 'Figures of accounts and of what hangs on them.',
  valuesConfig: described(measures),
});
registerEnumType(Aggregate, {
  name: 'Aggregate',
  description: 'What to make of many figures. Where records are counted, MIN, MAX and AVG are over the accounts.',
  valuesConfig: {
    COUNT: { description: 'How many there are.' },
    SUM: { description: 'All together.' },
    MIN: { description: 'The smallest.' },
    MAX: { description: 'The largest.' },
    AVG: { description: 'The mean, rounded to 4 decimals as every figure here.' },
  },
});

/** Groups change their size while somebody pages; what they have in common never changes. */
export const AccountGroupOrder = { SIZE: 'SIZE', KEYS: 'KEYS' } as const;
export type AccountGroupOrder = keyof typeof AccountGroupOrder;
registerEnumType(AccountGroupOrder, {
  name: 'AccountGroupOrder',
  description: 'What groups of accounts are sorted by.',
  valuesConfig: {
    SIZE: {
      description:
        'The largest first, then by their keys. A group that grows or shrinks between two pages may change sides.',
    },
    KEYS: {
      description:
        'By what they have in common, unknown values last: no page repeats or leaves out a group, whatever changes.',
    },
  },
});

@InputType('AccountGroupBy', { description: 'Something that accounts have in common.' })
export class AccountGroupByInput {
  @Field(() => AccountGroupField, { description: 'What it is.' })
  field!: GroupField;
}

@InputType('AccountMetric', { description: 'A figure to tell of each group.' })
export class AccountMetricInput {
  @Field(() => AccountMeasure, { description: 'Of what.' })
  of!: AccountMeasure;

  @Field(() => Aggregate, { description: 'What to make of it.' })
  take!: Aggregate;
}

@ObjectType('AccountGroupKey', { simpleResolvers: true, description: 'What the accounts of a group have in common.' })
export class AccountGroupKeyType {
  @Field(() => AccountGroupField, { description: 'The field the accounts are grouped by.' })
  field!: GroupField;

  @Field(() => String, { nullable: true, description: 'Its value; null for accounts that have none.' })
  value!: string | null;
}

@ObjectType('AccountGroupMetric', { simpleResolvers: true, description: 'A figure of a group.' })
export class AccountGroupMetricType {
  @Field(() => AccountMeasure, { description: 'Of what.' })
  of!: AccountMeasure;

  @Field(() => Aggregate, { description: 'What was made of it.' })
  take!: Aggregate;

  @Field(() => Float, { nullable: true, description: 'The figure; null where there is nothing to make it of.' })
  value!: number | null;

  @Field(() => Int, { description: 'How many values, or accounts where records are counted, it rests on.' })
  n!: number;
}

@ObjectType('AccountGroup', { simpleResolvers: true, description: 'Accounts that have something in common.' })
export class AccountGroupType {
  @Field(() => [AccountGroupKeyType], {
    complexity: 3,
    description: 'What they have in common, in the order asked; 1 to 3.',
  })
  keys!: AccountGroupKeyType[];

  @Field(() => Int, { description: 'How many accounts they are.' })
  count!: number;

  @Field(() => String, { description: 'The place of this group in the list; give it as `after` to go on behind it.' })
  cursor!: string;

  @Field(() => [AccountGroupMetricType], { description: 'The figures, in the order asked; at most 10.' })
  metrics!: AccountGroupMetricType[];
}

@ObjectType('AccountGroups', { simpleResolvers: true, description: 'A page of groups of accounts.' })
export class AccountGroupsType {
  @Field(() => Int, { description: 'How many groups there are, on all pages.' })
  total!: number;

  @Field(() => [AccountGroupType], { description: 'The groups of this page, in the order that was asked for.' })
  groups!: AccountGroupType[];

  @Field(() => PageInfoType, { description: 'Whether there are more groups, and where.' })
  pageInfo!: PageInfoType;
}
