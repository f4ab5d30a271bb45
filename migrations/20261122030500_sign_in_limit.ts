import { Migration } from '@mikro-orm/migrations';

/** How often an address tried to sign in lately, shared by all processes. Worth nothing after a crash. */
export class Migration20261122030500_sign_in_limit extends Migration {
  override up(): void {
    this.addSql(`create unlogged table auth."rateLimit" (
      id text primary key, key text not null unique, count integer not null, "lastRequest" bigint not null);`);
  }

  override down(): void {
    this.addSql(`drop table auth."rateLimit";`);
  }
}
