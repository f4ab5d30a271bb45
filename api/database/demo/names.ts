import { customerPeople } from './people-customers.ts';
import { ourPeople } from './people-ours.ts';

const firstNames = new Map(
  [...ourPeople, ...customerPeople].map((person) => [person.ref.externalId, person.fullName.split(' ')[0] ?? '']),
);

/** The first name of a person of the demo, or other words where nobody fills the role. */
export const firstName = (key: string | undefined, otherwise: string): string =>
  (key && firstNames.get(`person/${key}`)) || otherwise;
