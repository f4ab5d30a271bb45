import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { Account } from '../../../api/account/account.entity.ts';
import { TouchpointCard } from '../../../api/board/card.entity.ts';
import { Epic } from '../../../api/board/epic.entity.ts';
import { Storyboard } from '../../../api/board/storyboard.entity.ts';
import { withClient } from '../../../api/database/embedded-roles.ts';
import { enter, type Act } from '../../../api/event/act.ts';
import { appendEvents } from '../../../api/event/append-events.ts';
import { Event } from '../../../api/event/event.entity.ts';
import { ApiKey } from '../../../api/workspace/api-key.entity.ts';
import { Role } from '../../../api/workspace/role.entity.ts';
import { freshDatabase, insideOf, workspaceFor, type FreshDatabase, type Inside } from '../database.ts';

let database: FreshDatabase;
let inside: Inside;

beforeAll(async () => {
  database = await freshDatabase();
});

beforeEach(async () => {
  inside = await workspaceFor(database.orm, 'Acme');
});

const eventsOf = (recordId: string): Promise<Event[]> =>
  insideOf(database.orm, inside.workspace.id).find(Event, { recordId }, { orderBy: { sequence: 'asc' } });

const storyOf = async (recordId: string) =>
  (await eventsOf(recordId)).map(({ action, type, changes }) => ({ action, type, changes }));

async function newAccount(): Promise<Account> {
  const account = inside.em.create(Account, {
    name: 'Acme',
    tags: ['big'],
    stage: 'KNOW',
    stageSince: new Date('2026-01-02T03:04:05.678Z'),
  });
  await inside.em.flush();
  return account;
}

