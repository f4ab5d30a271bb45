import { Migration } from '@mikro-orm/migrations';

/** What an account is called without its legal form: as words, each with the letters of plain Latin. */
const legalForms = [
  ...['ab', 'ag', 'aps', 'as', 'asa', 'bv', 'bvba', 'co', 'company', 'corp', 'corporation', 'cv', 'doo', 'eg', 'ek'],
  ...['eu', 'ev', 'gbr', 'gesmbh', 'ggmbh', 'gmbh', 'group', 'holding', 'holdings', 'inc', 'incorporated', 'kft', 'kg'],
  ...[
    'kgaa',
    'kk',
    'lda',
    'limited',
    'llc',
    'llp',
    'lp',
    'ltd',
    'ltda',
    'mbh',
    'nv',
    'ohg',
    'oy',
    'oyj',
    'plc',
    'pllc',
  ],
  ...[
    'pte',
    'pty',
    'pvt',
    'sa',
    'sapa',
    'sarl',
    'sas',
    'sasu',
    'se',
    'sl',
    'slu',
    'snc',
    'spa',
    'spzoo',
    'sprl',
    'srl',
  ],
  ...['srls', 'sro', 'ug', 'und', 'and', 'et', 'the', 'zoo', 'haftungsbeschraenkt'],
].join('|');

export class Migration20261121_names extends Migration {
  override up(): void {
    this.addSql(`create extension if not exists pg_trgm;`);
    this.addSql(`create function plain_words(written text) returns text
      language sql immutable parallel safe strict set search_path = pg_catalog, pg_temp as $$
      select btrim(regexp_replace(
        replace(replace(replace(replace(regexp_replace(regexp_replace(
          normalize(replace(replace(replace(lower(written), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), nfkd),
          '[\\u0300-\\u036f]', '', 'g'), '[.''’\`]', '', 'g'),
          'ß', 'ss'), 'ø', 'o'), 'æ', 'ae'), 'ł', 'l'),
        '[^[:alnum:]]+', ' ', 'g'))
      $$;`);
    this.addSql(`create function name_of_account(written text) returns text
      language sql immutable parallel safe strict set search_path = pg_catalog, public, pg_temp as $$
      select coalesce(nullif(btrim(regexp_replace(regexp_replace(plain_words(written),
        '\\m(${legalForms})\\M', '', 'g'), '\\s+', ' ', 'g')), ''), plain_words(written))
      $$;`);
    this.addSql(`create function name_of_person(written text) returns text
      language sql immutable parallel safe strict set search_path = pg_catalog, public, pg_temp as $$
      select coalesce(string_agg(word, ' ' order by word), '')
      from regexp_split_to_table(regexp_replace(plain_words(written),
        '\\m(dr|prof|mr|mrs|ms|herr|frau|ing|mag|msc|bsc|phd|mba|jr|sr)\\M', '', 'g'), '\\s+') as word where word <> ''
      $$;`);
    this.addSql(`create function digits_of(written text) returns text
      language sql immutable parallel safe strict set search_path = pg_catalog, pg_temp as $$
      select right(regexp_replace(split_part(lower(written), 'x', 1), '\\D', '', 'g'), 9)
      $$;`);
  }

  override down(): void {
    this.addSql(`drop function digits_of(text), name_of_person(text), name_of_account(text), plain_words(text);`);
  }
}
