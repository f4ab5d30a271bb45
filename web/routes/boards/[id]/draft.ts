import type { VariablesOf } from '#lib/graphql.ts';
import { frictionKinds, type Channel, type FrictionKind, type MilestoneKind } from '#lib/words.ts';
import type { updateCards } from './board.mutation.ts';
import type { CardDetail } from './card.query.ts';

export type CardChange = NonNullable<VariablesOf<typeof updateCards>['input']['cards']>[number];

/** A record by its name. */
export type Named = { id: string; name: string };

/** A card as a form holds it: an empty text or choice means "not said". */
export type Draft = {
  title: string;
  body: string;
  persona: string;
  benefit: string;
  ownerRole: string;
  /** The id of a member. */
  assignee: string;
  concernedRoles: string[];
  channel: Channel | '';
  epic: string;
  release: string;
  impact: number | null;
  effort: number | null;
  frictions: Record<FrictionKind, number>;
  values: string[];
  outcomes: Named[];
  afterCard: string;
  afterMilestone: MilestoneKind | '';
  withinHours: number | null;
  tags: string;
};

export function draftFrom(card: CardDetail): Draft {
  const severity = (kind: FrictionKind) => card.frictions.find((friction) => friction.kind === kind)?.severity ?? 0;
  return {
    title: card.title,
    body: card.body ?? '',
    persona: card.persona ?? '',
    benefit: card.benefit ?? '',
    ownerRole: card.ownerRole.key,
    assignee: card.assignee?.id ?? '',
    concernedRoles: card.concernedRoles.map(({ key }) => key),
    channel: card.channel ?? '',
    epic: card.epic.id,
    release: card.release?.id ?? '',
    impact: card.impact,
    effort: card.effort,
    frictions: {
      DELAY: severity('DELAY'),
      QUALITY: severity('QUALITY'),
      EXPERTISE: severity('EXPERTISE'),
      RISK: severity('RISK'),
    },
    values: card.values.map(({ id }) => id),
    outcomes: card.outcomes.map(({ id, statement, account }) => ({ id, name: `${statement} (${account.name})` })),
    afterCard: card.expectation?.after?.id ?? '',
    afterMilestone: card.expectation?.milestone ?? '',
    withinHours: card.expectation?.withinHours ?? null,
    tags: card.tags.join(', '),
  };
}

/** What a card says, part by part: its fields in the form, and how a change of it is said to the API. */
type Part = { fields: readonly (keyof Draft)[]; says: (draft: Draft) => Partial<CardChange> };

const parts: Record<string, Part> = {
  title: { fields: ['title'], says: ({ title }) => ({ title: title.trim() }) },
  description: { fields: ['body'], says: ({ body }) => ({ body: body.trim() || null }) },
  'for whom': { fields: ['persona'], says: ({ persona }) => ({ persona: persona.trim() || null }) },
  benefit: { fields: ['benefit'], says: ({ benefit }) => ({ benefit: benefit.trim() || null }) },
  owner: { fields: ['ownerRole'], says: ({ ownerRole }) => ({ ownerRole }) },
  assignee: { fields: ['assignee'], says: ({ assignee }) => ({ assignee: assignee || null }) },
  'concerned roles': {
    fields: ['concernedRoles'],
    says: ({ concernedRoles }) => ({ concernedRoles: concernedRoles.toSorted() }),
  },
  channel: { fields: ['channel'], says: ({ channel }) => ({ channel: channel || null }) },
  epic: { fields: ['epic'], says: ({ epic }) => ({ epic: { id: epic } }) },
  release: { fields: ['release'], says: ({ release }) => ({ release: release ? { id: release } : null }) },
  impact: { fields: ['impact'], says: ({ impact }) => ({ impact }) },
  effort: { fields: ['effort'], says: ({ effort }) => ({ effort }) },
  friction: { fields: ['frictions'], says: (draft) => ({ frictions: frictionsOf(draft) }) },
  values: { fields: ['values'], says: ({ values }) => ({ values: values.toSorted() }) },
  outcomes: { fields: ['outcomes'], says: ({ outcomes }) => ({ outcomes: outcomes.map(({ id }) => id).toSorted() }) },
  expectation: {
    fields: ['afterCard', 'afterMilestone', 'withinHours'],
    says: (draft) => ({ expectation: expectationOf(draft) }),
  },
  tags: { fields: ['tags'], says: ({ tags }) => ({ tags: tagsOf(tags) }) },
};

const frictionsOf = ({ frictions }: Draft) =>
  frictionKinds.filter((kind) => frictions[kind] > 0).map((kind) => ({ kind, severity: frictions[kind] }));

function expectationOf({ afterCard, afterMilestone, withinHours }: Draft) {
  if (withinHours === null || (!afterCard && !afterMilestone)) return null;
  return { after: afterCard || null, milestone: afterCard ? null : afterMilestone || null, withinHours };
}

const tagsOf = (tags: string) => [
  ...new Set(
    tags
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

const differ = ({ says }: Part, one: Draft, other: Draft) => JSON.stringify(says(one)) !== JSON.stringify(says(other));

const changed = (draft: Draft, from: Draft) => Object.values(parts).filter((part) => differ(part, draft, from));

/** Only what was changed: what is left out of a change stays as it is, whoever set it. */
export function changesIn(draft: Draft, from: Draft): Partial<CardChange> {
  return Object.assign({}, ...changed(draft, from).map(({ says }) => says(draft)));
}

/** My changes laid over what others made of the card meanwhile. */
export function rebased(mine: Draft, theirs: Draft, from: Draft): Draft {
  const own = changed(mine, from).flatMap(({ fields }) => fields.map((field) => [field, mine[field]]));
  return { ...theirs, ...Object.fromEntries(own) };
}

/** What others made of the card, with mine in the named parts alone. */
export function mixed(mine: Draft, theirs: Draft, names: ReadonlySet<string>): Draft {
  const kept = [...names].flatMap((name) => parts[name]?.fields ?? []).map((field) => [field, mine[field]]);
  return { ...theirs, ...Object.fromEntries(kept) };
}

/** The names of what I changed. */
export const changedNames = (draft: Draft, from: Draft): string[] =>
  Object.keys(parts).filter((name) => differ(parts[name] as Part, draft, from));

/** The names of what both sides changed since, and not to the same. */
export const conflictsBetween = (mine: Draft, theirs: Draft, from: Draft): string[] =>
  Object.keys(parts).filter((name) => {
    const part = parts[name] as Part;
    return differ(part, mine, from) && differ(part, theirs, from) && differ(part, mine, theirs);
  });
