import { boardTargets } from './contract-inputs.ts';
import type { Mapping, Write } from './mapping.ts';
import type { Value } from './value-grammar.ts';

type Fields = Readonly<Record<string, Value>>;
const ofBoard = ['epic', 'release', 'card', 'expectation'];

/** The same mapping for a storyboard of another name, where its epics, releases and cards are records of their own. */
export function onStoryboard(mapping: Mapping, name: string): Mapping {
  if (!mapping.storyboard || mapping.storyboard.name === name) return mapping;
  return {
    ...mapping,
    storyboard: { ...mapping.storyboard, name },
    writes: mapping.writes.map((write) => ({
      ...write,
      ...(write.fields ? { fields: renamed(write.fields, write, name) } : {}),
      ...(write.once ? { once: write.once.map((fields) => renamed(fields, write, name)) } : {}),
    })),
  };
}

function renamed(fields: Fields, { to }: Write, name: string): Fields {
  const own = boardTargets.includes(to) ? [...ofBoard, 'ref'] : ofBoard;
  const entries = Object.entries(fields).map(([field, value]) => [
    field,
    own.includes(field) ? within(value, name) : value,
  ]);
  return Object.fromEntries(entries);
}

function within(value: Value, name: string): Value {
  if (typeof value !== 'object') return value;
  if ('choose' in value)
    return { ...value, choose: value.choose.map((one) => ({ ...one, take: within(one.take, name) })) };
  if ('fields' in value) return { fields: mapped(value.fields, (field) => within(field, name)) };
  if (!('system' in value)) return value;
  const id: Value = { join: [name, value.id], with: ': ' };
  return { system: value.system, id: { choose: [{ when: { not: { missing: value.id } }, take: id }] } };
}

const mapped = (fields: Fields, change: (value: Value) => Value): Fields =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, change(value)]));
