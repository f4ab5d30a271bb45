import { Field, ID, InputType, ObjectType } from 'type-graphql';

@ObjectType('ImportKind', { description: 'A kind of file that can be taken in without a mapping of your own.' })
export class ImportKindType {
  @Field(() => String, { description: 'Its name; give it to startImport.' })
  kind!: string;

  @Field(() => String, { description: 'What such a file holds.' })
  about!: string;

  @Field(() => [String], { description: 'The columns it must have, whatever others it has.' })
  columns!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'A second file to bring first, under this name, whose columns it lends; null when it needs none.',
  })
  beside!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The storyboard its cards go to when none is named; null when it has no cards.',
  })
  storyboard!: string | null;
}

@InputType('StartImportInput', { description: 'Which file to take in, and how its rows are to be read.' })
export class StartImportInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A file that was brought to POST /imports: the id it was answered with.',
  })
  file?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Instead of all else: an earlier import, such as a dry run, to repeat with its file and its mapping.',
  })
  again?: string | null;

  @Field(() => String, { nullable: true, description: 'A kind of `importKinds`; or else give a mapping of your own.' })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'A mapping of your own, as the text of a JSON object.' })
  mapping?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the storyboard for its cards, made when there is none of this name.',
  })
  storyboard?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only say what would become of the rows, at most of the first 20,000 records.',
  })
  dryRun!: boolean;
}
