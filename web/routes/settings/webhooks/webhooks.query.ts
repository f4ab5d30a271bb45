import { graphql, type ResultOf } from '#lib/graphql.ts';

export const webhooksQuery = graphql(`
  query Webhooks {
    webhooks: webhooksConnection(first: 100) {
      nodes {
        id
        name
        url
        events
        fields
        active
        stoppedBecause
        waiting: deliveries(where: { state: { eq: WAITING } }, first: 1) {
          totalCount
        }
        dead: deliveries(where: { state: { eq: DEAD } }, first: 1) {
          totalCount
        }
      }
    }
  }
`);

export const webhookQuery = graphql(`
  query Webhook($id: ID!, $where: WebhookDeliveryWhere, $after: String) {
    webhook(id: $id) {
      id
      name
      url
      events
      fields
      document
      active
      stoppedBecause
      toldUpTo
      previousUntil
      maker {
        name
      }
      waiting: deliveries(where: { state: { eq: WAITING } }, first: 1) {
        totalCount
      }
      delivered: deliveries(where: { state: { eq: DELIVERED } }, first: 1) {
        totalCount
      }
      dead: deliveries(where: { state: { eq: DEAD } }, first: 1) {
        totalCount
      }
      deliveries(first: 20, after: $after, where: $where) {
        nodes {
          id
          state
          tries
          nextTryAt
          createdAt
          payload
          event {
            type
            action
            sequence
            recordId
          }
          attempts {
            at
            status
            durationMs
            error
            response
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export type Webhook = NonNullable<ResultOf<typeof webhookQuery>['webhook']>;
export type Listed = ResultOf<typeof webhooksQuery>['webhooks']['nodes'][number];
export type Delivery = Webhook['deliveries']['nodes'][number];
export type Attempt = Delivery['attempts'][number];

export const upsertWebhook = graphql(`
  mutation UpsertWebhook($input: UpsertWebhookInput!) {
    upsertWebhook(input: $input) {
      secret
      webhook {
        id
        name
      }
      userErrors {
        message
      }
    }
  }
`);

export const deleteWebhook = graphql(`
  mutation DeleteWebhook($id: ID!) {
    deleteWebhook(input: { id: $id }) {
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

export const redeliverDead = graphql(`
  mutation RedeliverDead($id: ID!) {
    redeliverDead(input: { webhook: $id }) {
      redelivered
      userErrors {
        message
      }
    }
  }
`);

export const replayWebhook = graphql(`
  mutation ReplayWebhook($input: ReplayWebhookInput!) {
    replayWebhook(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export const testWebhook = graphql(`
  mutation TestWebhook($input: TestWebhookInput!) {
    testWebhook(input: $input) {
      payload
      attempt {
        status
        durationMs
        error
        response
      }
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
