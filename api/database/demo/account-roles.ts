import type { RoleKey } from './keys.ts';

/** Somebody in a role from a day to a day, both counted back from today; no `to` means still. */
export type Cast = { account: string; role: RoleKey; person: string; from: number; to?: number };

type Span = readonly [role: RoleKey, person: string, from: number, to?: number];

const casts: Readonly<Record<string, readonly Span[]>> = {
  halden: [
    ['SPONSOR', 'ingrid-solheim', 360],
    ['CHAMPION', 'jonas-lie', 360],
    ['END_USER', 'marte-hagen', 350],
    ['END_USER', 'per-aas', 350],
    ['END_USER', 'nora-vik', 280],
    ['MARKETER', 'priya-nair', 360],
    ['SELLER', 'dana-whitfield', 360],
    ['ACCOUNT_MANAGER', 'rosa-santana', 352],
    ['PROJECT_MANAGER', 'tomas-reyes', 352],
    ['ENGINEER', 'wei-lin', 348],
    ['ENGINEER', 'sofia-marek', 348],
    ['SUPPORT_AGENT', 'grace-okoye', 345],
  ],
  'halden-claims': [
    ['SPONSOR', 'lars-dahl', 230],
    ['CHAMPION', 'silje-moen', 225],
    ['END_USER', 'kari-nygard', 200],
    ['END_USER', 'odd-berge', 200],
    ['SELLER', 'dana-whitfield', 230],
    ['ACCOUNT_MANAGER', 'rosa-santana', 225],
    ['PROJECT_MANAGER', 'tomas-reyes', 196],
    ['ENGINEER', 'kwame-boateng', 192, 30],
    ['ENGINEER', 'elin-berg', 192],
  ],
  'halden-direct': [
    ['CHAMPION', 'henrik-falk', 98],
    ['MARKETER', 'priya-nair', 98],
    ['SELLER', 'dana-whitfield', 98],
    ['ACCOUNT_MANAGER', 'rosa-santana', 60],
  ],
  brightwater: [
    ['SPONSOR', 'alan-pryce', 180],
    ['CHAMPION', 'deborah-quinn', 180, 50],
    ['END_USER', 'craig-holt', 11],
    ['END_USER', 'tanya-shaw', 29],
    ['MARKETER', 'owen-tate', 190],
    ['SELLER', 'marcus-kell', 185],
    ['ACCOUNT_MANAGER', 'helen-strand', 120],
    ['PROJECT_MANAGER', 'anneke-vos', 120],
    ['ENGINEER', 'nikhil-rao', 115],
  ],
  corvia: [
    ['SPONSOR', 'willem-de-groot', 365, 160],
    ['SPONSOR', 'saskia-bos', 158],
    ['CHAMPION', 'joris-mulder', 365],
    ['END_USER', 'fatima-ouali', 350],
    ['END_USER', 'rik-jansen', 340],
    ['SELLER', 'marcus-kell', 365],
    ['ACCOUNT_MANAGER', 'ibrahim-diallo', 362],
    ['PROJECT_MANAGER', 'anneke-vos', 362, 69],
    ['ENGINEER', 'julia-hartmann', 356, 69],
    ['SUPPORT_AGENT', 'leo-fontaine', 350, 69],
  ],
  pellworth: [
    ['SPONSOR', 'maeve-doyle', 361],
    ['CHAMPION', 'ciaran-walsh', 350],
    ['END_USER', 'aoife-brennan', 335],
    ['END_USER', 'padraig-nolan', 300],
    ['MARKETER', 'owen-tate', 361],
    ['SELLER', 'dana-whitfield', 361],
    ['ACCOUNT_MANAGER', 'ibrahim-diallo', 340, 215],
    ['ACCOUNT_MANAGER', 'rosa-santana', 215],
    ['PROJECT_MANAGER', 'samuel-adeyemi', 340],
    ['ENGINEER', 'sofia-marek', 335],
    ['SUPPORT_AGENT', 'grace-okoye', 330],
  ],
  meridian: [
    ['SPONSOR', 'claire-fournier', 330],
    ['CHAMPION', 'hugo-lambert', 336],
    ['END_USER', 'amina-belkacem', 290],
    ['END_USER', 'luc-perrin', 290],
    ['SELLER', 'marcus-kell', 336],
    ['ACCOUNT_MANAGER', 'helen-strand', 301],
    ['PROJECT_MANAGER', 'samuel-adeyemi', 322],
    ['ENGINEER', 'nikhil-rao', 295, 190],
    ['ENGINEER', 'elin-berg', 200],
    ['SUPPORT_AGENT', 'leo-fontaine', 285],
  ],
  aldermoor: [
    ['SPONSOR', 'judith-amory', 170],
    ['CHAMPION', 'neil-garside', 120],
    ['END_USER', 'sandra-pike', 25],
    ['MARKETER', 'owen-tate', 175],
    ['SELLER', 'marcus-kell', 170],
    ['ACCOUNT_MANAGER', 'ibrahim-diallo', 35],
    ['PROJECT_MANAGER', 'anneke-vos', 35],
    ['ENGINEER', 'kwame-boateng', 28],
  ],
  ostara: [
    ['CHAMPION', 'katharina-winkler', 206],
    ['END_USER', 'georg-huber', 90],
    ['MARKETER', 'priya-nair', 210],
    ['SELLER', 'marcus-kell', 200],
    ['ENGINEER', 'wei-lin', 70],
  ],
  kestrel: [
    ['SPONSOR', 'felix-dunn', 45],
    ['CHAMPION', 'yuki-tanabe', 50],
    ['END_USER', 'ben-oduya', 33],
    ['MARKETER', 'owen-tate', 50],
    ['SELLER', 'dana-whitfield', 45],
    ['ACCOUNT_MANAGER', 'helen-strand', 38],
    ['PROJECT_MANAGER', 'tomas-reyes', 24],
    ['ENGINEER', 'julia-hartmann', 18],
    ['SUPPORT_AGENT', 'grace-okoye', 12],
  ],
  larkfield: [
    ['CHAMPION', 'alison-reeve', 78],
    ['MARKETER', 'owen-tate', 78],
    ['SELLER', 'marcus-kell', 77],
  ],
  tamarind: [
    ['SPONSOR', 'duarte-pinto', 362],
    ['CHAMPION', 'beatriz-leal', 362, 49],
    ['END_USER', 'ines-carvalho', 350],
    ['END_USER', 'rui-matos', 290],
    ['MARKETER', 'priya-nair', 365],
    ['SELLER', 'dana-whitfield', 362],
    ['ACCOUNT_MANAGER', 'ibrahim-diallo', 357],
    ['PROJECT_MANAGER', 'samuel-adeyemi', 357],
    ['ENGINEER', 'kwame-boateng', 352, 32],
    ['SUPPORT_AGENT', 'leo-fontaine', 345],
  ],
};

export const cast: readonly Cast[] = Object.entries(casts).flatMap(([account, spans]) =>
  spans.map(([role, person, from, to]) => ({ account, role, person, from, ...(to === undefined ? {} : { to }) })),
);

/** Who filled a role on an account on that day, in the order of the table. */
export const filling = (account: string, role: RoleKey, day: number): string[] =>
  cast
    .filter(
      (each) => each.account === account && each.role === role && each.from >= day && (each.to ?? -Infinity) <= day,
    )
    .map((each) => each.person);
