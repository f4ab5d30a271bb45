import { targets, type Target } from './contract-inputs.ts';
import { identityOf, noDrafts, type Drafts, type Origin, type Refused } from './draft.ts';
import { holds } from './evaluate.ts';
import type { Mapping } from './mapping.ts';
import { RowRefusal } from './row-refusal.ts';
import { FileMemory, type RowScope } from './row-scope.ts';
import type { SourceFile } from './source-row.ts';
import { sortAsCardsStand } from './sort-as-cards-stand.ts';
import { tellOnce, tellRow, type ToldRecord } from './tell-row.ts';

const rowsBetween = 500;

interface Said {
  content: string;
  origin: Origin;
}

/** Everything the files say under a mapping: records to write, what was refused, corrected and noted. */
export class MappedRows {
  readonly mapping: Mapping;
  readonly drafts: Drafts = noDrafts();
  readonly refused: Refused[] = [];
  readonly corrections = new Map<string, number>();
  readonly notes = new Map<string, number>();
  rows = 0;
  readonly #said = new Map<string, Said>();

  constructor(mapping: Mapping) {
    this.mapping = mapping;
  }

  add(file: SourceFile): void {
    for (const _ of this.adding(file)) continue;
  }

  /** The same with a pause after some rows, for those who have other things to answer meanwhile. */
  *adding(file: SourceFile): Generator<number, void> {
    const memory = new FileMemory(file.name, this.mapping);
    const top: RowScope = { row: { line: 1, values: [], cells: new Map() }, memory };
    this.#keep(tellOnce(this.mapping, top), originOf(top));
    for (const [index, row] of file.rows.entries()) {
      this.#takeRow({ row, memory });
      if (index % rowsBetween === rowsBetween - 1) yield index;
    }
    for (const { line, reason } of file.refused) this.#refuse({ file: file.name, line }, reason);
    this.rows += file.rows.length + file.refused.length;
  }

  /** Puts into order what the rows could only say one by one. */
  settle(): this {
    const { epics, releases, cards } = this.drafts;
    const { compare } = new Intl.Collator('en', { numeric: true });
    if (this.mapping.writes.some(({ to, sorted }) => to === 'releases' && sorted)) {
      releases.sort((one, other) => compare(one.input.name, other.input.name));
    }
    if (this.mapping.writes.some(({ to, sorted }) => to === 'epics' && sorted)) sortAsCardsStand(epics, cards);
    return this;
  }

  #takeRow(scope: RowScope): void {
    this.#countCorrections(scope);
    try {
      this.#keep(tellRow(this.mapping, scope), originOf(scope));
      for (const { when, say } of this.mapping.notes ?? []) if (holds(when, scope)) count(this.notes, say);
    } catch (error) {
      if (!(error instanceof RowRefusal)) throw error;
      this.#refuse(originOf(scope), error.message);
    }
  }

  #keep(records: readonly ToldRecord[], origin: Origin): void {
    const fresh = records.map((record) => this.#compared(record, origin)).filter((record) => record !== undefined);
    for (const { key, said, record } of fresh) {
      if (this.#said.has(key)) continue;
      this.#said.set(key, said);
      keepDraft(this.drafts, record, origin);
    }
  }

  #compared(record: ToldRecord, origin: Origin): { key: string; said: Said; record: ToldRecord } | undefined {
    const key = `${record.target} ${identityOf(record.input)}`;
    const content = JSON.stringify(record.input);
    const before = this.#said.get(key);
    if (!before) return { key, said: { content, origin }, record };
    if (before.content === content) return undefined;
    const { file, line } = before.origin;
    throw new RowRefusal(`says something else than line ${line} of ${file} about the same record`);
  }

  #countCorrections({ row, memory }: RowScope): void {
    for (const column of Object.keys(this.mapping.corrections ?? {})) {
      const written = row.cells.get(column) ?? '';
      const corrected = memory.corrected(column, written);
      if (corrected !== written) count(this.corrections, `${column}: ${written} -> ${corrected}`);
    }
  }

  #refuse(origin: Origin, reason: string): void {
    const told = new Set(this.mapping.writes.filter((write) => write.fields).map(({ to }) => to));
    const target = targets.findLast((each) => told.has(each)) ?? 'accounts';
    this.refused.push({ ...origin, target, reason });
  }
}

/** The rows of files as records, in the order in which they stand there, but for what is `sorted`. */
export function mapRows(mapping: Mapping, files: readonly SourceFile[]): MappedRows {
  const mapped = new MappedRows(mapping);
  for (const file of files) mapped.add(file);
  return mapped.settle();
}

function keepDraft<T extends Target>(drafts: Drafts, { target, input }: ToldRecord<T>, origin: Origin): void {
  drafts[target].push({ ...origin, input });
}

function originOf({ row, memory }: RowScope): Origin {
  return { file: memory.file, line: row.line };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
