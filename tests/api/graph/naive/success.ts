import { stageOf, stages } from './board.ts';
import { column, exact, instant, percentile, rounded, sorted } from './compare.ts';
import type { Arguments, Meanings } from './meaning.ts';
import { decided } from './pillars.ts';
import { enough, evidence, frictionsOf, kinds, scoreOf, scoresBy } from './scores.ts';
import type { Row, Tables } from './tables.ts';

/** What a summary is about: the period, and the accounts that were asked for. */
interface Summary extends Row {
  readonly since: number | null;
  readonly until: number;
  readonly accounts: ReadonlySet<unknown> | null;
  readonly asked: 'NPS' | 'CSAT';
}

interface Observation {
  readonly at: number;
  readonly points: number;
  readonly answer: number | null;
}

/** What was lived with accounts that were archived counts no more. */
const ofLiveAccount =
  (tables: Tables) =>
  (row: Row): boolean =>
    tables.namesLive('account', row['account_id']);

export function summaryOf(tables: Tables, { from, to }: Arguments, accounts: ReadonlySet<unknown> | null): Summary {
  const since = from == null ? null : instant(from);
  const recommended = tables.where('interaction', 'survey', 'NPS').filter(ofLiveAccount(tables));
  const asked = recommended.length >= 5 ? 'NPS' : 'CSAT';
  return { since, until: instant(to) ?? Date.now(), accounts, asked, from: from ?? null, to };
}

const within = ({ since, until }: Summary, at: number): boolean => (since === null || at >= since) && at < until;

const lived = (summary: Summary, tables: Tables): Row[] =>
  tables
    .all('interaction')
    .filter((row) => within(summary, Number(instant(row['occurred_at']))))
    .filter((row) => !summary.accounts || summary.accounts.has(row['account_id']))
    .filter(ofLiveAccount(tables));

const answersTo = (summary: Summary, tables: Tables, survey: string): Row[] =>
  lived(summary, tables).filter((row) => row['survey'] === survey);

function observations(pillar: Row, tables: Tables): Observation[] {
  const { accounts } = pillar as Summary;
  const of = (row: Row): boolean => (!accounts || accounts.has(row['account_id'])) && ofLiveAccount(tables)(row);
  if (pillar['pillar'] === 'EXPECTED_OUTCOME') {
    const due = decided(tables.live('outcome').filter(of)).filter((outcome) => outcome['due_on'] !== null);
    return due.map((outcome) => ({
      at: Date.parse(String(outcome['due_on'])),
      points: outcome['state'] === 'REACHED' ? 100 : 0,
      answer: null,
    }));
  }
  const answers = tables.where('interaction', 'survey', pillar['survey']).filter(of);
  return answers.map((row) => ({
    at: Number(instant(row['occurred_at'])),
    points: pointsOf(Number(row['score']), pillar['survey']),
    answer: Number(row['score']),
  }));
}

function pointsOf(score: number, survey: unknown): number {
  if (survey === 'CSAT') return score >= 4 ? 100 : 0;
  return score >= 9 ? 100 : score <= 6 ? -100 : 0;
}

const figure = (observed: readonly Observation[]): number | null =>
  enough(observed.length, () =>
    rounded(
      observed.reduce((sum, { points }) => sum + points, 0),
      observed.length,
    ),
  );

function pillarsOf(summary: Row, tables: Tables): Row[] {
  const { asked } = summary as Summary;
  const experience = asked === 'NPS' ? 'NPS' : '% satisfied';
  return [
    { ...summary, pillar: 'TEAM_ENGAGEMENT', survey: 'ENPS', unit: 'eNPS' },
    { ...summary, pillar: 'ACCOUNT_EXPERIENCE', survey: asked, unit: experience },
    { ...summary, pillar: 'EXPECTED_OUTCOME', survey: null, unit: '% of outcomes reached' },
  ].map((pillar) => ({ ...pillar, ...measured(pillar as unknown as Summary, observations(pillar, tables)) }));
}

