import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { FieldForm } from '../exchange/contract-inputs.ts';

const formDescriptions: Readonly<Record<FieldForm, string>> = {
  TEXT: 'Words as they stand.',
  TEXTS: 'Several texts.',
  INTEGER: 'A whole number.',
  NUMBER: 'A figure, whole or not, such as 1250.5.',
  YES_OR_NO: 'True or false.',
  DAY: 'A day, as 2026-11-21.',
  TIME: 'A moment, as 2026-11-21T09:30:00.000Z.',
  CHOICE: 'One of the choices.',
  ROLE: 'The key of a role, such as PROJECT_MANAGER.',
  REFERENCE: 'The reference of another record: a system and its external id there.',
  REFERENCES: 'Several references.',
  PARTS: 'Something with parts of its own, which a mapping written by hand can tell.',
};
const ImportForm = Object.fromEntries(Object.keys(formDescriptions).map((form) => [form, form])) as {
  readonly [Form in FieldForm]: Form;
};

registerEnumType(ImportForm, {
  name: 'ImportForm',
  description: 'How the value of a field is told.',
  valuesConfig: Object.fromEntries(
    Object.entries(formDescriptions).map(([form, description]) => [form, { description }]),
  ),
});

@ObjectType('ImportField', { description: 'One field of a kind of record, named as in the inputs of its mutation.' })
export class ImportFieldType {
  @Field(() => String, { description: 'Its name in a mapping.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether a row without it is refused.' })
  required!: boolean;

  @Field(() => ImportForm, { description: 'How its value is told.' })
  form!: FieldForm;

  @Field(() => [String], { description: 'What it may be, where it is one of a few; otherwise empty.' })
  choices!: readonly string[];
}

@ObjectType('ImportRecord', { description: 'A kind of record that a mapping can make of rows.' })
export class ImportRecordType {
  @Field(() => String, { description: 'What a mapping writes it to, such as accounts.' })
  name!: string;

  @Field(() => [ImportFieldType], { description: 'What it holds; ref is by what it is known again.' })
  fields!: readonly ImportFieldType[];
}

@ObjectType('ImportColumn', { description: 'A column of a file.' })
export class ImportColumnType {
  @Field(() => String, { description: 'Its name in the header.' })
  name!: string;

  @Field(() => [String], { description: 'Up to three different values of its first hundred rows, shortened.' })
  samples!: readonly string[];
}

@ObjectType('ImportFile', { description: 'A file that was brought to POST /imports.' })
export class ImportFileType {
  @Field(() => ID, { description: 'Give it to startImport.' })
  id!: string;

  @Field(() => String, { description: 'What it was called.' })
  name!: string;

  @Field(() => Int, { description: 'How long it is.' })
  bytes!: number;

  @Field(() => [ImportColumnType], { description: 'Its columns, but for those whose name is empty or there twice.' })
  columns!: readonly ImportColumnType[];
}

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
