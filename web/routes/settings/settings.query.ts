import { graphql, type ResultOf } from '#lib/graphql.ts';

export const membersQuery = graphql(`
  query Members($after: String) {
    members: membersConnection(first: 100, after: $after) {
      nodes {
        id
        name
        email
        access
        createdAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const inviteMember = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      link
      member {
        name
        email
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const changeMember = graphql(`
  mutation ChangeMember($input: ChangeMemberInput!) {
    changeMember(input: $input) {
      member {
        name
        access
      }
      userErrors {
        message
      }
    }
  }
`);

export const removeMember = graphql(`
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input) {
      removed
      userErrors {
        message
      }
    }
  }
`);

export const apiKeysQuery = graphql(`
  query ApiKeys($after: String) {
    apiKeys: apiKeysConnection(first: 100, after: $after, orderBy: [{ field: CREATED_AT, direction: DESC }]) {
      nodes {
        id
        name
        scopes
        createdAt
        expiresAt
        lastUsedAt
        previousUntil
        revokedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ApiKey = ResultOf<typeof apiKeysQuery>['apiKeys']['nodes'][number];

export const createApiKey = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      secret
      key {
        name
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const rotateApiKey = graphql(`
  mutation RotateApiKey($input: RotateApiKeyInput!) {
    rotateApiKey(input: $input) {
      secret
      key {
        name
        previousUntil
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);

export const revokeApiKey = graphql(`
  mutation RevokeApiKey($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) {
      key {
        name
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`);
