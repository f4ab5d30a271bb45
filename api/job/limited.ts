import { isCompositeType } from 'graphql';
import { branchesOf, type Document, isComposite, type Selection } from '../graph/selection.ts';

/** A list of an answer that ends where its own `first` says. */
export interface Limited {
  /** The keys that lead to it from the root of the answer. */
  readonly path: readonly string[];
  readonly selection: Selection;
  /** Whether there can be several of it, one in each element of another list. */
  readonly many: boolean;
}

type Place = Pick<Limited, 'path' | 'many'>;

/** The lists that end early in what a field answers, the field itself among them; each once, whatever types it is met in. */
export function limitedIn(document: Document, selection: Selection): Limited[] {
  const found = limitedAt(document, selection, { path: [], many: false });
  return [...new Map(found.map((one) => [one.path.join('.'), one])).values()];
}

function limitedAt(document: Document, selection: Selection, { path, many }: Place): Limited[] {
  if (selection.name.startsWith('__') || !isComposite(selection)) return [];
  const here = { path: [...path, selection.key], many };
  const own = endsEarly(document, selection) ? [{ ...here, selection }] : [];
  const below = { ...here, many: many || selection.plural };
  return [...own, ...fieldsBelow(document, selection).flatMap((field) => limitedAt(document, field, below))];
}

/** A page of which nobody asks the records is a figure, and no list. */
function endsEarly(document: Document, selection: Selection): boolean {
  if (!('first' in selection.args)) return false;
  return !isPaged(selection) || fieldsBelow(document, selection).some(({ name }) => /^(nodes|edges)$/.test(name));
}

/** The fields asked of a field, whatever type its record is of. */
export function fieldsBelow(document: Document, { type, nodes }: Selection): Selection[] {
  return isCompositeType(type) ? branchesOf(document, type, nodes).flatMap(({ fields }) => fields) : [];
}

export const isConnection = ({ type }: Selection): boolean => type.name.endsWith('Connection');

export const isLog = ({ type }: Selection): boolean => type.name === 'ChangeFeed';

export const isPaged = (selection: Selection): boolean => isConnection(selection) || isLog(selection);
