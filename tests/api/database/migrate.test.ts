import { readdir } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { defineEntity, MikroORM, p } from '@mikro-orm/postgresql';
import { describe, expect, inject, it } from 'vitest';
import { entities } from '../../../api/database/entities.ts';
import { withClient } from '../../../api/database/embedded-roles.ts';
import { examine } from '../../../api/database/examine.ts';
import { migrate } from '../../../api/database/migrate.ts';
import { openDatabase } from '../../../api/database/open.ts';
import { ormOptions } from '../../../api/database/orm.config.ts';
import { isolated, owned } from '../../../api/database/tenancy.ts';
import { Account } from '../../../api/account/account.entity.ts';
import { emptyDatabase, insideOf, workspaceFor } from '../database.ts';

const execute = promisify(execFile);

const written = async (): Promise<number> =>
  (await readdir('migrations')).filter((name) => name.endsWith('.ts')).length;

describe('migrating', () => {
  it('is done by one of three that start at once, and fails in none', async () => {
    const { ownerUrl, appUrl } = await emptyDatabase();
    const steps = await Promise.all([1, 2, 3].map(() => migrate(ownerUrl, appUrl)));
    expect(steps.sort()).toEqual([0, 0, await written()]);
  });

  it('does nothing the second time', async () => {
    const { ownerUrl, appUrl } = await emptyDatabase();
    await migrate(ownerUrl, appUrl);
    expect(await migrate(ownerUrl, appUrl)).toBe(0);
  });

  it('has been written for everything the entities say', async () => {
    await expect(execute(process.execPath, ['api/database/check-migrations.ts'])).resolves.toMatchObject({
      stderr: '',
    });
  });

  it('is asked for when an entity was not written down', async () => {
    const Forgotten = defineEntity({ name: 'Forgotten', ...isolated, properties: { ...owned, name: p.text() } });
    const options = ormOptions('postgres://localhost/offline');
    const orm = await MikroORM.init({ ...options, entities: [...entities, Forgotten] });
    expect(await orm.migrator.checkSchema()).toBe(true);
    await orm.close(true);
  });

  it('works with a single role that owns the tables, isolation and log included', async () => {
    const { ownerUrl } = await emptyDatabase();
    const database = await openDatabase({ url: ownerUrl, folder: 'unused' });
    try {
      const ours = await workspaceFor(database.orm, 'Ours');
      const theirs = await workspaceFor(database.orm, 'Theirs');
      ours.em.create(Account, { name: 'Acme', stage: 'KNOW', stageSince: new Date() });
      await ours.em.flush();
      expect(await insideOf(database.orm, ours.workspace.id).count(Account)).toBe(1);
      expect(await theirs.em.count(Account)).toBe(0);
      const seen = await withClient(ownerUrl, (client) => client.query('select * from account'));
      expect(seen.rows).toEqual([]);
      const forging = withClient(ownerUrl, (client) => client.query('delete from event'));
      await expect(forging).rejects.toThrow('The event log is append-only.');
    } finally {
      await database.close();
    }
  });
});

describe('starting is refused with a sentence that says what to change', () => {
  it('when the role is a superuser', async () => {
    await expect(examine(inject('superuserUrl'))).rejects.toThrow(
      /^The database role postgres is a superuser and would see every workspace\. Create a plain role/,
    );
  });

  it('when the role passes by row-level security', async () => {
    const { appUrl } = await emptyDatabase();
    await withClient(inject('superuserUrl'), (client) =>
      client.query("create role careless login bypassrls password 'careless'"),
    );
    const url = Object.assign(new URL(appUrl), { username: 'careless', password: 'careless' });
    await expect(examine(url.href)).rejects.toThrow(/^The database role careless has BYPASSRLS/);
  });

  it('when the database does not answer', async () => {
    const refusal = /^The database at 127\.0\.0\.1:1\/nowhere does not answer \(.+\)\. Check DATABASE_URL/;
    await expect(examine('postgres://someone:secret@127.0.0.1:1/nowhere')).rejects.toThrow(refusal);
  });

  it('when the password is wrong, without showing it', async () => {
    const url = Object.assign(new URL(inject('appUrl')), { password: 'mistaken' });
    const failure: unknown = await examine(url.href).catch((error: unknown) => error);
    expect(String(failure)).toMatch(/does not answer \(password authentication failed/);
    expect(String(failure)).not.toContain('mistaken');
  });

  it('when the address is none', async () => {
    await expect(examine('my database')).rejects.toThrow(/^DATABASE_URL is no address/);
    await expect(examine('mysql://app@localhost/plan')).rejects.toThrow(/^DATABASE_URL is no address/);
  });

  it('when the role that migrates is a superuser, whose functions would see every workspace', async () => {
    const { appUrl } = await emptyDatabase();
    const opening = openDatabase({ url: appUrl, ownerUrl: inject('superuserUrl'), folder: 'unused' });
    await expect(opening).rejects.toThrow(/is a superuser .+ throughline_owner .+ use it in DATABASE_OWNER_URL\.$/);
  });

  it('when the role may not make tables', async () => {
    const { appUrl } = await emptyDatabase();
    await expect(openDatabase({ url: appUrl, folder: 'unused' })).rejects.toThrow(
      /^The database role \w+ may not migrate \w+ \(permission denied for schema public\)\. Make it the owner/,
    );
  });
});
