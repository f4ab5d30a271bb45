import type { Ask } from './throughline.ts';

interface Payload {
  readonly upsertWebhook: {
    readonly secret: string | null;
    readonly userErrors: readonly { readonly message: string }[];
  };
}

const mutation = `mutation Register($name: String!, $url: String!, $document: String!, $events: [String!]!) {
  upsertWebhook(input: { name: $name, url: $url, document: $document, events: $events }) {
    secret userErrors { message }
  }
}`;

const document = `query ($record: ID!, $event: ID!) {
  node(id: $record) { ... on Account { id name stage externalRefs { system externalId } } }
  change(id: $event) { action actor { name } fields { name before after } }
}`;

/** Has a consumer told of accounts. Answers the secret that signs, once: a second call changes the webhook and has none. */
export async function registerWebhook(ask: Ask, name: string, url: string): Promise<string | null> {
  const { upsertWebhook } = await ask<Payload>(mutation, { name, url, document, events: ['Account'] });
  if (upsertWebhook.userErrors[0]) throw new Error(upsertWebhook.userErrors[0].message);
  return upsertWebhook.secret;
}
