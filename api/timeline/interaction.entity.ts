import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../account/account.entity.ts';
import { Person } from '../account/person.entity.ts';
import { TouchpointCard } from '../board/card.entity.ts';
import { figure, frictions, instant, label, line, lines, prose } from '../database/columns.ts';
import { created, isolated, owned } from '../database/tenancy.ts';
import { Channel, Direction, InteractionKind, MilestoneKind, SurveyKind } from '../vocabulary.ts';
import { InteractionPerson } from './interaction-person.entity.ts';

const scoreFitsSurvey = `case survey when 'CSAT' then score between 1 and 5 when 'CES' then score between 1 and 7
  else score between 0 and 10 end`;

const InteractionSchema = defineEntity({
  name: 'Interaction',
  tableName: 'interaction',
  ...isolated,
  indexes: [
    {
      name: 'interaction_timeline_of_account',
      columns: [
        { name: 'workspaceId' },
        { name: 'account' },
        { name: 'occurredAt', sort: 'desc' },
        { name: 'id', sort: 'desc' },
      ],
    },
    {
      name: 'interaction_newest',
      columns: [{ name: 'workspaceId' }, { name: 'occurredAt', sort: 'desc' }, { name: 'id', sort: 'desc' }],
    },
    {
      name: 'interaction_survey',
      properties: ['workspaceId', 'survey', 'account', 'occurredAt'],
      include: ['score', 'card'],
      where: 'survey is not null',
    },
    {
      name: 'interaction_of_card',
      properties: ['workspaceId', 'card', 'survey', 'occurredAt'],
      where: 'card_id is not null',
    },
    {
      name: 'interaction_of_milestone',
      properties: ['workspaceId', 'milestone', 'occurredAt'],
      include: ['account'],
      where: 'milestone is not null',
    },
  ],
  uniques: [
    {
      name: 'interaction_one_per_external_id',
      properties: ['workspaceId', 'externalSystem', 'externalId'],
      where: 'external_id is not null',
    },
  ],
  checks: [
    { name: 'interaction_survey_has_score', expression: "(kind = 'SURVEY_RESPONSE') = (survey is not null)" },
    { name: 'interaction_score_has_survey', expression: '(survey is null) = (score is null)' },
    { name: 'interaction_score_fits_survey', expression: scoreFitsSurvey },
    { name: 'interaction_milestone_is_named', expression: "(kind = 'MILESTONE') = (milestone is not null)" },
    { name: 'interaction_hours_belong_to_delay', expression: 'delay_hours is null or friction_delay is not null' },
    { name: 'interaction_key_is_whole', expression: '(external_system is null) = (external_id is null)' },
  ],
  properties: {
    ...owned,
    ...created,
    kind: p.enum(InteractionKind),
    occurredAt: instant(),
    timeKnown: p.boolean().default(true),
    recordedAt: instant().defaultRaw('now()'),
    channel: p.enum(Channel).nullable(),
    direction: p.enum(Direction).nullable(),
    account: () => p.manyToOne(Account),
    card: () => p.manyToOne(TouchpointCard).nullable(),
    people: () => p.manyToMany(Person).pivotEntity(() => InteractionPerson),
    subject: line().nullable(),
    text: prose().nullable(),
    sentiment: figure().nullable().check('sentiment between -1 and 1'),
    ...frictions,
    delayHours: figure().nullable().check('delay_hours >= 0'),
    milestone: p.enum(MilestoneKind).nullable(),
    amount: figure().nullable(),
    currency: p.string().length(3).nullable(),
    survey: p.enum(SurveyKind).nullable(),
    score: p.smallint().nullable(),
    externalSystem: p.string().length(100).nullable(),
    externalId: label().nullable(),
    tags: lines(),
  },
});

export class Interaction extends InteractionSchema.class {}
InteractionSchema.setClass(Interaction);