function measured(summary: Summary, observed: readonly Observation[]): Row {
  const now = observed.filter(({ at }) => within(summary, at));
  const { since, until } = summary;
  const before = observed.filter(({ at }) => since !== null && at >= since - (until - since) && at < since);
  const answers = now.flatMap(({ answer }) => (answer === null ? [] : [answer]));
  const spread = enough(answers.length, () => ({
    p10: percentile(answers, 0.1),
    p50: percentile(answers, 0.5),
    p90: percentile(answers, 0.9),
  }));
  const n = now.length;
  return { n, value: figure(now), previous: figure(before), evidence: evidence(n), consistency: spread };
}

function trendOf(pillar: Row, tables: Tables): Row[] {
  const observed = observations(pillar, tables).filter(({ at }) => within(pillar as Summary, at));
  const months = Map.groupBy(observed, ({ at }) => `${new Date(at).toISOString().slice(0, 7)}-01`);
  const points = [...months].map(([month, of]): Row => ({ month, n: of.length, value: figure(of) }));
  return sorted(points, [exact('month')]);
}

function heatOf(summary: Summary, tables: Tables): Row[] {
  const offered = tables.onOpenBoards(tables.live('card'));
  const cards = offered.map((card) => ({ stage: stageOf(card, tables), row: card }));
  const felt = lived(summary, tables).map((row) => {
    const card = tables.byId('card', row['card_id']);
    return { stage: card ? stageOf(card, tables) : tables.byId('account', row['account_id'])?.['stage'], row };
  });
  const severities = (of: typeof cards, stage: string, kind: string): number[] =>
    of
      .filter((one) => one.stage === stage)
      .flatMap(({ row }) => frictionsOf(row).filter((one) => one.kind === kind))
      .map(({ severity }) => severity);
  return stages.flatMap((stage) =>
    kinds.flatMap((kind) => {
      const [expected, known] = [severities(cards, stage, kind), severities(felt, stage, kind)];
      const total = known.reduce((sum, one) => sum + one, 0);
      const severity = known.length ? rounded(total, known.length) : null;
      return expected.length || known.length
        ? [{ stage, kind, cards: expected.length, felt: known.length, severity }]
        : [];
    }),
  );
}

function ledgerOf(summary: Summary, tables: Tables): Row[] {
  const planned = tables.live('release').filter(({ state }) => state === 'PLANNED');
  const told = tables.live('release').filter((release) => release['state'] !== 'PLANNED');
  const rows = [...tables.onOpenBoards(planned), ...told].map((release): Row => {
    const cards = tables.live('card').filter((card) => card['release_id'] === release['id']);
    const ever = new Set(tables.where('card', 'release_id', release['id']).map((card) => card['id']));
    return {
      release_id: release['id'],
      board: tables.byId('storyboard', release['storyboard_id'])?.['name'],
      rank: release['rank'],
      cards: cards.length,
      impact: cards.reduce((sum, card) => sum + Number(card['impact'] ?? 0), 0),
      effort: cards.reduce((sum, card) => sum + Number(card['effort'] ?? 0), 0),
      touched: lived(summary, tables).filter((row) => ever.has(row['card_id'])).length,
    };
  });
  return sorted(rows, [column('board')], [exact('rank')], [exact('release_id')]);
}

const score =
  (survey: string, fits: (row: Row) => boolean = () => true) =>
  (summary: Row, tables: Tables) =>
    scoreOf(survey, answersTo(summary as Summary, tables, survey).filter(fits));

export const successMeanings: Meanings = {
  SuccessSummary: {
    pillars: pillarsOf,
    nps: score('NPS'),
    enps: score('ENPS'),
    csat: score('CSAT'),
    overallCsat: score('CSAT', (row) => row['card_id'] === null),
    touchpoints: (summary, tables) => {
      const answers = answersTo(summary as Summary, tables, 'CSAT').filter((row) => row['card_id'] !== null);
      return scoresBy('card_id', 'CSAT', answers);
    },
    accounts: (summary, tables, { first }) => {
      const { asked } = summary as Summary;
      return scoresBy('account_id', asked, answersTo(summary as Summary, tables, asked)).slice(0, Number(first));
    },
    releases: (summary, tables) => ledgerOf(summary as Summary, tables),
    frictionHeat: (summary, tables) => heatOf(summary as Summary, tables),
  },
  PillarSummary: { trend: trendOf },
};
