import type { EntityManager } from '@mikro-orm/postgresql';
import { asOneOperation } from '../event/one-operation.ts';
import { Refusal } from '../refusal.ts';
import { JourneyStage } from '../vocabulary.ts';
import { checked, given, required } from '../write/checked.ts';
import { nameOf, oneOf } from '../write/form.ts';
import { idOf, unknown } from '../write/known-id.ts';
import type { ExternalRefInput, Maybe } from '../write/reference.ts';
import { Epic } from './epic.entity.ts';
import { holdBoard } from './hold-board.ts';
import { addRef, idByRef } from '../write/id-by-ref.ts';
import { standBehind } from './row-of-ranks.ts';
import { refuseStale, refuseUnmade } from '../write/refuse-stale.ts';

export interface UpsertEpic {
  /** Which epic; without it, that of `ref`, or a new one. */
  readonly id?: Maybe<string>;
  readonly storyboard?: Maybe<string>;
  readonly stage?: Maybe<JourneyStage>;
  readonly name?: Maybe<string>;
  /** The epic of its stage to follow; null makes it the first, leaving it out keeps its place, or makes it the last. */
  readonly after?: Maybe<string>;
  readonly ref?: Maybe<ExternalRefInput>;
  readonly ifVersion?: Maybe<number>;
  readonly operationId?: Maybe<string>;
}

/** Makes or changes a column of a board. */
export function upsertEpic(em: EntityManager, input: UpsertEpic): Promise<{ id: string; operationId: string }> {
  return asOneOperation(em, input.operationId, async (inside, operationId) => {
    if (input.id == null && input.storyboard != null) await holdBoard(inside, input.storyboard);
    const id =
      input.id == null ? await idByRef(inside, 'epic', input.ref) : idOf(input.id, { path: ['id'], noun: 'epic' });
    return { ...(await (id ? change(inside, id, input) : create(inside, input))), operationId };
  });
}

const fieldsOf = ({ name, stage }: UpsertEpic) =>
  given({ name: checked(nameOf(1000), name, ['name']), stage: checked(oneOf(JourneyStage), stage, ['stage']) });

async function create(em: EntityManager, input: UpsertEpic): Promise<{ id: string }> {
  refuseUnmade(input.ifVersion, 'epic');
  const { name, stage } = fieldsOf(input);
  const storyboard = await holdBoard(em, required(input.storyboard, ['storyboard']));
  const fields = { name: required(name, ['name']), stage: required(stage, ['stage']) };
  const rank = await rankIn(em, { storyboard, stage: fields.stage }, { after: input.after });
  const epic = em.create(Epic, { storyboard, ...fields, rank });
  await addRef(em, { holder: 'epic', record: epic }, input.ref);
  await em.flush();
  return { id: epic.id };
}

async function change(em: EntityManager, id: string, input: UpsertEpic): Promise<{ id: string }> {
  const epic = await em.findOne(Epic, { id, archivedAt: null });
  if (!epic) throw unknown({ path: ['id'], noun: 'epic' });
  await holdBoard(em, epic.storyboard.id, ['id']);
  await em.refresh(epic);
  await refuseStale(em, epic, input.ifVersion);
  if (input.storyboard != null && input.storyboard !== epic.storyboard.id) {
    throw new Refusal('CONFLICT', 'An epic stays on its storyboard.', { path: ['storyboard'] });
  }
  const { storyboard } = epic;
  const fields = fieldsOf(input);
  const stage = fields.stage ?? epic.stage;
  const stays = input.after === undefined && stage === epic.stage;
  const rank = stays ? epic.rank : await rankIn(em, { storyboard, stage }, { id, after: input.after });
  Object.assign(epic, fields, { rank });
  await addRef(em, { holder: 'epic', record: epic }, input.ref);
  await em.flush();
  return { id };
}

interface Wish {
  readonly id?: string;
  readonly after: Maybe<string>;
}

async function rankIn(
  em: EntityManager,
  row: Pick<Epic, 'storyboard' | 'stage'>,
  { id = '', after }: Wish,
): Promise<string> {
  const epics = await em.find(Epic, { ...row, archivedAt: null }, { orderBy: { rank: 'asc', id: 'asc' } });
  const placed = { id, rank: '' };
  const others = epics.filter((epic) => epic.id !== id);
  if (standBehind(placed, others, after)) return placed.rank;
  throw new Refusal('CONFLICT', 'The epic to follow is not in this stage of the storyboard.', { path: ['after'] });
}
