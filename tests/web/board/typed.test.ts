import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { forgetUnsent } from '../../../web/lib/unsent.ts';
import { Board } from '../../../web/routes/boards/[id]/board.svelte.ts';
import type { CardDetail } from '../../../web/routes/boards/[id]/card.query.ts';
import { Editor } from '../../../web/routes/boards/[id]/editor.svelte.ts';
import { project } from '../../../web/routes/boards/[id]/projection.ts';
import CardTyped from '../../../web/routes/boards/[id]/typed/CardTyped.svelte';
import { answered, epics, head, nobodyElse } from './plan.ts';

afterEach(() => localStorage.clear());

const card: CardDetail = {
  ...answered('prices'),
  title: 'Publish prices',
  body: 'On the first page.',
  persona: null,
  benefit: null,
  tags: [],
  commentCount: 0,
  outcomes: [],
  externalRefs: [],
  expectation: null,
  updatedAt: '2026-11-21T20:00:00.000Z',
};

/** The card as it is now, on a page of its own, for one member. */
function openCard(now: CardDetail = card, member = 'me') {
  const storyboard = { ...head, sequence: '0', epics, releases: [], cards: [now] };
  const { frame, cards } = project(storyboard, { ...nobodyElse, storyboard });
  const board = new Board(frame, cards, { fetch, mayPlan: true, whole: true, member: { id: member, name: 'Me' } });
  const editor = new Editor(board, now.id, now);
  const page = render(CardTyped, { id: now.id, editor, board });
  return { editor, draft: editor.draft as NonNullable<typeof editor.draft>, leave: () => page.unmount() };
}

const offer = () => screen.queryByRole('region', { name: 'Typed before and not saved' });
const press = async (name: string) => {
  screen.getByRole('button', { name }).click();
  await tick();
};

async function typeAndGo(body: string) {
  const { draft, leave } = openCard();
  draft.body = body;
  await tick();
  leave();
}

/** Whether the browser would ask before the page is left. */
const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

it('Text typed into a card and not saved is offered when the card is opened again, and goes on where it was', async () => {
  await typeAndGo('Within the hour.');
  const { editor } = openCard();
  await tick();
  expect(offer()?.textContent).toMatch(/You typed this on .+ and did not save it\.\s*description\s*Within the hour\./);
  expect(editor.dirty).toBe(false);
  await press('Keep it');
  expect([editor.draft?.body, editor.dirty, offer()]).toEqual(['Within the hour.', true, null]);
  expect([asks(), localStorage.length]).toEqual([false, 1]);
});

it('Text that is thrown away is gone, and the card stays as it was', async () => {
  await typeAndGo('Within the hour.');
  const { editor, leave } = openCard();
  await tick();
  await press('Throw away');
  expect([editor.draft?.body, offer(), localStorage.length]).toEqual(['On the first page.', null, 0]);
  leave();
  openCard();
  await tick();
  expect(offer()).toBe(null);
});

it('Text that was typed is laid over what others made of the card since, and what both changed is asked about', async () => {
  await typeAndGo('Within the hour.');
  const { editor } = openCard({ ...card, version: 2, title: 'Publish all prices', body: 'By name.' });
  await tick();
  await press('Keep it');
  expect([editor.draft?.title, editor.draft?.body]).toEqual(['Publish all prices', 'Within the hour.']);
  expect(editor.conflict).toEqual({ names: ['description'], sentence: 'This card was changed since you typed.' });
});

it('Text that the card says by now is not offered', async () => {
  await typeAndGo('Within the hour.');
  openCard({ ...card, version: 2, body: 'Within the hour.' });
  await tick();
  expect([offer(), localStorage.length]).toEqual([null, 0]);
});

it('Nobody is offered what another member typed, and signing out leaves nothing', async () => {
  await typeAndGo('Within the hour.');
  const { leave } = openCard(card, 'dana');
  await tick();
  expect(offer()).toBe(null);
  leave();
  forgetUnsent();
  openCard();
  await tick();
  expect([offer(), localStorage.length]).toEqual([null, 0]);
});

it('Text that is taken back by hand is kept no longer', async () => {
  const { draft } = openCard();
  draft.body = 'Within the hour.';
  await tick();
  expect(localStorage.length).toBe(1);
  draft.body = 'On the first page.';
  await tick();
  expect(localStorage.length).toBe(0);
});

it('What was found is not written over: whoever types before deciding is asked by the browser', async () => {
  await typeAndGo('Within the hour.');
  const { editor, draft } = openCard();
  await tick();
  draft.title = 'Publish our prices';
  await tick();
  expect(asks()).toBe(true);
  await press('Keep it');
  expect([editor.draft?.title, editor.draft?.body]).toEqual(['Publish our prices', 'Within the hour.']);
  expect(asks()).toBe(false);
});
