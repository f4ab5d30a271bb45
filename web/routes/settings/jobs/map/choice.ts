/** What fills a field: a column, or the same for every row. */
export interface Filling {
  readonly column?: string;
  readonly same?: string;
  /** The system in which what is referred to is known. */
  readonly system?: string;
}

/** How somebody matched the columns of a file. */
export interface Choice {
  readonly to: string;
  readonly system: string;
  readonly board: string;
  readonly stage: string;
  readonly dates: string;
  readonly comma: boolean;
  readonly fields: Readonly<Record<string, Filling>>;
}

/** How dates may be written, with an example of each. */
export const dateForms: Readonly<Record<string, string>> = {
  'YYYY-MM-DD': '2026-11-21',
  'D.M.YYYY': '21.11.2026',
  'D/M/YYYY': '21/11/2026',
  'M/D/YYYY': '11/21/2026',
  moment: '2026-11-21T09:30:00Z',
};

const text = (said: FormDataEntryValue | null) => (typeof said === 'string' ? said.trim() : '');

/** A choice out of an address or a form. */
export function choiceIn(said: URLSearchParams | FormData): Choice {
  const of = (name: string) => text(said.get(name));
  const names = [...said.keys()].filter((name) => name.startsWith('field.')).map((name) => name.slice(6));
  return {
    to: of('to'),
    system: of('system'),
    board: of('board'),
    stage: of('stage'),
    dates: of('dates'),
    comma: of('comma') === 'yes',
    fields: Object.fromEntries(names.map((name) => [name, fillingOf(of(`field.${name}`), of(`system.${name}`))])),
  };
}

function fillingOf(said: string, system: string): Filling {
  const known = system ? { system } : {};
  if (said.startsWith('column:')) return { column: said.slice(7), ...known };
  return said.startsWith('same:') ? { same: said.slice(5), ...known } : known;
}

/** The same as an address, so that nothing is remembered anywhere else. */
export function addressOf(file: string, said: FormData): string {
  const pairs = [...said].flatMap(([name, value]) => (typeof value === 'string' && value ? [[name, value]] : []));
  return String(new URLSearchParams([['file', file], ...pairs.filter(([name]) => name !== 'file')]));
}
