import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/new-id.ts';
import { Refusal } from '../../refusal.ts';
import { ReleaseState } from '../../vocabulary.ts';
import { Role } from '../../workspace/role.entity.ts';
import { spelled } from '../../write/reference.ts';
import { freshRanks } from '../rank.ts';
import type { BegunBoard, BegunRow } from './begun-board.ts';
import type { Template, TemplateCard } from './template.ts';

/** A template with ids, ranks and the roles of the workspace. */
export async function fromTemplate(em: EntityManager, template: Template): Promise<BegunBoard> {
  const roles = await rolesOf(em, template);
  const epics = named(template.epics);
  const releases = named(template.releases);
  const cards = new Map(template.cards.map((card) => [card.title, newId()]));
  const row = (card: TemplateCard): BegunRow => ({
    ...{ id: cards.get(card.title) ?? '', title: card.title, body: card.body, channel: card.channel },
    ...{ impact: card.impact, effort: card.effort, ...frictionsOf(card), ...expectationOf(card, cards) },
    epic: epics.get(card.epic),
    release: card.release === undefined ? null : releases.get(card.release),
    ownerRole: roles(card.ownerRole),
  });
  return {
    lineOfBusiness: template.lineOfBusiness,
    epics: ranked(template.epics, ({ stage }) => stage).map((epic) => ({ ...epic, id: epics.get(epic.name) ?? '' })),
    releases: ranked(template.releases, () => '').map((release) => ({
      ...release,
      id: releases.get(release.name) ?? '',
      state: ReleaseState.PLANNED,
    })),
    cards: ranked(template.cards.map(row), (card) => `${String(card['epic'])} ${String(card['release'])}`),
    concernedRoles: new Map(
      template.cards.map((card) => [cards.get(card.title) ?? '', (card.concernedRoles ?? []).map(roles).sort()]),
    ),
    values: new Map(),
  };
}

const named = (rows: readonly { readonly name: string }[]) => new Map(rows.map(({ name }) => [name, newId()]));

/** Those of one row or cell get ranks in the order they have. */
function ranked<Row extends object>(rows: readonly Row[], cellOf: (row: Row) => string): (Row & { rank: string })[] {
  const ranks = new Map<Row, string>();
  for (const cell of Map.groupBy(rows, cellOf).values()) {
    const fresh = freshRanks(cell.length);
    cell.forEach((row, at) => ranks.set(row, fresh[at] ?? ''));
  }
  return rows.map((row) => ({ ...row, rank: ranks.get(row) ?? '' }));
}

const frictionsOf = ({ frictions = {} }: TemplateCard) => ({
  frictionDelay: frictions.DELAY,
  frictionQuality: frictions.QUALITY,
  frictionExpertise: frictions.EXPERTISE,
  frictionRisk: frictions.RISK,
});

function expectationOf({ expectation }: TemplateCard, cards: ReadonlyMap<string, string>) {
  if (!expectation) return {};
  const expectWithinHours = expectation.withinHours;
  if ('milestone' in expectation) return { expectMilestone: expectation.milestone, expectWithinHours };
  return { expectAfterCard: cards.get(expectation.after), expectWithinHours };
}

/** Templates name roles by their keys; a workspace that has renamed one is told which is missing. */
async function rolesOf(em: EntityManager, { cards }: Template): Promise<(key: string) => string> {
  const known = new Map((await em.findAll(Role)).map(({ id, key }) => [spelled(key), id]));
  const asked = new Set(cards.flatMap(({ ownerRole, concernedRoles = [] }) => [ownerRole, ...concernedRoles]));
  const missing = [...asked].filter((key) => !known.has(spelled(key)));
  if (missing.length === 0) return (key) => known.get(spelled(key)) ?? '';
  const sentence = `The template speaks of roles that are not in this workspace: ${missing.join(', ')}.`;
  throw new Refusal('CONFLICT', sentence, { path: ['template'] });
}
