import { said, type Address } from '#lib/address.ts';
import { feltWhere } from '#lib/felt.ts';
import type { RowsFilter } from '#lib/rows.ts';
import { frictionWords, known, outcomeStateWords, pillarWords, stageWords, surveyWords } from '#lib/words.ts';
import type { Stage } from '#lib/words.ts';
import { bounds, scopeOf, scopeWhere } from '../period.ts';

export const kinds = {
  interactions: 'Interactions',
  surveys: 'Survey responses',
  outcomes: 'Outcomes',
  cards: 'Cards',
} as const;
const bandWords = { promoters: 'promoters', passives: 'passives', detractors: 'detractors' } as const;
const bandScores = {
  promoters: { gte: 9 },
  passives: { gte: 7, lte: 8 },
  detractors: { lte: 6 },
} as const;

/** What the rows page shows, read from its address; what is not understood is left out. */
export function rowsOf(address: Address) {
  const one = <Key extends string>(words: Readonly<Record<Key, string>>, name: keyof RowsFilter): Key | null =>
    known(words, [said(address, name)])[0] ?? null;
  return {
    scope: scopeOf(address),
    of: one(kinds, 'of') ?? 'interactions',
    survey: one(surveyWords, 'survey'),
    band: one(bandWords, 'band'),
    friction: one(frictionWords, 'friction'),
    moment: one(stageWords, 'moment'),
    pillar: one(pillarWords, 'pillar'),
    state: one(outcomeStateWords, 'state'),
    due: one({ yes: 'due', dated: 'due' }, 'due'),
    account: said(address, 'account'),
    card: said(address, 'card'),
    release: said(address, 'release'),
    after: said(address, 'after'),
  };
}
export type Rows = ReturnType<typeof rowsOf>;

const accountWhere = ({ scope, account }: Rows) => {
  const where = { ...scopeWhere(scope), ...(account && { id: { eq: account } }) };
  return Object.keys(where).length > 0 ? { account: where } : {};
};

const within = ({ scope }: Rows, now: string) => {
  const { from, to } = bounds(scope);
  return { at: { ...(from && { gte: from }), lt: to ?? now } };
};

/** An interaction belongs to the stage of its card, and without a card to the stage of its account. */
const momentIn = (stage: Stage) => [
  { card: { stage: { eq: stage } } },
  { cardId: { isNull: true }, account: { stage: { eq: stage } } },
];

export function interactionWhere(rows: Rows, now: string) {
  const card = {
    ...(rows.card && { id: { eq: rows.card } }),
    ...(rows.release && { release: { id: { eq: rows.release } } }),
  };
  return {
    ...accountWhere(rows),
    ...within(rows, now),
    ...(rows.of === 'surveys' && { kind: { eq: 'SURVEY_RESPONSE' as const } }),
    ...(rows.survey && { survey: { eq: rows.survey } }),
    ...(rows.band && { score: bandScores[rows.band] }),
    ...(rows.friction && feltWhere(rows.friction)),
    ...(rows.moment && { or: momentIn(rows.moment) }),
    ...(Object.keys(card).length > 0 && { card }),
  };
}

/** Due is what was reached or missed, and what should have been reached by now. */
const due = (today: string) => [
  { state: { in: ['REACHED' as const, 'MISSED' as const] } },
  { state: { eq: 'AGREED' as const }, dueOn: { lt: today } },
];

export function outcomeWhere(rows: Rows, now: string) {
  const { from, to } = rows.scope;
  const today = now.slice(0, 10);
  const bounded = rows.due === 'dated' || from || to;
  return {
    ...accountWhere(rows),
    ...(rows.pillar && { pillar: { eq: rows.pillar } }),
    ...(rows.state && { state: { eq: rows.state } }),
    ...(bounded && { dueOn: { ...(from && { gte: from }), lte: to || today } }),
    ...(rows.due && { or: due(today) }),
  };
}

export function cardWhere({ release, friction, moment }: Rows) {
  return {
    ...(release && { release: { id: { eq: release } } }),
    ...(friction && feltWhere(friction)),
    ...(moment && { stage: { eq: moment } }),
  };
}

/** What the rows have in common, as words. */
export function commonWords(rows: Rows): string[] {
  const { scope, survey, band, friction, moment, pillar, state, due } = rows;
  return [
    ...(survey ? [surveyWords[survey]] : []),
    ...(band ? [bandWords[band]] : []),
    ...(friction ? [`friction: ${frictionWords[friction].toLowerCase()}`] : []),
    ...(moment ? [`at a moment of ${stageWords[moment]}`] : []),
    ...(due ? ['due'] : []),
    ...(pillar ? [pillarWords[pillar].toLowerCase()] : []),
    ...(state ? [outcomeStateWords[state].toLowerCase()] : []),
    ...(scope.stage ? [`accounts in ${stageWords[scope.stage]}`] : []),
    ...(scope.industry ? [`industry ${scope.industry}`] : []),
    ...(scope.tag ? [`tagged ${scope.tag}`] : []),
  ];
}
