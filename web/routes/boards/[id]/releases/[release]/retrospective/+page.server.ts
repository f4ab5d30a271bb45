import { error, fail } from '@sveltejs/kit';
import type { TadaDocumentNode } from 'gql.tada';
import { ask, Unanswered } from '#lib/ask.ts';
import { known } from '#lib/words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { agreedIn } from './agreed.ts';
import * as mutations from './retrospective.mutation.ts';
import {
  lastQuery,
  type LookedBack,
  moreNotes,
  type Note,
  type Retrospective,
  retrospectiveQuery,
} from './retrospective.query.ts';
import { noteWords } from './words.ts';

type Fetch = typeof globalThis.fetch;

/** Facts first, then what was written and agreed. */
export const load: PageServerLoad = async ({ params, fetch, url, locals }) => {
  const { release, ...choices } = await ask(fetch, retrospectiveQuery, { release: params.release });
  if (release?.storyboard.id !== params.id) error(404, 'This release does not exist.');
  const held = release.retrospective;
  const notes = held ? await allNotes(fetch, held) : [];
  const before = held ? held.previous : await lastOf(fetch, params.id);
  const mayPlan = locals.viewer?.scopes.includes('PLAN') ?? false;
  const today = new Date().toISOString().slice(0, 10);
  return { release, notes, before, choices, mayPlan, today, answering: url.searchParams.get('answer') };
};

const lastOf = async (fetch: Fetch, board: string): Promise<LookedBack | null> =>
  (await ask(fetch, lastQuery, { board })).retrospectives.nodes[0] ?? null;

async function allNotes(fetch: Fetch, { id, notes }: Retrospective): Promise<Note[]> {
  const { nodes, pageInfo } = notes;
  if (!pageInfo.hasNextPage) return nodes;
  const variables = { retrospective: id, after: pageInfo.endCursor };
  const { retrospective } = await ask(fetch, moreNotes, variables);
  return [...nodes, ...(retrospective ? await allNotes(fetch, { ...retrospective, id } as Retrospective) : [])];
}

interface Answer {
  readonly answer: { readonly userErrors: readonly { readonly message: string }[] };
}

/** All mutations of this page answer alike, so that they are asked alike. */
const change = ask as (fetch: Fetch, document: never, variables: { input: unknown }) => Promise<unknown>;

/** Does what a form asks for; a refusal is answered where it was asked, with what was typed. */
function doing<Input>(document: TadaDocumentNode<Answer, { input: Input }>, inputOf: (form: FormData) => Input) {
  return async ({ request, fetch }: RequestEvent) => {
    const form = await request.formData();
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    const at = typed['at'] ?? '';
    try {
      const { answer } = (await change(fetch, document as never, { input: inputOf(form) })) as Answer;
      const [refused] = answer.userErrors;
      return refused ? fail(422, { at, typed, message: refused.message }) : undefined;
    } catch (thrown) {
      if (thrown instanceof Unanswered) return fail(422, { at, typed, message: thrown.message });
      throw thrown;
    }
  };
}

const said = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
const kindIn = (form: FormData) => known(noteWords, [said(form, 'kind')])[0] ?? 'KEEP';
const turned = (form: FormData) => ({
  retrospective: said(form, 'retrospective'),
  ifVersion: Number(said(form, 'version')),
});

export const actions: Actions = {
  hold: doing(mutations.hold, (form) => ({ release: said(form, 'release'), heldOn: said(form, 'heldOn') || null })),
  write: doing(mutations.write, (form) => ({
    retrospective: said(form, 'retrospective'),
    kind: kindIn(form),
    text: said(form, 'text'),
  })),
  edit: doing(mutations.edit, (form) => ({
    id: said(form, 'id'),
    text: said(form, 'text'),
    ifVersion: Number(said(form, 'version')),
  })),
  remove: doing(mutations.remove, (form) => ({ id: said(form, 'id') })),
  vote: doing(mutations.vote, (form) => ({ note: said(form, 'note'), takeBack: said(form, 'takeBack') === 'yes' })),
  reveal: doing(mutations.reveal, turned),
  agree: doing(mutations.agree, agreedIn),
  takeBack: doing(mutations.takeBack, (form) => ({ id: said(form, 'id') })),
  close: doing(mutations.close, turned),
  review: doing(mutations.review, (form) => ({
    action: said(form, 'action'),
    kept: said(form, 'kept') === 'yes',
    text: said(form, 'text'),
    ifVersion: Number(said(form, 'version')),
  })),
};
