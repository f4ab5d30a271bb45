import { typedInto } from '#lib/unsent.ts';

/** What somebody made of a form, what it was made of, and when. */
export type Written<Form> = { at: string; form: Form; from: Form };

/** Text in one form, kept in this browser until it is saved or thrown away. */
export class Typed<Form extends object> {
  readonly #place: string;
  #found: Written<Form> | null = $state.raw(null);
  #own = false;

  constructor(member: string, form: string) {
    this.#place = typedInto(member, form);
  }

  /** What an earlier page left, until its writer has decided. */
  get found() {
    return this.#found;
  }

  /** Whether the next page would find what the form says now. */
  get keeps() {
    return this.#own && localStorage.getItem(this.#place) !== null;
  }

  /** Looks for what an earlier page left of a form like this one. */
  find(like: Form) {
    this.#found = writtenIn(this.#place, like);
  }

  /** What was found is decided first: nothing is written over it. */
  keep(form: Form, from: Form) {
    if (this.#found) return;
    try {
      localStorage.setItem(this.#place, JSON.stringify({ at: new Date().toISOString(), form, from }));
      this.#own = true;
    } catch {
      this.#own = false;
    }
  }

  /** The form says nothing of its own any more. */
  forget() {
    if (this.#own) localStorage.removeItem(this.#place);
    this.#own = false;
  }

  /** What was found is in the form again, or thrown away. */
  decide() {
    if (this.#found) localStorage.removeItem(this.#place);
    this.#found = null;
  }
}

/** What stands in a place; what cannot be read, or is of a form with other fields, is nothing. */
function writtenIn<Form extends object>(place: string, like: Form): Written<Form> | null {
  try {
    const written = JSON.parse(localStorage.getItem(place) ?? 'null') as Partial<Written<Form>> | null;
    const { at, form, from } = written ?? {};
    return typeof at === 'string' && isLike(form, like) && isLike(from, like) ? { at, form, from } : null;
  } catch {
    return null;
  }
}

const isLike = <Form extends object>(value: unknown, like: Form): value is Form =>
  typeof value === 'object' && value !== null && Object.keys(like).every((field) => field in value);
