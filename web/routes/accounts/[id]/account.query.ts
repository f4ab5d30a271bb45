import { graphql, type ResultOf } from '#lib/graphql.ts';
import { surveyScore } from '#lib/survey-score.ts';
import { agreedOutcome } from './outcome.query.ts';
import { timelineEntry } from './timeline-entry.query.ts';

/** Everything the page says of one account, in one question. */
export const accountQuery = graphql(
  `
    query Account($id: ID!, $where: InteractionWhere, $descendants: Boolean!, $after: String) {
      account(id: $id) {
        id
        name
        domains
        industry
        tags
        stage
        stageSince
        notes
        location
        employees
        annualRevenue
        foundedYear
        archivedAt
        externalRefs {
          system
          externalId
        }
        ancestors {
          id
          name
        }
        children(first: 50) {
          totalCount
          nodes {
            id
            name
            stage
          }
        }
        stewards {
          id
          division {
            name
          }
          person {
            fullName
          }
          since
          reason
        }
        success {
          pillars {
            pillar
            value
            n
            unit
            evidence
            lastAt
          }
        }
        lastInteraction {
          at
          recordedAt
          channel
        }
        vacantRoles {
          key
        }
        roles(first: 100) {
          totalCount
          nodes {
            id
            title
            influence
            from
            to
            primary
            role {
              key
            }
            person {
              id
              fullName
              title
              emails
              archivedAt
            }
          }
        }
        timeline(where: $where, includeDescendants: $descendants, first: 25, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...TimelineEntry
          }
        }
        outcomes(first: 50) {
          totalCount
          nodes {
            ...AgreedOutcome
          }
        }
        nps: score(kind: NPS) {
          ...SurveyScore
        }
        csat: score(kind: CSAT) {
          ...SurveyScore
        }
        ces: score(kind: CES) {
          ...SurveyScore
        }
        enps: score(kind: ENPS) {
          ...SurveyScore
        }
        touchpointScores {
          card {
            id
            title
            stage
          }
          score {
            ...SurveyScore
          }
        }
        priorities {
          id
          statement
          account {
            id
          }
          value {
            id
            name
          }
        }
        decisions(first: 20) {
          nodes {
            id
            question
            decidedAt
            reviewOn
            result
            decidedBy {
              fullName
            }
            options {
              id
              label
              chosen
              fits {
                score
                why
                value {
                  id
                  name
                }
              }
            }
            expects {
              id
              statement
            }
          }
        }
        facts {
          id
          value
          source
          observedAt
          stale
          need {
            id
            question
            why
            helpsCareBy
            maxAgeDays
            neededBy {
              key
            }
          }
        }
        factGaps {
          id
          question
          why
          helpsCareBy
          maxAgeDays
          neededBy {
            key
          }
        }
        history(first: 10) {
          totalCount
          nodes {
            id
            at
            type
            action
            cause
            actor {
              kind
              name
            }
            fields {
              name
              before
              after
            }
          }
        }
      }
      framework {
        version
        purpose
        values {
          name
          means
          value {
            id
          }
        }
      }
      roles {
        id
        key
        name
        code
        side
        division {
          name
        }
      }
    }
  `,
  [agreedOutcome, surveyScore, timelineEntry],
);

export type AccountAnswer = ResultOf<typeof accountQuery>;
export type WholeAccount = NonNullable<AccountAnswer['account']>;
export type Role = AccountAnswer['roles'][number];
export type Framework = NonNullable<AccountAnswer['framework']>;
export type Decision = WholeAccount['decisions']['nodes'][number];
export type Change = WholeAccount['history']['nodes'][number];
