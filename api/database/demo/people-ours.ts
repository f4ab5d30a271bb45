import type { NamedPerson } from './named-person.ts';
import { personOf } from './reference.ts';

type Colleague = { key: string; fullName: string; title: string; region: string; manager?: string };

const colleagues: readonly Colleague[] = [
  { key: 'mara-kessler', fullName: 'Mara Kessler', title: 'Head of customer success', region: 'Berlin' },
  { key: 'priya-nair', fullName: 'Priya Nair', title: 'Marketing lead', region: 'London', manager: 'mara-kessler' },
  { key: 'owen-tate', fullName: 'Owen Tate', title: 'Events and writing', region: 'Leeds', manager: 'priya-nair' },
  { key: 'dana-whitfield', fullName: 'Dana Whitfield', title: 'Senior seller', region: 'Dublin' },
  { key: 'marcus-kell', fullName: 'Marcus Kell', title: 'Seller', region: 'Vienna', manager: 'dana-whitfield' },
  {
    key: 'rosa-santana',
    fullName: 'Rosa Santana',
    title: 'Account manager',
    region: 'Copenhagen',
    manager: 'mara-kessler',
  },
  {
    key: 'ibrahim-diallo',
    fullName: 'Ibrahim Diallo',
    title: 'Account manager',
    region: 'Lisbon',
    manager: 'mara-kessler',
  },
  { key: 'helen-strand', fullName: 'Helen Strand', title: 'Account manager', region: 'Lyon', manager: 'mara-kessler' },
  { key: 'tomas-reyes', fullName: 'Tomas Reyes', title: 'Delivery lead', region: 'Berlin' },
  { key: 'anneke-vos', fullName: 'Anneke Vos', title: 'Project manager', region: 'Utrecht', manager: 'tomas-reyes' },
  {
    key: 'samuel-adeyemi',
    fullName: 'Samuel Adeyemi',
    title: 'Project manager',
    region: 'Dublin',
    manager: 'tomas-reyes',
  },
  { key: 'wei-lin', fullName: 'Wei Lin', title: 'Principal engineer', region: 'Oslo', manager: 'tomas-reyes' },
  { key: 'sofia-marek', fullName: 'Sofia Marek', title: 'Engineer', region: 'Prague', manager: 'tomas-reyes' },
  { key: 'kwame-boateng', fullName: 'Kwame Boateng', title: 'Engineer', region: 'Hull', manager: 'tomas-reyes' },
  { key: 'julia-hartmann', fullName: 'Julia Hartmann', title: 'Engineer', region: 'Munich', manager: 'anneke-vos' },
  { key: 'nikhil-rao', fullName: 'Nikhil Rao', title: 'Engineer', region: 'Leeds', manager: 'anneke-vos' },
  { key: 'elin-berg', fullName: 'Elin Berg', title: 'Engineer', region: 'Trondheim', manager: 'samuel-adeyemi' },
  { key: 'grace-okoye', fullName: 'Grace Okoye', title: 'Support lead', region: 'Cork', manager: 'mara-kessler' },
  { key: 'leo-fontaine', fullName: 'Leo Fontaine', title: 'Support agent', region: 'Lyon', manager: 'grace-okoye' },
];

const address = (key: string): string => `${key.replace('-', '.')}@northfield.example`;

export const ourPeople: readonly NamedPerson[] = colleagues.map(({ key, manager, ...known }) => ({
  ...known,
  ref: personOf(key),
  emails: [address(key)],
  side: 'OURS',
  ...(manager ? { manager: personOf(manager) } : {}),
}));
