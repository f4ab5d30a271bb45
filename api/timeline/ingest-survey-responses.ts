import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Channel, Direction, InteractionKind, SurveyKind } from '../vocabulary.ts';
import type { BulkAnswer, BulkInput } from '../write/answer.ts';
import { needed, optional, settled, told } from '../write/column.ts';
import type { Draft } from '../write/draft.ts';
import { Fault, type Form, oneOf, whole } from '../write/form.ts';
import type { Kind } from '../write/kind.ts';
import { type Maybe, type RecordRef, referenceTo, Wanted } from '../write/reference.ts';
import { writeInBulk } from '../write/write-in-bulk.ts';
import { byOwnKey, people, readTimeline, type TimelineFields, timelineColumns } from './interaction-columns.ts';

/** An answer to a survey; the same key with other content corrects what was told before. */
export interface SurveyResponseFields extends TimelineFields {
  account: RecordRef;
  person?: Maybe<RecordRef>;
  kind: SurveyKind;
  score: number;
  card?: Maybe<RecordRef>;
  text?: Maybe<string>;
}

const recommendation = whole(0, 10);
const scoreOf: Readonly<Record<string, Form>> = {
  NPS: recommendation,
  ENPS: recommendation,
  CSAT: whole(1, 5),
  CES: whole(1, 7),
};

const person = optional('person', referenceTo('person'));

const surveyResponses: Kind<SurveyResponseFields> = {
  type: 'Interaction',
  table: 'interaction',
  noun: 'survey response',
  tracked: false,
  stamps: ['created_at', 'recorded_at'],
  identity: byOwnKey((record) => sql`${record.column('survey')} is null`),
  columns: [
    ...timelineColumns,
    told(settled('kind', oneOf(InteractionKind), InteractionKind.SURVEY_RESPONSE)),
    told(settled('channel', oneOf(Channel), Channel.SURVEY)),
    told(settled('direction', oneOf(Direction), Direction.INBOUND)),
    needed('survey', oneOf(SurveyKind), { given: 'kind' }),
    needed('score', whole()),
  ],
  parts: [people],
  read: readResponse,
};

function readResponse(draft: Draft<SurveyResponseFields>): void {
  readTimeline(draft);
  readPerson(draft);
  const { kind, score } = draft.row;
  const fits = draft.values['score'] === undefined ? undefined : scoreOf[kind]?.check(score);
  if (fits instanceof Fault) draft.fault(fits, ['score']);
}

/** Who answered is one person at most, kept as the people of every interaction are. */
function readPerson(draft: Draft<SurveyResponseFields>): void {
  draft.take(person, draft.row.person);
  const answered = draft.values['person'];
  if (answered !== undefined) draft.values['people'] = answered instanceof Wanted ? [answered] : [];
}

/** Takes in answers to surveys, each with the touchpoint it speaks of, where that is known. */
export const ingestSurveyResponses = (em: EntityManager, input: BulkInput<SurveyResponseFields>): Promise<BulkAnswer> =>
  writeInBulk(em, surveyResponses, input);
