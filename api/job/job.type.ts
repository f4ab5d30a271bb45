import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserErrorType } from '../contract.type.ts';
import { ActorType } from '../event/change.type.ts';
import { connectionOf } from '../graph/page.type.ts';
import { DateTime } from '../scalar.ts';
import { JobKind, JobState } from './job-state.ts';

registerEnumType(JobKind, {
  name: 'JobKind',
  description: 'What a job does.',
  valuesConfig: {
    EXPORT: { description: 'Writes what a query answers into a file, one record a line.' },
    IMPORT: { description: 'Takes the rows of a file in, through the same rules as every other call.' },
  },
});
registerEnumType(JobState, {
  name: 'JobState',
  description: 'How far a job is.',
  valuesConfig: {
    WAITING: { description: 'Nobody has begun it yet.' },
    RUNNING: { description: 'Somebody works on it; when they end, somebody else goes on where they were.' },
    DONE: { description: 'All of it was done.' },
    FAILED: { description: 'It ended early, for the reason under `error`.' },
    CANCELLED: { description: 'Somebody called it off.' },
  },
});

@ObjectType('ImportCount', { simpleResolvers: true, description: 'What became of the records of one kind.' })
export class ImportCountType {
  @Field(() => String, { description: 'The kind: accounts, people, cards, interactions and so on.' })
  records!: string;

  @Field(() => Int, { description: 'How many were made.' })
  created!: number;

  @Field(() => Int, { description: 'How many were known and changed.' })
  updated!: number;

  @Field(() => Int, { description: 'How many were known and stayed as they are.' })
  unchanged!: number;

  @Field(() => Int, { description: 'How many were refused; the file under `url` says why.' })
  refused!: number;
}

@ObjectType('Job', { simpleResolvers: true, description: 'Work that takes longer than a request may.' })
export class JobType {
  @Field(() => ID, { description: 'Opaque, permanent, unique over all types.' })
  id!: string;

  @Field(() => JobKind, { description: 'What it does.' })
  kind!: JobKind;

  @Field(() => JobState, { description: 'How far it is.' })
  state!: JobState;

  @Field(() => Int, { description: 'How many records it has done.' })
  progress!: number;

  @Field(() => Int, { nullable: true, description: 'How many records there were when it began; null when not known.' })
  total!: number | null;

  @Field(() => String, {
    nullable: true,
    description: `Where its file is once it is done, for whoever started it and for admins, a week long: of an export what
was asked for, of an import the rows that were refused, with their reasons; null when there are none.`,
  })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it failed; null when it did not.' })
  error!: string | null;

  @Field(() => ActorType, { description: 'Who started it; it reads and writes what they may.' })
  maker!: ActorType;

  @Field(() => String, { nullable: true, description: 'The name of the file an import reads; null for others.' })
  fileName!: string | null;

  @Field(() => String, { nullable: true, description: 'The kind of file an import reads it as; null for others.' })
  fileKind!: string | null;

  @Field(() => Boolean, { description: 'Whether an import only says what would become of its rows.' })
  dryRun!: boolean;

  @Field(() => [ImportCountType], { description: 'What became of the records of an import so far, by their kind.' })
  counts!: ImportCountType[];

  @Field(() => [String], {
    description: `Of an import, what was corrected and noted while its file was read; of an export, what of its question it does
not write: in sentences.`,
  })
  remarks!: string[];

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When somebody began to work on it; null while it waits.' })
  startedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended, however it did; null before.' })
  endedAt!: Date | null;
}

export const JobConnectionType = connectionOf('Job', () => JobType);

@InputType('StartExportInput', { description: 'What to write into a file.' })
export class StartExportInput {
  @Field(() => String, {
    description: `A query with one root field. The one list in it that is told page by page is read to its end, whatever its
\`first\` and \`after\`, and each of its \`nodes\` is a line: a connection of the root, one inside of a record such as
\`account(id) { timeline { nodes } }\`, or \`changes\`, from \`afterSequence\` up to where the log was settled when this was
asked. Of another list, each element is a line; anything else is one line. Of what stands beside the way to the nodes nothing
is written, and a list within a line ends at its own \`first\`; \`remarks\` names what is left out so. Two such lists
beside each other are refused (INVALID), as is what no query may be or what its owner may not ask.`,
  })
  query!: string;

  @Field(() => String, { nullable: true, description: 'Its variables, as the text of a JSON object.' })
  variables?: string | null;

  @Field(() => String, { nullable: true, description: 'Which of its operations, where it has several.' })
  operationName?: string | null;
}

@InputType('CancelJobInput', { description: 'Which job to call off.' })
export class CancelJobInput {
  @Field(() => ID, { description: 'The id of the job, as it was answered at its start.' })
  id!: string;
}

@ObjectType('JobPayload', { description: 'A job that was started or called off.' })
export class JobPayload {
  id?: string;

  @Field(() => [UserErrorType], { description: 'What was refused; empty when all went well.' })
  userErrors!: UserErrorType[];
}
