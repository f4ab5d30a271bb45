import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Ground, openGround } from './ground.ts';
import { idsOf, Walker } from './walk.ts';

let ground: Ground;
let walker: Walker;

beforeAll(async () => {
  ground = await openGround();
  walker = new Walker(ground.ask);
});

describe('while others insert and delete', () => {
  const step = fc.record({
    kind: fc.constantFrom('insert', 'delete', 'archive', 'nothing'),
    pick: fc.nat(),
    name: fc.constantFrom('Amber', 'birch', 'Zz', '', 'm'),
    title: fc.constantFrom(null, 'a', 'Z'),
  });
  const order = fc.constantFrom<object[]>(
    [{ field: 'FULL_NAME' }],
    [{ field: 'TITLE', direction: 'DESC' }],
    [{ field: 'TITLE' }, { field: 'FULL_NAME', direction: 'DESC' }],
  );

  /** Somebody new at a place that nobody can foresee. */
  async function someone(name: string, title: string | null): Promise<string> {
    const id = randomUUID();
    await ground.write("insert into person (id, full_name, side, title) values ($1, $2, 'OURS', $3)", [
      id,
      name,
      title,
    ]);
    return id;
  }

  const removals: Readonly<Record<string, string>> = {
    delete: 'delete from person where id = $1',
    archive: 'update person set archived_at = now() where id = $1',
  };

  it('no record comes twice, and none is missed that was there all the time', { timeout: 60_000 }, async () => {
    const run = fc.asyncProperty(order, fc.integer({ min: 1, max: 5 }), fc.array(step, { maxLength: 12 }), walked);
    await fc.assert(run, { numRuns: 25, seed: 20_261_121 });
  });

  async function walked(
    orderBy: object[],
    first: number,
    steps: { kind: string; pick: number; name: string; title: string | null }[],
  ) {
    const extra = [
      await someone('Ember', null),
      await someone('', 'm'),
      await someone('Zz', 'Z'),
      await someone('iris', null),
    ];
    const before = await walker.ids({ field: 'people', orderBy, first: 100 });
    const gone = new Set<string>();
    const queue = [...steps];
    const pages = await walker.pages({ field: 'people', orderBy, first }, async () => {
      const next = queue.shift();
      if (!next) return;
      if (next.kind === 'insert') extra.push(await someone(next.name, next.title));
      const [removal, victim] = [removals[next.kind], extra[next.pick % extra.length] as string];
      if (!removal) return;
      gone.add(victim);
      await ground.write(removal, [victim]);
    });
    for (const id of extra) await ground.write('delete from person where id = $1', [id]);
    const found = idsOf(pages);
    expect(new Set(found).size, 'no record twice').toBe(found.length);
    expect(found).toEqual(expect.arrayContaining(before.filter((id) => !gone.has(id))));
  }
});
