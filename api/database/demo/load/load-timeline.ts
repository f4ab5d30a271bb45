import { ingestInteractions, type InteractionFields } from '../../../timeline/ingest-interactions.ts';
import { ingestSurveyResponses } from '../../../timeline/ingest-survey-responses.ts';
import { later, type Clock } from '../clock.ts';
import { accountOf, cardOf, personOf, reference } from '../reference.ts';
import { yearOf, type TaggedMoment } from '../rhythm/year.ts';
import { stories } from '../stories/stories.ts';
import { answers } from '../survey/responses.ts';
import { written, type Loading } from './loading.ts';

const minutes = 5 * 60_000;

const past = <Timed extends { at: Date }>(timed: readonly Timed[], { now }: Clock): Timed[] =>
  timed.filter(({ at }) => at.getTime() <= now.getTime() - minutes);

const happened = (account: string, moment: TaggedMoment, clock: Clock): InteractionFields & { at: Date } => {
  const { key, day, hour, waited, who, card, ...told } = moment;
  return {
    ...told,
    ref: reference(`interaction/${key}`),
    account: accountOf(account),
    at: later(clock.at(day, hour), waited ?? 0),
    people: who.map(personOf),
    ...(card ? { card: cardOf(card) } : {}),
  };
};

const interactionsOf = (clock: Clock) =>
  stories.flatMap((story) => yearOf(story, clock).map((moment) => happened(story.account, moment, clock)));

const responsesOf = (clock: Clock) =>
  answers.map(({ key, account, person, kind, score, day, hour, card, text }) => ({
    ref: reference(`answer/${key}`),
    account: accountOf(account),
    person: personOf(person),
    kind,
    score,
    at: clock.at(day, hour),
    ...(card ? { card: cardOf(card) } : {}),
    ...(text ? { text } : {}),
  }));

/** A year of life: all that has happened up to now, and what people answered when they were asked. */
export const loadTimeline = async (loading: Loading): Promise<void> => {
  const { em, clock } = loading;
  const interactions = past(interactionsOf(clock), clock);
  const responses = past(responsesOf(clock), clock);
  written(loading, interactions, await ingestInteractions(em, { rows: interactions }));
  written(loading, responses, await ingestSurveyResponses(em, { rows: responses }));
};
