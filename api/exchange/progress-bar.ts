import type { Progress } from './import-records.ts';

const width = 30;

/** A bar that redraws its line on a terminal, and stays silent where there is none. */
export function progressBar(terminal: NodeJS.WriteStream): Progress {
  if (!terminal.isTTY) return () => undefined;
  return (target, done, total) => {
    const filled = total === 0 ? width : Math.round((done / total) * width);
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
    const ending = done === total ? '\n' : '';
    terminal.write(
      `\r${target.padEnd(16)} ${bar} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}${ending}`,
    );
  };
}
