import { graphql, type ResultOf } from '#lib/graphql.ts';

export const rolesQuery = graphql(`
  query Roles {
    roles {
      key
      version
      name
      code
      side
      division {
        key
        name
      }
    }
    divisions {
      key
      version
      name
      side
      roles {
        key
      }
    }
  }
`);

export type RoleEntry = ResultOf<typeof rolesQuery>['roles'][number];
export type DivisionEntry = ResultOf<typeof rolesQuery>['divisions'][number];

export const upsertRole = graphql(`
  mutation UpsertRole($input: UpsertRoleInput!) {
    upsertRole(input: $input) {
      role {
        name
      }
      userErrors {
        message
      }
    }
  }
`);

export const upsertDivision = graphql(`
  mutation UpsertDivision($input: UpsertDivisionInput!) {
    upsertDivision(input: $input) {
      division {
        name
      }
      userErrors {
        message
      }
    }
  }
`);
