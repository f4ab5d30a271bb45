/** What somebody typed into the form of a webhook. */
export interface Wanted {
  readonly name: string;
  readonly url: string;
  readonly events: string;
  readonly fields: string;
  readonly document: string;
}

export const example = `query ($record: ID!) {
  node(id: $record) { ... on Account { id name stage } }
}`;

export const blank: Wanted = { name: '', url: '', events: 'Account', fields: '', document: example };

/** The form as it was sent. */
export function wantedIn(form: FormData): Wanted {
  const typed = (field: string): string => String(form.get(field) ?? '').trim();
  return {
    name: typed('name'),
    url: typed('url'),
    events: typed('events'),
    fields: typed('fields'),
    document: typed('document'),
  };
}

/** What the form asks of the API; no field at all means every field. */
export function inputOf({ events, fields, ...rest }: Wanted) {
  const named = wordsIn(fields);
  return { ...rest, events: wordsIn(events), fields: named.length > 0 ? named : null };
}

const wordsIn = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);
