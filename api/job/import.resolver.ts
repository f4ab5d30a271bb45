import type { EntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { fieldsOf, targets } from '../exchange/contract-inputs.ts';
import { readyMappings } from '../exchange/mappings/ready-mappings.ts';
import { refusable } from '../refusable.ts';
import { Scoped } from '../scope.ts';
import { ImportFileType, ImportKindType, ImportRecordType, StartImportInput } from './import.type.ts';
import { JobPayload } from './job.type.ts';
import { lookInto } from './look-into.ts';
import { startImport } from './start-import.ts';

@Resolver()
export class ImportResolver {
  @Scoped('READ')
  @Query(() => [ImportKindType], { description: 'The kinds of files that can be taken in as they are.' })
  importKinds(): ImportKindType[] {
    return [...readyMappings.values()].map(({ kind, about, reads, storyboard }) => ({
      ...{ kind, about, columns: reads.columns },
      beside: reads.beside?.file ?? null,
      storyboard: storyboard?.name ?? null,
    }));
  }

  @Scoped('READ')
  @Query(() => [ImportRecordType], { description: 'The kinds of records that a mapping can make of rows.' })
  importRecords(): ImportRecordType[] {
    return targets.map((name) => ({ name, fields: fieldsOf(name) }));
  }

  @Scoped('RECORD')
  @Query(() => ImportFileType, {
    nullable: true,
    description: 'A file that waits to be taken in, with its columns; null when unknown or kept no longer.',
  })
  importFile(
    @Arg('id', () => ID, { description: 'The id that POST /imports answered with.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ImportFileType | null> {
    return context.em.transactional((em) => lookInto(em as EntityManager, id));
  }

  @Scoped('RECORD')
  @Mutation(() => JobPayload, {
    description: `Begins to take a file in, in parts, each with its events. Records are known by their references: the same
file again changes nothing. What would put cards on a storyboard needs the scope PLAN too.`,
  })
  startImport(
    @Arg('input', () => StartImportInput, { description: 'Which file.' }) input: StartImportInput,
    @Ctx() context: Context,
  ): Promise<JobPayload> {
    return refusable(context, {}, (em) => startImport(em, context, input));
  }
}
