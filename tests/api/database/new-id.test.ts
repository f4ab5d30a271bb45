import { validate, version } from 'uuid';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../api/database/new-id.ts';

describe('a new id', () => {
  const before = Date.now();
  const ids = Array.from({ length: 20_000 }, newId);

  it('is a UUID of version 7 that tells about when it was made', () => {
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
    const moment = Number.parseInt(ids[0]?.replace('-', '').slice(0, 12) ?? '', 16);
    expect(moment - before).toBeLessThan(1_000);
    expect(moment).toBeGreaterThanOrEqual(before);
  });

  it('is greater than every id before it, also within one millisecond', () => {
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
