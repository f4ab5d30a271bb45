import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { AccountType } from '../account/account.type.ts';
import { PersonType } from '../account/person.type.ts';
import { connectionOf } from '../graph/page.type.ts';
import { MatchReasonKind } from '../vocabulary.ts';

registerEnumType(MatchReasonKind, {
  name: 'MatchReasonKind',
  description: 'What speaks for two records being the same, or against it.',
  valuesConfig: {
    SAME_NAME: { description: 'The same name but for legal forms, titles, accents and the order of words.' },
    SIMILAR_NAME: { description: 'Nearly the same name.' },
    SAME_DOMAIN: { description: 'A domain that both have and few others; mail hosts do not count.' },
    SAME_EMAIL: { description: 'A mail address that both have.' },
    SAME_PHONE: { description: 'A telephone number that both have, however it is written.' },
    SAME_REFERENCE: { description: 'The same key in different systems.' },
    SAME_ACCOUNT: { description: 'Both play a role on the same account.' },
    DIFFERENT_DOMAINS: { description: 'Against it: both have domains, and none in common.' },
    DIFFERENT_EMAILS: { description: 'Against it: both have mail addresses, and none in common.' },
  },
});

@ObjectType('MatchReason', { simpleResolvers: true, description: 'Why two records may be the same.' })
export class MatchReasonType {
  @Field(() => MatchReasonKind, { description: 'What it is.' })
  kind!: MatchReasonKind;

  @Field(() => String, { nullable: true, description: 'What they have in common, where that can be said.' })
  detail!: string | null;
}

@ObjectType('MatchSuggestion', { simpleResolvers: true, description: 'Two records that may be the same.' })
export class MatchSuggestionType {
  @Field(() => Float, { description: 'How likely, from 0 to 1, by how much the reasons say together.' })
  confidence!: number;

  @Field(() => [MatchReasonType], { description: 'Why, the strongest reason first.' })
  reasons!: MatchReasonType[];

  @Field(() => [AccountType], { description: 'The two accounts, the older first; none when people are asked for.' })
  accounts!: AccountType[];

  @Field(() => [PersonType], { description: 'The two people, the older first; none when accounts are asked for.' })
  people!: PersonType[];
}

export const MatchSuggestionConnectionType = connectionOf('MatchSuggestion', () => MatchSuggestionType);
