import type { Pool } from 'pg';

type Labels = Readonly<Record<string, string | number>>;

/** Counts what happens, and prints it as Prometheus reads it. */
export class Metrics {
  readonly #counters = new Map<string, number>();
  readonly #gauges = new Map<string, () => number>();

  count(name: string, labels: Labels = {}, by = 1): void {
    const series = `${name}${written(labels)}`;
    this.#counters.set(series, (this.#counters.get(series) ?? 0) + by);
  }

  /** A figure that is asked for whenever somebody looks. */
  gauge(name: string, read: () => number): void {
    this.#gauges.set(name, read);
  }

  print(pools: Readonly<Record<string, Pool>>): string {
    const lines = [...this.#counters].map(([series, count]) => `${series} ${count}`);
    for (const [name, read] of this.#gauges) lines.push(`${name} ${read()}`);
    for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
      lines.push(`throughline_pool_connections${written({ pool, state: 'busy' })} ${totalCount - idleCount}`);
      lines.push(`throughline_pool_connections${written({ pool, state: 'idle' })} ${idleCount}`);
      lines.push(`throughline_pool_waiting${written({ pool })} ${waitingCount}`);
    }
    lines.push(
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      `process_uptime_seconds ${process.uptime()}`,
    );
    return `${lines.sort().join('\n')}\n`;
  }
}

function written(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${String(value).replace(/["\\\n]/g, '_')}"`);
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
}
