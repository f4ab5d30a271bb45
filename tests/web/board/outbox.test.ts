import { Unanswered } from '#lib/ask.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { untouched } from '../../../web/routes/boards/[id]/laid.ts';
import { Outbox } from '../../../web/routes/boards/[id]/outbox.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const away = new Unanswered('UNAVAILABLE', 'Throughline cannot be reached.');

/** An outbox whose server answers what it is told to, and notes what reached it. */
function open(...answers: (Error | 'taken')[]) {
  const outbox = new Outbox();
  const log: string[] = [];
  const add = (id: string) =>
    outbox.add({
      id,
      kind: 'move',
      lay: untouched,
      send: async () => {
        const answer = answers.shift() ?? 'taken';
        log.push(`${id} sent`);
        if (answer !== 'taken') throw answer;
        return () => void log.push(`${id} taken`);
      },
      refuse: () => void log.push(`${id} refused`),
    });
  return { outbox, log, add };
}

describe('What waits for the connection', () => {
  it('is sent in its order once it is back, each under its own name', async () => {
    const { outbox, log, add } = open(away);
    const sent = Promise.all([add('one'), add('two')]);
    await vi.advanceTimersByTimeAsync(0);
    expect([outbox.waiting, outbox.pending.map(({ id }) => id)]).toEqual([true, ['one', 'two']]);
    outbox.resume();
    expect(await sent).toEqual([true, true]);
    expect(log).toEqual(['one sent', 'one sent', 'one taken', 'two sent', 'two taken']);
    expect([outbox.waiting, outbox.pending]).toEqual([false, []]);
  });

  it('is tried again by itself, less and less often', async () => {
    const { log, add } = open(away, away, away);
    const sent = add('one');
    await vi.advanceTimersByTimeAsync(1_300);
    expect(log).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(600);
    expect(log).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(15_000);
    expect([await sent, log.at(-1)]).toEqual([true, 'one taken']);
  });

  it('is not sent a second time when its echo says that it had arrived', async () => {
    const { outbox, log, add } = open(away);
    const sent = add('one');
    await vi.advanceTimersByTimeAsync(0);
    outbox.settle('one');
    outbox.resume();
    expect([await sent, log]).toEqual([true, ['one sent']]);
  });

  it('can be withdrawn, the newest first', async () => {
    const { outbox, log, add } = open(away);
    const sent = Promise.all([add('one'), add('two')]);
    await vi.advanceTimersByTimeAsync(0);
    expect(outbox.withdraw()?.id).toBe('two');
    outbox.resume();
    await sent;
    expect(log).toEqual(['one sent', 'one sent', 'one taken']);
    expect(outbox.withdraw()).toBeNull();
  });
});

it('a refusal is told, and what comes after it is sent all the same', async () => {
  const { log, add } = open(new Error('No.'));
  expect(await Promise.all([add('one'), add('two')])).toEqual([false, true]);
  expect(log).toEqual(['one sent', 'one refused', 'two sent', 'two taken']);
});

it('an answer that comes after the echo changes nothing any more', async () => {
  const { outbox, log, add } = open();
  const sent = add('one');
  outbox.settle('one');
  expect([await sent, log]).toEqual([true, []]);
});
