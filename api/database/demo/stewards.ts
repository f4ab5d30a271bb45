import type { DivisionKey } from './keys.ts';

export type Steward = { account: string; division: DivisionKey; person: string; reason: string };

const first = 'First steward, named at the hand-over from sales';
const early = 'First steward, named after the first talk';

type Stewards = Partial<Record<DivisionKey, string>>;

const byAccount: Readonly<Record<string, Stewards>> = {
  halden: {
    MARKETING: 'priya-nair',
    SALES: 'dana-whitfield',
    DELIVERY: 'tomas-reyes',
    SUPPORT: 'grace-okoye',
    SUCCESS: 'rosa-santana',
  },
  'halden-claims': { SALES: 'dana-whitfield', DELIVERY: 'tomas-reyes', SUCCESS: 'rosa-santana' },
  'halden-direct': { MARKETING: 'priya-nair', SALES: 'dana-whitfield' },
  brightwater: { MARKETING: 'owen-tate', SALES: 'marcus-kell', DELIVERY: 'anneke-vos', SUCCESS: 'helen-strand' },
  corvia: { SALES: 'marcus-kell', SUCCESS: 'ibrahim-diallo' },
  pellworth: {
    MARKETING: 'owen-tate',
    SALES: 'dana-whitfield',
    DELIVERY: 'samuel-adeyemi',
    SUPPORT: 'grace-okoye',
    SUCCESS: 'ibrahim-diallo',
  },
  meridian: { SALES: 'marcus-kell', DELIVERY: 'samuel-adeyemi', SUPPORT: 'leo-fontaine', SUCCESS: 'helen-strand' },
  aldermoor: { MARKETING: 'owen-tate', SALES: 'marcus-kell', DELIVERY: 'anneke-vos', SUCCESS: 'ibrahim-diallo' },
  ostara: { MARKETING: 'priya-nair', SALES: 'marcus-kell' },
  kestrel: {
    MARKETING: 'owen-tate',
    SALES: 'dana-whitfield',
    DELIVERY: 'tomas-reyes',
    SUPPORT: 'grace-okoye',
    SUCCESS: 'helen-strand',
  },
  larkfield: { MARKETING: 'owen-tate' },
  tamarind: {
    MARKETING: 'priya-nair',
    SALES: 'dana-whitfield',
    DELIVERY: 'samuel-adeyemi',
    SUPPORT: 'leo-fontaine',
    SUCCESS: 'ibrahim-diallo',
  },
};

const named = (account: string, stewards: Stewards): Steward[] =>
  Object.entries(stewards).map(([division, person]) => ({
    account,
    division: division as DivisionKey,
    person,
    reason: division === 'MARKETING' || division === 'SALES' ? early : first,
  }));

export const stewards: readonly Steward[] = Object.entries(byAccount).flatMap(([account, each]) =>
  named(account, each),
);

/** The one hand-over of the year: success at Pellworth passes from Ibrahim to Rosa. */
export const handOver: Steward & { day: number } = {
  day: 214,
  account: 'pellworth',
  division: 'SUCCESS',
  person: 'rosa-santana',
  reason: 'Rosa led the recovery after the nine-day wait, Maeve Doyle asked for her, and Ibrahim takes on Aldermoor',
};
