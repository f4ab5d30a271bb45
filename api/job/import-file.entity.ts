import { defineEntity, p } from '@mikro-orm/core';
import { label } from '../database/columns.ts';
import { created, isolated, owned } from '../database/tenancy.ts';

const ImportFileSchema = defineEntity({
  name: 'ImportFile',
  tableName: 'import_file',
  ...isolated,
  indexes: [{ name: 'import_file_name', properties: ['workspaceId', 'name', 'createdAt'] }],
  properties: {
    ...owned,
    ...created,
    name: label(),
    bytes: p.integer(),
    /** The file itself, until it is forgotten. */
    packed: p.blob().hidden().lazy().nullable(),
  },
});

export class ImportFile extends ImportFileSchema.class {}
ImportFileSchema.setClass(ImportFile);
