import type { MigrationDiff } from '@mikro-orm/core';
import { TSMigrationGenerator } from '@mikro-orm/migrations';
import { isolatedStatements } from './isolated-statements.ts';

/** Migrations go forward only: a mistake is mended by the next one, never by dropping what people wrote. */
export class IsolatedMigrationGenerator extends TSMigrationGenerator {
  override generateMigrationFile(className: string, diff: MigrationDiff): string {
    return super.generateMigrationFile(className, { up: isolatedStatements(diff.up), down: [] });
  }
}
