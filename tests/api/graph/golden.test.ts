import { beforeAll, describe, expect, it } from 'vitest';
import { type Ground, openGround } from './ground.ts';
import { queriesFolder, queryNamed, queryNames, readableSql } from './queries.ts';
import type { Seeds } from './world/seeds.ts';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround(1);
});

const names = await queryNames();

/** `account 7` is said more easily than its id. */
function namesOf(seeds: Seeds): Map<string, string> {
  const all = [...seeds.tables].filter(([table]) => !table.includes('_') || seeds.all(table)[0]?.id);
  return new Map(all.flatMap(([table, rows]) => rows.map((row, at) => [String(row['id']), `${table} ${at + 1}`])));
}

function withNames(answer: unknown, seeds: Seeds): string {
  const known = namesOf(seeds);
  const text = JSON.stringify(answer, null, 2);
  return `${text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => known.get(id) ?? id)}\n`;
}

describe('the query', () => {
  it.each(names)('%s gives its answer by its SQL', async (name) => {
    const { query } = await queryNamed(name);
    ground.wire.clear();
    const { data, errors } = await ground.ask(query);
    expect(errors).toEqual([]);
    await expect(withNames(data, ground.ours)).toMatchFileSnapshot(`${queriesFolder}/${name}.json`);
    const statements = ground.wire.run.filter((text) => !text.startsWith('select set_config')).sort();
    await expect(statements.map(readableSql).join('\n')).toMatchFileSnapshot(`${queriesFolder}/${name}.sql`);
  });
});
