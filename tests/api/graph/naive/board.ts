import { byRank, isStale, liveRefs, currentFramework } from './accounts.ts';
import { column, exact, id, instant, moment, sorted } from './compare.ts';
import { history } from './log.ts';
import type { Meanings } from './meaning.ts';
import { frictionsOf, kinds, scoreOf } from './scores.ts';
import { operationMeanings, undoableOn } from './operations.ts';
import { commentsOf, talkMeanings, viewsOf } from './talk.ts';
import type { Row, Tables } from './tables.ts';

export const stages = ['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW'];

export const inPlace = (rows: readonly Row[]): Row[] => sorted(rows, [exact('rank')], [id]);
export const stageOf = (card: Row, tables: Tables): unknown => tables.byId('epic', card['epic_id'])?.['stage'];

const liveCards = (tables: Tables, column: string, row: Row): Row[] =>
  tables.live('card').filter((card) => card[column] === row['id']);

const momentsOf = (card: Row, tables: Tables): Row[] =>
  tables.where('interaction', 'card_id', card['id']).filter((row) => row['survey'] === null);

const unfinishedIn = (release: Row, tables: Tables): Row[] =>
  liveCards(tables, 'release_id', release).filter((card) => !momentsOf(card, tables).length);

const sum = (rows: readonly Row[], name: string): number => rows.reduce((all, row) => all + Number(row[name] ?? 0), 0);

const onStage = (stage: Row, tables: Tables): Row[] =>
  tables
    .live('card')
    .filter((card) => card['storyboard_id'] === stage['storyboard_id'] && stageOf(card, tables) === stage['stage']);

function frictionCounts(stage: Row, tables: Tables): Row[] {
  const all = onStage(stage, tables).flatMap(frictionsOf);
  return kinds.flatMap((kind) => {
    const severities = all.filter((one) => one.kind === kind).map(({ severity }) => severity);
    const mean = severities.reduce((total, one) => total + one, 0) / severities.length;
    return severities.length ? [{ kind, count: severities.length, severity: mean }] : [];
  });
}

export const cardsTied = (by: string, from: string) => (row: Row, tables: Tables) =>
  inPlace(tables.tied('card', row, { by, from, to: 'card_id' }).filter((card) => card['archived_at'] === null));

const cardsOffered = (by: string, from: string) => (row: Row, tables: Tables) =>
  tables.onOpenBoards(cardsTied(by, from)(row, tables));

const newestReading = (measure: Row, tables: Tables): Row | null =>
  sorted(tables.where('reading', 'measure_id', measure['id']), [moment('at')], [id]).at(-1) ?? null;

function reached(measure: Row, tables: Tables): boolean | null {
  const reading = newestReading(measure, tables);
  if (!reading) return null;
  const [value, target] = [Number(reading['value']), Number(measure['target'])];
  return measure['baseline'] !== null && target < Number(measure['baseline']) ? value <= target : value >= target;
}

const window = (card: Row, cause: Row): [number, number] => {
  const since = Number(instant(cause['occurred_at']));
  return [since, since + Number(card['expect_within_hours']) * 3_600_000];
};

/** What the card should have followed by now. */
function expectedOf(card: Row, tables: Tables): Row[] | null {
  if (card['expect_within_hours'] === null) return null;
  const causes = tables
    .all('interaction')
    .filter(
      (one) =>
        one['survey'] === null &&
        ((card['expect_milestone'] !== null && one['milestone'] === card['expect_milestone']) ||
          (card['expect_after_card_id'] !== null && one['card_id'] === card['expect_after_card_id'])),
    );
  return causes.filter((cause) => window(card, cause)[1] <= Date.now());
}

const followed = (card: Row, cause: Row, tables: Tables): boolean =>
  tables.where('interaction', 'card_id', card['id']).some((own) => {
    const [at, [since, until]] = [Number(instant(own['occurred_at'])), window(card, cause)];
    return own['survey'] === null && own['account_id'] === cause['account_id'] && at >= since && at <= until;
  });

function goneFrom(table: string, board: Row, tables: Tables): Row[] {
  const gone = tables.where(table, 'storyboard_id', board['id']).filter((own) => own['archived_at'] !== null);
  return sorted(gone, [moment('archived_at'), true], [id, true]);
}

