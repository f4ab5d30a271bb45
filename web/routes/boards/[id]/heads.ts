import { accept, ask } from '#lib/ask.ts';
import { notices } from '#lib/notices.svelte.ts';
import { stageWords } from '#lib/words.ts';
import { reasonOf } from '#lib/reason.ts';
import { flushSync } from 'svelte';
import { epicBeside, releaseBeside, type EpicPlace } from './beside.ts';
import { upsertEpic, upsertRelease } from './board.mutation.ts';
import type { Hand } from './hand.svelte.ts';
import { meant } from './keys.ts';
import { listAt, nearest, type Way } from './nearest.ts';

export type HeadRow = 'column' | 'band';
export type Head = { row: HeadRow; at: number };

/** Epic and release names above and beside the cards: walked to from them, and worked by key as they are. */
export class Heads {
  #hand: Hand;

  constructor(hand: Hand) {
    this.#hand = hand;
  }

  press(event: KeyboardEvent, head: Head) {
    const act = meant(event, this.#hand.signs);
    if (act?.act === 'walk') this.#walk(act.way, head);
    else if (act?.act === 'push') this.#push(act.way, head);
    else if (act?.act === 'undo' || act?.act === 'redo') this.#hand.undo(act.act);
    else if (act?.act === 'change' && act.part === 'title') this.open(head);
    else if (act?.act === 'archive') this.#archive(head);
    else if (act?.act === 'new after' || act?.act === 'new here') this.#openNew(head);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  focus(row: HeadRow, at: number) {
    this.#hand.find(`[data-head="${row} ${at}"]`)?.focus();
  }

  /** The head of this epic or release, wherever it stands now. */
  focusOn(id: string) {
    const { columns, releases } = this.#hand.view;
    const column = columns.findIndex(({ epic }) => epic?.id === id);
    if (column >= 0) this.focus('column', column);
    else this.focus('band', releases.indexOf(id));
  }

  open(head: Head) {
    const { epic, release } = this.#of(head);
    if (epic) this.#hand.opens.dialog({ kind: 'epic', stage: epic.stage, epic });
    if (release) this.#hand.opens.dialog({ kind: 'release', release });
  }

  /** Puts an epic or a release elsewhere; the focus stays on it. */
  async moveEpic(id: string, { stage, after }: EpicPlace) {
    const { board } = this.#hand.view;
    const [name, from] = this.#nameAndPlace(id);
    await this.#sending(async () => {
      const { upsertEpic: answer } = await ask(fetch, upsertEpic, { input: { id, stage, after } });
      accept(answer.userErrors);
      if (answer.epic) board.addEpic(answer.epic);
    });
    const [, to] = this.#nameAndPlace(id);
    if (to !== from) board.say(`Moved the epic ${name} to ${to}.`);
  }

  async moveRelease(id: string, after: string | null) {
    const { board } = this.#hand.view;
    await this.#sending(async () => {
      const { upsertRelease: answer } = await ask(fetch, upsertRelease, { input: { id, after } });
      accept(answer.userErrors);
      if (answer.release) board.addRelease(answer.release);
    });
    const { releases } = board.frame;
    const at = releases.findIndex((release) => release.id === id);
    board.say(`${releases[at]?.name ?? ''} is now release ${at + 1} of ${releases.length}.`);
  }

  async #sending(send: () => Promise<void>) {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.head : undefined;
    const own = focused === undefined ? null : this.#of(headFrom(focused));
    try {
      await send();
    } catch (error) {
      notices.refuse(reasonOf(error, 'It was not moved.'));
    }
    flushSync();
    if (own) this.focusOn(own.epic?.id ?? own.release?.id ?? '');
  }

  #walk(way: Way, { row, at }: Head) {
    const { grid } = this.#hand.view;
    const along: Partial<Record<Way, number>> = row === 'column' ? { left: -1, right: 1 } : { up: -1, down: 1 };
    const spot = row === 'column' ? { column: at, band: 0, index: -1 } : { column: -1, band: at, index: 0 };
    const into = nearest(grid, spot, row === 'column' ? 'down' : 'right');
    const card = into && listAt(grid, into.column, into.band)[into.index];
    const by = along[way];
    if (by) this.focus(row, at + by);
    else if (card && way === (row === 'column' ? 'down' : 'right')) this.#hand.focus(card);
  }

  #push(way: Way, head: Head) {
    const { epic, release } = this.#of(head);
    const by = { left: -1, up: -1, right: 1, down: 1 }[way as string] as 1 | -1 | undefined;
    if (!by || !this.#hand.mayPlan()) return;
    const { frame } = this.#hand.view.board;
    const beside = epic && (way === 'left' || way === 'right') ? epicBeside(frame.epics, epic.id, by) : null;
    const after =
      release && (way === 'up' || way === 'down') ? releaseBeside(frame.releases, release.id, by) : undefined;
    if (epic && beside) void this.moveEpic(epic.id, beside);
    else if (release && after !== undefined) void this.moveRelease(release.id, after);
    else this.#hand.view.board.say('No further that way.');
  }

  #archive(head: Head) {
    const { epic, release } = this.#of(head);
    if (!this.#hand.mayPlan()) return;
    if (epic) this.#hand.opens.dialog({ kind: 'archive epic', epic });
    if (release) this.#hand.opens.dialog({ kind: 'archive release', release });
  }

  #openNew(head: Head) {
    const { epic } = this.#of(head);
    if (!this.#hand.mayPlan()) return;
    if (epic) this.#hand.opens.dialog({ kind: 'epic', stage: epic.stage, after: epic.id });
    else this.#hand.opens.dialog({ kind: 'release' });
  }

  #of({ row, at }: Head) {
    const { columns, board } = this.#hand.view;
    return row === 'column'
      ? { epic: columns[at]?.epic ?? null, release: null }
      : { epic: null, release: board.frame.releases[at] ?? null };
  }

  #nameAndPlace(id: string): [name: string, place: string] {
    const { epics } = this.#hand.view.board.frame;
    const epic = epics.find((own) => own.id === id);
    const row = epics.filter(({ stage }) => stage === epic?.stage);
    const at = row.findIndex((own) => own.id === id) + 1;
    return [epic?.name ?? '', epic ? `${stageWords[epic.stage]}, ${at} of ${row.length}` : ''];
  }
}

/** "column 3" as it is written at a head. */
export function headFrom(written: string): Head {
  const [row, at] = written.split(' ');
  return { row: row === 'band' ? 'band' : 'column', at: Number(at) };
}
