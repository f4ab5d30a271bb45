import { stages, stageWords, type Stage } from '#lib/words.ts';
import type { Density } from '#lib/choices.ts';
import type { Board } from './board.svelte.ts';
import type { Standing } from './card.ts';
import { choosing, countsOf, everything, filters, matcher, partToDrop, type Filter } from './filter.ts';
import type { Look } from './filter-address.ts';
import type { Facet, Placed } from './facets.ts';
import { columnsOf, layOut, rectangleOf, reveal, sizesFor, type Rectangle, type Spot } from './geometry.ts';
import { listAt, nearest, type Grid, type Way } from './nearest.ts';
import type { Lens } from './lens/lenses.ts';
import type { Sort } from './lens/sort.ts';
import { cellOf, type Order } from './order.ts';
import { Selection } from './selection.svelte.ts';
import type { Ghosts } from './slice/ghosts.ts';
import { firstSight, inSteps, same, wholeSight } from './sight.ts';
import { totalsOf, type Totals } from './totals.ts';
import { steady } from './steady.ts';
import { windowOf, type SeenBand } from './window.ts';

type Seen = Pick<Look, 'filter'> & Partial<Look> & { density: () => Density; whole: boolean };

/** How the board is looked at: filter, sizes, what is in sight, and which card is the current one. */
export class View {
  readonly board: Board;
  /** The cards somebody has selected, whichever lens shows them. */
  readonly selection: Selection;
  filter: Filter = $state.raw(everything);
  lens: Lens = $state('map');
  sort: Sort | null = $state.raw(null);
  readonly density: Density = $derived.by(() => this.#density());
  narrow = $state(false);
  /** Beside an open drawer or panel there is little room left: the bars above the board fold. */
  folded = $state(false);
  printing = $state(false);
  /** Says the look to whoever keeps the address of the page. */
  told: () => void = () => {};
  carried: string | null = $state(null);
  /** A proposed slice, laid over the board. */
  ghosts: Ghosts | null = $state.raw(null);
  #sight: Rectangle = $state.raw(firstSight);
  #current: string | null = $state(null);
  #density: () => Density;
  #before: readonly SeenBand[] = [];

  readonly columns = $derived.by(() => columnsOf(stages, this.board.frame.epics));
  readonly releases = $derived.by(() => [...this.board.frame.releases.map(({ id }) => id), null]);
  readonly filtered = $derived(filters(this.filter));
  /** All cards in reading order, each with its place. */
  readonly placed: readonly Placed[] = $derived.by(() => this.#place());
  /** The cards the filter finds; null while there is no filter. */
  readonly found = $derived.by(() => (this.filtered ? this.#find(this.filter) : null));
  /** The cards the filter finds, or all: what every lens but the map shows. */
  readonly rows: readonly Placed[] = $derived.by(() => this.#found());
  readonly lists: Order = $derived.by(() => this.#listed());
  readonly #sizes = $derived(sizesFor(this.density, this.narrow));
  readonly layout = $derived.by(() => layOut(this, this.#sizes));
  readonly totals: Totals = $derived.by(() => this.#total());
  readonly current = $derived.by(() => (this.#stands(this.#current) ? this.#current : this.#firstCard()));
  readonly seen = $derived.by(() => this.#seeing());

  constructor(board: Board, { filter, lens = 'map', sort = null, density, whole }: Seen) {
    this.board = board;
    this.selection = new Selection(this);
    this.filter = filter;
    this.lens = lens;
    this.sort = sort;
    this.#density = density;
    if (whole) this.#sight = wholeSight;
  }

  readonly list = (cell: string): readonly string[] => this.lists.get(cell) ?? [];
  readonly count = (cell: string) => (this.found && this.filter.hide ? this.list(cell).length : this.board.count(cell));

  get grid(): Grid {
    return { columns: this.columns, releases: this.releases, list: this.list };
  }

  look(sight: Rectangle) {
    const next = inSteps(sight);
    if (!same(this.#sight, next)) this.#sight = next;
  }

  choose(id: string | null) {
    this.#current = id;
  }

  dims = (id: string) =>
    this.ghosts ? !this.ghosts.cards.has(id) : this.found !== null && !this.filter.hide && !this.found.has(id);

  #seeing(): readonly SeenBand[] {
    const seen = windowOf(this.layout, this.printing ? wholeSight : this.#sight, this.#contents());
    return (this.#before = steady(this.#before, seen));
  }

  /** What a proposed slice would do with a card, for its name. */
  ghosted = (id: string) => (this.ghosts?.cards.has(id) ? `. ${this.ghosts.cards.get(id)?.words}` : '');

  /** Where a card stands now, or null when it is not shown. */
  spotOf(id: string): Spot | null {
    for (const [band, release] of this.releases.entries())
      for (const [column, { epic }] of this.columns.entries()) {
        const index = epic ? this.list(cellOf(epic.id, release)).indexOf(id) : -1;
        if (index >= 0) return { column, band, index };
      }
    return null;
  }

  standingAt({ column, band, index }: Spot): Standing {
    const { stage, epic } = this.columns[column] ?? { stage: 'KNOW' as Stage, epic: null };
    const of = this.count(cellOf(epic?.id ?? '', this.releases[band] ?? null));
    return { stage: stageWords[stage], epic: epic?.name ?? '', release: this.releaseName(band), index, of };
  }

  releaseName = (band: number) => this.board.frame.releases[band]?.name ?? 'Unscheduled';

  /** The card that key leads to, from the current one. */
  next(way: Way): string | null {
    const from = this.current && this.spotOf(this.current);
    const to = from && nearest(this.grid, from, way);
    return to ? (listAt(this.grid, to.column, to.band)[to.index] ?? null) : null;
  }

  /** The scroll position that shows this card. */
  positionFor(id: string, sight: Rectangle) {
    const spot = this.spotOf(id);
    return spot && reveal(this.layout, sight, rectangleOf(this.layout, spot));
  }

  partToDrop = () => partToDrop(this.filter, (filter) => this.#find(filter).size);

  /** For each choice of a facet, how many cards it would find beside the rest of the filter. */
  countsOf = (facet: Facet) => countsOf(this.filter, facet, this.placed);

  get asked(): Look {
    return { filter: this.filter, lens: this.lens, sort: this.sort };
  }

  /** Shows one stage alone, or all of them again. */
  solo(stage: Stage | null) {
    this.filter = choosing(this.filter, 'stage', { keys: stage ? [stage] : [], not: false });
  }

  #place(): Placed[] {
    const { order, cards } = this.board;
    const placed: Placed[] = [];
    for (const release of this.releases)
      for (const { stage, epic } of this.columns)
        for (const id of epic ? (order.get(cellOf(epic.id, release)) ?? []) : []) {
          const card = cards.get(id);
          if (card && epic) placed.push({ card, stage, epic: epic.id, release });
        }
    return placed;
  }

  #find(filter: Filter): Set<string> {
    const matches = matcher(filter);
    return new Set(this.placed.flatMap((placed) => (matches(placed) ? placed.card.id : [])));
  }

  #found(): readonly Placed[] {
    const { found } = this;
    return found ? this.placed.filter(({ card }) => found.has(card.id)) : this.placed;
  }

  #listed(): Order {
    const { found } = this;
    if (!found || !this.filter.hide) return this.board.order;
    return new Map([...this.board.order].map(([cell, list]) => [cell, list.filter((id) => found.has(id))]));
  }

  #total(): Totals {
    const { frame, order, cards, whole } = this.board;
    return whole ? totalsOf({ columns: this.columns, releases: this.releases, order, cards }) : frame.totals;
  }

  #contents() {
    const kept = new Map<string, Set<string>>();
    for (const id of [this.current, this.carried]) {
      const spot = id && this.spotOf(id);
      const epic = spot && this.columns[spot.column]?.epic;
      if (!id || !spot || !epic) continue;
      const cell = cellOf(epic.id, this.releases[spot.band] ?? null);
      kept.set(cell, (kept.get(cell) ?? new Set()).add(id));
    }
    return { list: this.list, count: this.count, kept };
  }

  #stands = (id: string | null) => id !== null && this.spotOf(id) !== null;

  #firstCard(): string | null {
    const spot = nearest(this.grid, { column: 0, band: 0, index: 0 }, 'start');
    return spot ? (listAt(this.grid, spot.column, spot.band)[0] ?? null) : null;
  }
}
