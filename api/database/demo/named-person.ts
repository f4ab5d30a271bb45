import type { PersonFields } from '../../account/upsert-people.ts';
import type { ExternalRefInput } from '../../write/reference.ts';

export type NamedPerson = PersonFields & { ref: ExternalRefInput; fullName: string };
