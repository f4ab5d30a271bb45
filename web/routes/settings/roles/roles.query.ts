import { graphql, type ResultOf } from '#lib/graphql.ts';

export const rolesQuery = graphql(`
  query Roles {
    roles: rolesConnection(first: 100) {
      nodes {
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
    }
    divisions: divisionsConnection(first: 100) {
      nodes {
        key
        version
        name
        side
        roles {
          key
        }
      }
    }
  }
`);

export type RoleEntry = ResultOf<typeof rolesQuery>['roles']['nodes'][number];
export type DivisionEntry = ResultOf<typeof rolesQuery>['divisions']['nodes'][number];

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
