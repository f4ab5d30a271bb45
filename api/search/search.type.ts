import { Field, Float, ID, ObjectType } from 'type-graphql';
import { AccountType } from '../account/account.type.ts';
import { StoryboardType } from '../board/storyboard.type.ts';
import { NodeType } from '../contract.type.ts';
import { connectionOf } from '../graph/page.type.ts';
import { DateTime } from '../scalar.ts';
import { SearchType } from '../vocabulary.ts';

@ObjectType('TextPart', { simpleResolvers: true, description: 'A piece of a text, and whether it was sought.' })
export class TextPartType {
  @Field(() => String, { description: 'The piece; all pieces together are the text.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is one of the words that were sought, to be marked.' })
  found!: boolean;
}

@ObjectType('SearchResult', { simpleResolvers: true, description: 'A record that was found, and where.' })
export class SearchResultType {
  @Field(() => SearchType, { description: 'What kind of record it is.' })
  type!: SearchType;

  @Field(() => ID, { description: 'The id of the record.' })
  id!: string;

  @Field(() => String, { description: 'What the record is called, or the question, statement or subject it is.' })
  title!: string;

  @Field(() => [TextPartType], { description: 'The title in pieces, with what was sought marked.' })
  titleParts!: TextPartType[];

  @Field(() => [TextPartType], {
    description: 'The words around the first find in the rest of its text; empty where only the title speaks of it.',
  })
  excerpt!: TextPartType[];

  @Field(() => Float, { description: 'How well it fits; higher is better, comparable within one search only.' })
  score!: number;

  @Field(() => AccountType, { nullable: true, description: 'The account it is or belongs to.' })
  account!: AccountType | null;

  @Field(() => StoryboardType, { nullable: true, description: 'The storyboard it is or stands on.' })
  storyboard!: StoryboardType | null;

  @Field(() => DateTime, { nullable: true, description: 'When it happened; only interactions have it.' })
  at!: Date | null;

  @Field(() => NodeType, { nullable: true, description: 'The record itself.' })
  record!: NodeType | null;
}

export const SearchResultConnectionType = connectionOf('SearchResult', () => SearchResultType);
