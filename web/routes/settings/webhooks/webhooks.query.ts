import { graphql, type ResultOf } from '#lib/graphql.ts';

export const webhooksQuery = graphql(`
  query Webhooks {
    webhooks {
      id
      name
      url
      events
      fields
      active
      stoppedBecause
      previousUntil
      deliveries(first: 10) {
        nodes {
          id
          state
          tries
          nextTryAt
          createdAt
          event {
            type
            action
            sequence
          }
          attempts {
            status
            error
          }
        }
      }
    }
  }
`);

export type Webhook = ResultOf<typeof webhooksQuery>['webhooks'][number];
export type Delivery = Webhook['deliveries']['nodes'][number];

export const upsertWebhook = graphql(`
  mutation UpsertWebhook($input: UpsertWebhookInput!) {
    upsertWebhook(input: $input) {
      secret
      webhook {
        name
      }
      userErrors {
        message
      }
    }
  }
`);

export const redeliver = graphql(`
  mutation Redeliver($id: ID!) {
    redeliver(input: { id: $id }) {
      userErrors {
        message
      }
    }
  }
`);

export const rotateWebhookSecret = graphql(`
  mutation RotateWebhookSecret($id: ID!) {
    rotateWebhookSecret(input: { id: $id, overlapHours: 24 }) {
      secret
      webhook {
        name
      }
      userErrors {
        message
      }
    }
  }
`);
