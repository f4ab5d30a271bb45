import { type Choice, type Filling } from './choice.ts';
import { kindOf } from './guess.ts';
import { asksForSystem, fieldsOf, wordsOf } from './kinds.ts';
import type { Field, FileToMap, RecordKind, Role } from './map.query.ts';

type Json = string | number | boolean | Json[] | { [name: string]: Json };
type Fields = Record<string, Json>;

/** What a mapping is made from. */
export interface Matched {
  readonly file: FileToMap;
  readonly kind: RecordKind;
  readonly roles: readonly Role[];
  readonly choice: Choice;
}

/** The mapping that somebody chose, as `--map` and `startImport` take it, or the sentence for what it lacks. */
export function mappingOf(matched: Matched): { kind: string; [word: string]: Json } | string {
  const { file, kind, choice } = matched;
  const lacking = lackIn(matched);
  if (lacking) return lacking;
  const onBoard = kind.name === 'cards';
  const fields = filled(matched);
  return {
    kind: kindOf(file),
    about: `Rows of ${file.name} as ${kind.name}.`,
    reads: { format: 'table', columns: columnsOf(choice) },
    ...(onBoard ? { storyboard: { name: choice.board } } : {}),
    writes: onBoard ? boardWrites(choice, fields) : [{ to: kind.name, fields }],
  };
}

function lackIn({ file, kind, choice }: Matched): string | undefined {
  if (!choice.system) return 'Say which system the external ids are of.';
  if (kind.name === 'cards' && !choice.board) return 'Say which storyboard the cards go to.';
  const there = new Set(file.columns.map(({ name }) => name));
  const strange = columnsOf(choice).find((column) => !there.has(column));
  if (strange !== undefined) return `The file has no column "${strange}".`;
  const empty = fieldsOf(kind).find(({ name, required }) => required && isEmpty(choice.fields[name]));
  return empty && `Choose what fills "${wordsOf(empty.name)}".`;
}

const isEmpty = (filling?: Filling) => filling?.column === undefined && filling?.same === undefined;

const columnsOf = ({ fields }: Choice) => [
  ...new Set(Object.values(fields).flatMap(({ column }) => (column === undefined ? [] : [column]))),
];

function filled({ kind, roles, choice }: Matched): Fields {
  const told = fieldsOf(kind).flatMap((field) => {
    const filling = choice.fields[field.name];
    if (filling === undefined || isEmpty(filling)) return [];
    const own = asksForSystem(kind.name, field) ? filling.system : undefined;
    const system = own ?? (field.name === 'ref' || kind.name !== 'cards' ? choice.system : partOf(choice, field.name));
    return [[field.name, valueOf(field, filling, { roles, choice, system })] as const];
  });
  return Object.fromEntries(told);
}

interface Around {
  readonly roles: readonly Role[];
  readonly choice: Choice;
  readonly system: string;
}

function valueOf({ form, choices }: Field, { column = '', same }: Filling, { roles, choice, system }: Around): Json {
  if (same !== undefined) return form === 'YES_OR_NO' ? same === 'true' : same;
  const decimal: Fields = choice.comma ? { decimalComma: true } : {};
  const format: Fields = { format: choice.dates };
  const reference = { system, id: { column } };
  const moment = choice.dates === 'moment';
  const values: Record<Field['form'], () => Json> = {
    TEXT: () => ({ column }),
    TEXTS: () => ({ split: column, at: ';' }),
    INTEGER: () => ({ column, as: 'integer', ...decimal }),
    NUMBER: () => ({ column, as: 'number', ...decimal }),
    YES_OR_NO: () => ({ column, choices: { ...spelt('yes', true), ...spelt('no', false), ...truth } }),
    DAY: () => (moment ? { column } : { column, as: 'date', ...format }),
    TIME: () => (moment ? { column } : { column, as: 'time', ...format }),
    CHOICE: () => ({ column, choices: Object.assign({}, ...choices.map((one) => spelt(one, one))) as Fields }),
    ROLE: () => ({
      column,
      choices: Object.assign({}, ...roles.flatMap(({ key, name }) => [spelt(key, key), spelt(name, key)])) as Fields,
    }),
    REFERENCE: () => reference,
    REFERENCES: () => ({ list: [reference] }),
    PARTS: () => ({ column }),
  };
  return values[form]();
}

const truth: Fields = { ...spelt('true', true), ...spelt('false', false), '1': true, '0': false };

/** A word as the world writes it: ACCOUNT_MANAGER, account manager, Account manager. */
function spelt(word: string, value: Json): Fields {
  const lower = word.toLowerCase().replaceAll('_', ' ');
  const upper = lower.charAt(0).toUpperCase() + lower.slice(1);
  return Object.fromEntries([word, word.toLowerCase(), lower, upper].map((each) => [each, value]));
}

const parts: Readonly<Record<string, string>> = { epic: 'epics', release: 'releases' };
const partOf = ({ system }: Choice, field: string) => `${system}-${parts[field] ?? field}`;

/** Cards bring the epics and releases they name; without a column for epics, all are of one. */
function boardWrites(choice: Choice, cards: Fields): Json[] {
  const system = partOf(choice, 'epic');
  const { stage, board } = choice;
  const [epic, release] = [choice.fields['epic']?.column, choice.fields['release']?.column];
  const id = { system, id: 'all' };
  const named = (column: string, field: string) => ({
    ref: { system: partOf(choice, field), id: { column } },
    name: { column },
  });
  return [
    epic === undefined
      ? { to: 'epics', once: [{ ref: id, name: board, stage }] }
      : { to: 'epics', needs: ['ref'], fields: { ...named(epic, 'epic'), stage } },
    ...(release === undefined
      ? []
      : [{ to: 'releases', needs: ['ref'], sorted: true, fields: named(release, 'release') }]),
    { to: 'cards', fields: epic === undefined ? { ...cards, epic: id } : cards },
  ];
}
