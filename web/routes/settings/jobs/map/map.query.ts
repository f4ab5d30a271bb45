import { graphql, type ResultOf } from '#lib/graphql.ts';

export const mapQuery = graphql(`
  query MapColumns($id: ID!) {
    importFile(id: $id) {
      id
      name
      columns {
        name
        samples
      }
    }
    importRecords {
      name
      fields {
        name
        required
        form
        choices
      }
    }
    roles: rolesConnection(first: 100) {
      nodes {
        key
        name
      }
    }
  }
`);

type Asked = ResultOf<typeof mapQuery>;
export type FileToMap = NonNullable<Asked['importFile']>;
export type RecordKind = Asked['importRecords'][number];
export type Field = RecordKind['fields'][number];
export type Role = Asked['roles']['nodes'][number];
