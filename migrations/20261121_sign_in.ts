import { Migration } from '@mikro-orm/migrations';

/** Sign-in of people: better-auth's tables, in a schema of their own since people span workspaces. */
export class Migration20261121_sign_in extends Migration {
  override up(): void {
    this.addSql(`create schema auth;`);
    this.addSql(`create table auth."user" (
      id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null default false,
      image text, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now());`);
    this.addSql(`create table auth.session (
      id text primary key, "userId" text not null references auth."user" (id) on delete cascade,
      token text not null unique, "expiresAt" timestamptz not null, "ipAddress" text, "userAgent" text,
      "workspaceId" text, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null);`);
    this.addSql(`create index on auth.session ("userId");`);
    this.addSql(`create table auth.account (
      id text primary key, "userId" text not null references auth."user" (id) on delete cascade,
      "accountId" text not null, "providerId" text not null, "accessToken" text, "refreshToken" text, "idToken" text,
      "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, scope text, password text,
      "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null);`);
    this.addSql(`create index on auth.account ("userId");`);
    this.addSql(`create table auth.verification (
      id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now());`);
    this.addSql(`create index on auth.verification (identifier);`);
    this.addSql(`create table auth.secret (name text primary key, value text not null);`);
  }

  override down(): void {
    this.addSql(`drop schema auth cascade;`);
  }
}