describe('the event log', () => {
  it('tells everything a new record was given', async () => {
    const account = await newAccount();
    expect(await storyOf(account.id)).toEqual([
      {
        action: 'CREATED',
        type: 'Account',
        changes: {
          name: [null, 'Acme'],
          domains: [null, []],
          phones: [null, []],
          tags: [null, ['big']],
          stage: [null, 'KNOW'],
          stageSince: [null, '2026-01-02T03:04:05.678Z'],
        },
      },
    ]);
  });

  it('tells only what changed, before and after, and relations as ids', async () => {
    const account = await newAccount();
    const parent = inside.em.create(Account, { name: 'Holding', stage: 'GROW', stageSince: new Date() });
    account.name = 'Acme Ltd';
    account.tags = ['big', 'kind'];
    account.moveUnder(parent);
    await inside.em.flush();
    const [, changed] = await storyOf(account.id);
    expect(changed).toEqual({
      action: 'UPDATED',
      type: 'Account',
      changes: { name: ['Acme', 'Acme Ltd'], tags: [['big'], ['big', 'kind']], parent: [null, parent.id] },
    });
  });

  it('says nothing when nothing changed', async () => {
    const account = await newAccount();
    account.name = 'Acme';
    account.tags = ['big'];
    await inside.em.flush();
    expect(await eventsOf(account.id)).toHaveLength(1);
  });

  it('tells of relations between records that are new together', async () => {
    const [child, parent] = ['Branch', 'Holding'].map((name) =>
      inside.em.create(Account, { name, stage: 'KNOW', stageSince: new Date() }),
    );
    child!.moveUnder(parent!);
    await inside.em.flush();
    const [created] = await storyOf(child!.id);
    expect(created?.changes['parent']).toEqual([null, parent!.id]);
  });

  it('says nothing of a mere touch', async () => {
    const account = await newAccount();
    account.updatedAt = new Date('2030-01-01');
    await inside.em.flush();
    expect(await eventsOf(account.id)).toHaveLength(1);
  });

  it('tells all that a deleted record was', async () => {
    const account = await newAccount();
    inside.em.remove(account);
    await inside.em.flush();
    const [, deleted] = await storyOf(account.id);
    expect(deleted).toMatchObject({ action: 'DELETED', changes: { name: ['Acme', null], stage: ['KNOW', null] } });
  });

  it('tells of a list in the event of the record that owns it', async () => {
    const [seller, engineer] = await inside.em.find(
      Role,
      { key: ['SELLER', 'ENGINEER'] },
      { orderBy: { key: 'desc' } },
    );
    const storyboard = inside.em.create(Storyboard, { name: 'Staffing' });
    const epic = inside.em.create(Epic, { storyboard, stage: 'KNOW', name: 'First', rank: 'a0' });
    const card = inside.em.create(TouchpointCard, { storyboard, epic, rank: 'a0', title: 'Call', ownerRole: seller! });
    card.concernedRoles.add(engineer!);
    await inside.em.flush();
    card.concernedRoles.add(seller!);
    await inside.em.flush();
    const [created, changed] = await storyOf(card.id);
    expect(created?.changes['concernedRoles']).toEqual([[], [engineer!.id]]);
    const both = [engineer!.id, seller!.id].sort();
    expect(changed).toEqual({
      action: 'UPDATED',
      type: 'TouchpointCard',
      changes: { concernedRoles: [[engineer!.id], both] },
    });
  });

  it('keeps secrets to itself', async () => {
    const key = inside.em.create(ApiKey, { name: 'CRM', hash: 'secret-hash', scopes: ['READ'] });
    await inside.em.flush();
    const [created] = await eventsOf(key.id);
    expect(created?.changes).toEqual({ name: [null, 'CRM'], scopes: [null, ['READ']] });
  });

  it('names who acted, why, and which changes belong together', async () => {
    const act: Act = {
      workspaceId: inside.workspace.id,
      actor: { kind: 'MEMBER', id: inside.member.id, name: 'Dana' },
      cause: 'upsertAccounts',
      operationId: uuidv7(),
    };
    const em = database.orm.em.fork();
    enter(em, act);
    const ids = await em.transactional(async (within) => {
      const made = ['One', 'Two'].map((name) =>
        within.create(Account, { name, stage: 'KNOW', stageSince: new Date() }),
      );
      await within.flush();
      return made.map(({ id }) => id);
    });
    for (const id of ids) {
      const [event] = await eventsOf(id);
      expect(event).toMatchObject({ actorKind: 'MEMBER', actorId: inside.member.id, actorName: 'Dana' });
      expect(event).toMatchObject({ cause: 'upsertAccounts', operationId: act.operationId });
    }
  });

  it('keeps nothing of a change that was rolled back', async () => {
    const account = await newAccount();
    const failing = inside.em.transactional(async (em) => {
      const found = await em.findOneOrFail(Account, account.id);
      found.name = 'Never';
      await em.flush();
      throw new Error('on second thought');
    });
    await expect(failing).rejects.toThrow('on second thought');
    expect(await eventsOf(account.id)).toHaveLength(1);
  });

  it('begins with the founding of the workspace', async () => {
    const events = await inside.em.find(Event, {}, { orderBy: { sequence: 'asc' } });
    const made = Map.groupBy(events, ({ type }) => type);
    expect([...made].map(([type, { length }]) => [type, length]).sort()).toEqual([
      ['Division', 6],
      ['Member', 1],
      ['Role', 9],
      ['Workspace', 1],
    ]);
  });

  it('takes many events of a bulk write in one statement, in their transaction only', async () => {
    const happened = Array.from({ length: 500 }, (_, index) => ({
      type: 'Account',
      recordId: uuidv7(),
      action: 'CREATED' as const,
      changes: { name: [null, `Account ${index}`] satisfies [unknown, unknown] },
    }));
    await expect(appendEvents(inside.em, happened)).rejects.toThrow('in the transaction');
    await inside.em.transactional((em) => appendEvents(em, happened));
    const kept = await inside.em.find(Event, { type: 'Account' }, { orderBy: { sequence: 'asc' } });
    expect(kept.map(({ recordId, changes }) => ({ recordId, changes }))).toEqual(
      happened.map(({ recordId, changes }) => ({ recordId, changes })),
    );
  });
});

describe('what is written in the event log', () => {
  const statements = ["update event set cause = 'forged'", 'delete from event', 'truncate event'];

  it.each(statements)('cannot be changed: %s', async (statement) => {
    const writing = inside.em.transactional((em) => sql.raw(statement).execute(em.getKysely()));
    await expect(writing).rejects.toThrow(/permission denied/);
  });

  it('cannot be changed by the owner of the table either', async () => {
    for (const statement of statements) {
      const writing = withClient(database.ownerUrl, (client) => client.query(statement));
      await expect(writing).rejects.toThrow('The event log is append-only.');
    }
  });
});
