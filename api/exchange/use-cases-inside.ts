import type { EntityManager } from '@mikro-orm/postgresql';
import { upsertAccountRoles } from '../account/upsert-account-roles.ts';
import { upsertAccounts } from '../account/upsert-accounts.ts';
import { upsertPeople } from '../account/upsert-people.ts';
import { createCards } from '../board/create-cards.ts';
import { upsertEpic } from '../board/upsert-epic.ts';
import { upsertRelease } from '../board/upsert-release.ts';
import { Refusal } from '../refusal.ts';
import { ingestInteractions } from '../timeline/ingest-interactions.ts';
import { ingestSurveyResponses } from '../timeline/ingest-survey-responses.ts';
import type { BulkAnswer } from '../write/answer.ts';
import { withValuesNamed } from './name-values.ts';
import { openStoryboard } from './open-storyboard.ts';
import { oneByOne } from './one-by-one.ts';
import type { RowAnswer, UseCases } from './use-cases.ts';

/** The use cases of the API in this process, within the workspace that the entity manager entered. */
export function useCasesInside(em: EntityManager): UseCases {
  return {
    openStoryboard: (storyboard) => openStoryboard(em, storyboard),
    write: {
      accounts: async (rows) => answers(await upsertAccounts(em, { rows })),
      people: async (rows) => answers(await upsertPeople(em, { rows })),
      accountRoles: async (rows) => answers(await upsertAccountRoles(em, { rows })),
      epics: (rows, storyboard) => oneByOne(em, rows, (row) => upsertEpic(em, { ...row, storyboard })),
      releases: (rows, storyboard) => oneByOne(em, rows, (row) => upsertRelease(em, { ...row, storyboard })),
      cards: (rows, storyboard) =>
        withValuesNamed(em, rows, async (cards) => answers(await createCards(em, { storyboard, cards }))),
      interactions: async (rows) => answers(await ingestInteractions(em, { rows })),
      surveyResponses: async (rows) => answers(await ingestSurveyResponses(em, { rows })),
    },
  };
}

function answers({ rows, userErrors: [error] }: BulkAnswer): readonly RowAnswer[] {
  if (error) throw new Refusal(error.code, error.message, { path: error.path });
  return rows;
}
