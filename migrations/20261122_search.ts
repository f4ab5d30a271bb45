import { Migration } from '@mikro-orm/migrations';

/** Likeness of words, for searches with a slip of the finger in them; the owner of the database may make it. */
export class Migration20261122_search extends Migration {
  override up(): void {
    this.addSql(`create extension if not exists pg_trgm;`);
  }

  /** Others may lean on the extension, so it stays. */
  override down(): void {}
}
