import type { Field, RecordKind } from './map.query.ts';

/** The kinds of records a row can become here; epics and releases come with the cards that name them. */
export const recordWords: Readonly<Record<string, string>> = {
  accounts: 'An account',
  people: 'A person',
  accountRoles: 'The role of a person on an account',
  interactions: 'An interaction with an account',
  surveyResponses: 'A survey response',
  cards: 'A card of a storyboard',
};

const fieldWords: Readonly<Record<string, string>> = { ref: 'External id', at: 'When', from: 'Since', to: 'Until' };

/** "Full name" for fullName. */
export function wordsOf(field: string): string {
  const plain = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return fieldWords[field] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** What can be filled from columns: parts of parts are for mappings written by hand. A card may do without an epic. */
export function fieldsOf(kind: RecordKind): Field[] {
  return kind.fields
    .filter(({ form }) => form !== 'PARTS')
    .map((field) => (kind.name === 'cards' && field.name === 'epic' ? { ...field, required: false } : field));
}

export const isReference = ({ form }: Field) => form === 'REFERENCE' || form === 'REFERENCES';

/** References to records that come out of the same file are known in its own system. */
export const asksForSystem = (kind: string, field: Field) =>
  isReference(field) && field.name !== 'ref' && kind !== 'cards';
