import { Migration } from '@mikro-orm/migrations';

/**
 * A text without its accents and capitals, exactly as api/search/fold.ts makes it. Most texts have nothing but letters
 * of English, and cost next to nothing; it sets no search path, so that PostgreSQL can write it into the statement.
 */
export class Migration20261122131500_folded extends Migration {
  override up(): void {
    this.addSql(`create function folded(written text) returns text language sql immutable parallel safe as $$
      select case when octet_length(written) = length(written) then lower(written collate "C") else
        normalize(translate(replace(replace(replace(replace(
          lower(regexp_replace(normalize(written, nfkd), '[\\u0300-\\u036f]+', '', 'g')),
          'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'øđłħıðς', 'odlhidσ'), nfc) end
      $$;`);
  }

  override down(): void {
    this.addSql(`drop function folded(text);`);
  }
}