const externalRef = (row: Row): Row | null =>
  row['external_id'] === null ? null : { system: row['external_system'], external_id: row['external_id'] };

export const boardMeanings: Meanings = {
  Storyboard: {
    history,
    stages: (board) => stages.map((stage) => ({ storyboard_id: board['id'], stage })),
    epics: (board, tables) => {
      const all = tables.live('epic').filter((epic) => epic['storyboard_id'] === board['id']);
      return sorted(all, [(epic) => stages.indexOf(String(epic['stage']))], [exact('rank')], [id]);
    },
    releases: (board, tables) =>
      inPlace(tables.live('release').filter((release) => release['storyboard_id'] === board['id'])),
    cards: (board, tables) => inPlace(liveCards(tables, 'storyboard_id', board)),
    undoable: undoableOn,
    views: viewsOf,
    archivedCards: (board, tables) => goneFrom('card', board, tables),
    archivedEpics: (board, tables) => goneFrom('epic', board, tables),
    archivedReleases: (board, tables) => goneFrom('release', board, tables),
    redoable: () => [],
    boardVersion: (board, tables) => {
      const parts = ['epic', 'release', 'card'].flatMap((table) => tables.where(table, 'storyboard_id', board['id']));
      return sum([board, ...parts], 'version');
    },
    sequence: (_, tables) => tables.settled,
    cardCount: (board, tables) => liveCards(tables, 'storyboard_id', board).length,
    unscheduledCount: (board, tables) =>
      liveCards(tables, 'storyboard_id', board).filter((card) => card['release_id'] === null).length,
  },
  StageSummary: {
    epics: (stage, tables) => {
      const all = tables.live('epic').filter((epic) => epic['storyboard_id'] === stage['storyboard_id']);
      return inPlace(all.filter((epic) => epic['stage'] === stage['stage']));
    },
    cards: (stage, tables) => onStage(stage, tables).length,
    impact: (stage, tables) => sum(onStage(stage, tables), 'impact'),
    frictions: frictionCounts,
  },
  ...talkMeanings,
  Operation: operationMeanings,
  Epic: { history, externalRefs: liveRefs('epic_id') },
  Release: {
    history,
    used: (release, tables) => sum(liveCards(tables, 'release_id', release), 'effort'),
    impact: (release, tables) => sum(liveCards(tables, 'release_id', release), 'impact'),
    cardCount: (release, tables) => liveCards(tables, 'release_id', release).length,
    unfinished: (release, tables) => inPlace(unfinishedIn(release, tables)),
    unfinishedCount: (release, tables) => unfinishedIn(release, tables).length,
    coverage: (release, tables) => {
      const covered = new Set(liveCards(tables, 'release_id', release).map((card) => stageOf(card, tables)));
      return stages.filter((stage) => covered.has(stage));
    },
    burnUp: () => [],
    retrospective: (release, tables) => tables.where('retrospective', 'release_id', release['id'])[0] ?? null,
    externalRefs: liveRefs('release_id'),
  },
  TouchpointCard: {
    stage: stageOf,
    concernedRoles: (card, tables) =>
      byRank(tables.tied('role', card, { by: 'card_role', from: 'card_id', to: 'role_id' })),
    frictions: frictionsOf,
    values: (card, tables) => byRank(tables.tied('value', card, { by: 'card_value', from: 'card_id', to: 'value_id' })),
    outcomes: (card, tables) =>
      sorted(
        tables
          .tied('outcome', card, { by: 'card_outcome', from: 'card_id', to: 'outcome_id' })
          .filter((outcome) => outcome['archived_at'] === null),
        [id],
      ),
    expectation: (card) => (card['expect_within_hours'] === null ? null : card),
    comments: commentsOf,
    commentCount: (card, tables) => commentsOf(card, tables).length,
    interactions: (card, tables, { account }) => {
      const lived = tables.where('interaction', 'card_id', card['id']);
      const kept = account == null ? lived : lived.filter((row) => row['account_id'] === account);
      return sorted(kept, [moment('occurred_at'), true], [id, true]);
    },
    externalRefs: liveRefs('card_id'),
    history,
    lived: (card) => card,
    score: (card, tables, { kind }) =>
      scoreOf(
        kind,
        tables.where('interaction', 'card_id', card['id']).filter((row) => row['survey'] === kind),
      ),
  },
  Expectation: {
    after: (card, tables) => tables.live('card').find((one) => one['id'] === card['expect_after_card_id']) ?? null,
    milestone: column('expect_milestone'),
    withinHours: column('expect_within_hours'),
  },
  LivedCount: {
    kept: (card, tables) => momentsOf(card, tables).length,
    expected: (card, tables) => expectedOf(card, tables)?.length ?? null,
    inTime: (card, tables) => expectedOf(card, tables)?.filter((cause) => followed(card, cause, tables)).length ?? null,
  },
  Outcome: {
    history,
    measures: (outcome, tables) => byRank(tables.where('measure', 'outcome_id', outcome['id'])),
    cards: cardsOffered('card_outcome', 'outcome_id'),
    externalRefs: liveRefs('outcome_id'),
  },
  Measure: {
    history,
    current: (measure, tables) => newestReading(measure, tables)?.['value'] ?? null,
    reached,
    readings: (measure, tables) =>
      sorted(tables.where('reading', 'measure_id', measure['id']), [moment('at'), true], [id, true]),
  },
  Value: { cards: cardsOffered('card_value', 'value_id') },
  Framework: {
    current: (framework, tables) => currentFramework(tables)?.['id'] === framework['id'],
    values: (framework, tables) => byRank(tables.where('framework_value', 'framework_id', framework['id'])),
    priorities: (framework, tables) => {
      const all = tables.where('priority', 'framework_id', framework['id']);
      return sorted(all, [(row) => row['account_id'] !== null], [column('rank')], [id]);
    },
  },
  Decision: {
    history: (decision, tables) => {
      const ids = [decision, ...tables.where('decision_option', 'decision_id', decision['id'])].map((row) => row['id']);
      const told = ids.flatMap((each) => tables.where('event', 'record_id', each));
      return sorted(told, [column('sequence'), true], [id, true]);
    },
    options: (decision, tables) => byRank(tables.where('decision_option', 'decision_id', decision['id'])),
    chosen: (decision, tables) =>
      tables.where('decision_option', 'decision_id', decision['id']).find((option) => option['chosen']) ?? null,
    basedOn: (decision, tables) =>
      sorted(tables.tied('critical_fact', decision, { by: 'decision_fact', from: 'decision_id', to: 'fact_id' }), [id]),
    expects: (decision, tables) =>
      sorted(tables.tied('outcome', decision, { by: 'decision_outcome', from: 'decision_id', to: 'outcome_id' }), [id]),
  },
  DecisionOption: {
    fits: (option, tables) =>
      sorted(
        tables.where('value_fit', 'option_id', option['id']),
        [(fit) => tables.byId('value', fit['value_id'])?.['rank']],
        [id],
      ),
  },
  FactNeed: {
    history,
    neededBy: (need, tables) =>
      byRank(tables.tied('role', need, { by: 'fact_need_role', from: 'need_id', to: 'role_id' })),
  },
  CriticalFact: { history, stale: isStale },
  Member: { history },
  Role: {
    history,
    needs: (role, tables) =>
      sorted(tables.tied('fact_need', role, { by: 'fact_need_role', from: 'role_id', to: 'need_id' }), [column('key')]),
  },
  Division: { history, roles: (division, tables) => byRank(tables.where('role', 'division_id', division['id'])) },
  Interaction: {
    history,
    at: (row) => (row['time_known'] ? row['occurred_at'] : null),
    people: (row, tables) =>
      sorted(tables.tied('person', row, { by: 'interaction_person', from: 'interaction_id', to: 'person_id' }), [id]),
    frictions: (row) =>
      frictionsOf(row).map((one) => ({ ...one, hours: one.kind === 'DELAY' ? row['delay_hours'] : null })),
    externalRef,
    occurredAt: (row) => instant(row['occurred_at']),
  },
  RetractedInteraction: { externalRef },
};
