import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { connection, one } from '../graph/node.ts';
import { PageArguments } from '../graph/page.type.ts';
import { read } from '../graph/read.ts';
import { given, through, uuidOrNull } from '../graph/slot.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { cancelJob } from './cancel-job.ts';
import { CancelJobInput, JobConnectionType, JobPayload, JobType, StartExportInput } from './job.type.ts';
import { startExport } from './start-export.ts';

const job = one((_, { id }) => ({
  of: sql`job`,
  where: (row) => sql`${row.column('id')} = ${through(id, uuidOrNull)}::uuid`,
}));
const jobs = connection(() => ({
  of: sql`job`,
  order: (row) => [{ by: row.column('created_at'), type: 'timestamptz', descending: true }],
}));
const changedJob = one(() => ({ of: sql`job`, where: (row) => sql`${row.column('id')} = ${given('id')}::uuid` }));

@Resolver(() => JobPayload)
export class JobResolver {
  @Scoped('READ')
  @Query(() => JobType, { nullable: true, description: 'One job; null when unknown.' })
  job(
    @Arg('id', () => ID, { description: 'Which job.' }) _id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read(context, info, job);
  }

  @Scoped('READ')
  @Query(() => JobConnectionType, { description: 'The jobs of this workspace, the newest first.' })
  jobs(
    @Args(() => PageArguments) _page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return read(context, info, jobs);
  }

  @Scoped('READ')
  @Mutation(() => JobPayload, {
    description: 'Begins to write what a query answers into a file of JSON lines, to the end of its list.',
  })
  startExport(
    @Arg('input', () => StartExportInput, { description: 'What to write.' }) input: StartExportInput,
    @Ctx() context: Context,
  ): Promise<JobPayload> {
    return refusable(context, {}, (em) => startExport(em, context, input));
  }

  @Scoped('READ')
  @Mutation(() => JobPayload, { description: 'Calls a job off; for whoever started it, and for admins.' })
  cancelJob(
    @Arg('input', () => CancelJobInput, { description: 'Which job.' }) { id }: CancelJobInput,
    @Ctx() context: Context,
  ): Promise<JobPayload> {
    return refusable(context, {}, (em) => cancelJob(em, context, id));
  }

  @FieldResolver(() => JobType, { name: 'job', nullable: true, description: 'The job; null when refused.' })
  told(@Root() { id }: JobPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): unknown {
    return id ? read(context, info, { ...changedJob, given: { id } }) : null;
  }
}
