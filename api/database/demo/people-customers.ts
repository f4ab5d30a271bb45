import type { NamedPerson } from './named-person.ts';
import { personOf } from './reference.ts';

type Contact = readonly [key: string, fullName: string, title: string];

const contacts: Readonly<Record<string, { domain: string; region: string; people: readonly Contact[] }>> = {
  halden: {
    domain: 'halden.example',
    region: 'Oslo',
    people: [
      ['ingrid-solheim', 'Ingrid Solheim', 'Chief operating officer'],
      ['jonas-lie', 'Jonas Lie', 'Head of policy operations'],
      ['marte-hagen', 'Marte Hagen', 'Underwriter'],
      ['per-aas', 'Per Aas', 'Policy clerk'],
      ['nora-vik', 'Nora Vik', 'Broker desk'],
    ],
  },
  'halden-claims': {
    domain: 'claims.halden.example',
    region: 'Trondheim',
    people: [
      ['lars-dahl', 'Lars Dahl', 'Director of claims'],
      ['silje-moen', 'Silje Moen', 'Claims process lead'],
      ['kari-nygard', 'Kari Nygård', 'Adjuster'],
      ['odd-berge', 'Odd Berge', 'Claims clerk'],
    ],
  },
  'halden-direct': {
    domain: 'haldendirect.example',
    region: 'Oslo',
    people: [['henrik-falk', 'Henrik Falk', 'Head of digital sales']],
  },
  brightwater: {
    domain: 'brightwater.example',
    region: 'Leeds',
    people: [
      ['alan-pryce', 'Alan Pryce', 'Operations director'],
      ['deborah-quinn', 'Deborah Quinn', 'Head of field operations'],
      ['craig-holt', 'Craig Holt', 'Field crew lead, north'],
      ['tanya-shaw', 'Tanya Shaw', 'Depot planner'],
    ],
  },
  corvia: {
    domain: 'corvia.example',
    region: 'Rotterdam',
    people: [
      ['willem-de-groot', 'Willem de Groot', 'Operations director'],
      ['saskia-bos', 'Saskia Bos', 'Chief operating officer'],
      ['joris-mulder', 'Joris Mulder', 'Warehouse systems lead'],
      ['fatima-ouali', 'Fatima Ouali', 'Dock supervisor'],
      ['rik-jansen', 'Rik Jansen', 'Yard planner'],
    ],
  },
  pellworth: {
    domain: 'pellworth.example',
    region: 'Cork',
    people: [
      ['maeve-doyle', 'Maeve Doyle', 'Managing director'],
      ['ciaran-walsh', 'Ciarán Walsh', 'Quality manager'],
      ['aoife-brennan', 'Aoife Brennan', 'Line supervisor'],
      ['padraig-nolan', 'Pádraig Nolan', 'Cold store lead'],
    ],
  },
  meridian: {
    domain: 'meridian-clinics.example',
    region: 'Lyon',
    people: [
      ['claire-fournier', 'Claire Fournier', 'Medical director'],
      ['hugo-lambert', 'Hugo Lambert', 'Head of IT'],
      ['amina-belkacem', 'Amina Belkacem', 'Ward nurse'],
      ['luc-perrin', 'Luc Perrin', 'Admissions'],
    ],
  },
  aldermoor: {
    domain: 'aldermoorport.example',
    region: 'Hull',
    people: [
      ['judith-amory', 'Judith Amory', 'Chief harbour officer'],
      ['neil-garside', 'Neil Garside', 'Berth planning lead'],
      ['sandra-pike', 'Sandra Pike', 'Vessel traffic officer'],
    ],
  },
  ostara: {
    domain: 'ostara.example',
    region: 'Vienna',
    people: [
      ['katharina-winkler', 'Katharina Winkler', 'Head of the payments platform'],
      ['georg-huber', 'Georg Huber', 'Payments analyst'],
    ],
  },
  kestrel: {
    domain: 'kestrel-dunn.example',
    region: 'Munich',
    people: [
      ['felix-dunn', 'Felix Dunn', 'Founder'],
      ['yuki-tanabe', 'Yuki Tanabe', 'Head of firmware'],
      ['ben-oduya', 'Ben Oduya', 'Field technician'],
    ],
  },
  larkfield: {
    domain: 'larkfield.example',
    region: 'Bristol',
    people: [['alison-reeve', 'Alison Reeve', 'Director of operations']],
  },
  tamarind: {
    domain: 'tamarind.example',
    region: 'Lisbon',
    people: [
      ['duarte-pinto', 'Duarte Pinto', 'Chief executive'],
      ['beatriz-leal', 'Beatriz Leal', 'Head of operations'],
      ['ines-carvalho', 'Inês Carvalho', 'Booking agent'],
      ['rui-matos', 'Rui Matos', 'Partner desk'],
    ],
  },
};

export const customerPeople: readonly NamedPerson[] = Object.values(contacts).flatMap(({ domain, region, people }) =>
  people.map(([key, fullName, title]) => ({
    ref: personOf(key),
    fullName,
    emails: [`${key.replace('-', '.')}@${domain}`],
    side: 'CUSTOMER' as const,
    title,
    region,
  })),
);
