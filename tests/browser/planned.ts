/** Asks GraphQL as somebody who may plan. */
export type Asking = (query: string, variables: object) => Promise<{ data: Record<string, unknown>; text: string }>;

export interface PlannedBoard {
  readonly id: string;
  readonly epics: Readonly<Record<string, string>>;
  readonly releases: Readonly<Record<string, string>>;
  readonly cards: readonly string[];
}

export interface PlanOfBoard {
  readonly name: string;
  readonly epics: readonly (readonly [stage: string, name: string])[];
  readonly releases: readonly string[];
  readonly cards: readonly object[];
}

/** Bodies of requests are small; many cards go in several. */
const atOnce = 350;

/** A board made through the API: cards name their epic and release by name. */
export async function planBoard(ask: Asking, plan: PlanOfBoard): Promise<PlannedBoard> {
  const made = await call<{ storyboard: { id: string } }>(ask, 'createStoryboard', { name: plan.name });
  const storyboard = made.storyboard.id;
  const epics: Record<string, string> = {};
  for (const [stage, name] of plan.epics)
    epics[name] = (await call<{ epic: { id: string } }>(ask, 'upsertEpic', { storyboard, stage, name })).epic.id;
  const releases: Record<string, string> = {};
  for (const [at, name] of plan.releases.entries()) {
    const month = String(at + 2).padStart(2, '0');
    const dates = { startsOn: `2026-${month}-02`, endsOn: `2026-${month}-27` };
    const input = { storyboard, name, outcomeStatement: outcomes[at] ?? null, capacity: 40, ...dates };
    releases[name] = (await call<{ release: { id: string } }>(ask, 'upsertRelease', input)).release.id;
  }
  const cards: string[] = [];
  for (let from = 0; from < plan.cards.length; from += atOnce) {
    const input = {
      storyboard,
      cards: plan.cards.slice(from, from + atOnce).map((card) => placed(card, epics, releases)),
    };
    const { rows } = await call<{ rows: { card: { id: string } }[] }>(ask, 'createCards', input);
    cards.push(...rows.map(({ card }) => card.id));
  }
  return { id: storyboard, epics, releases, cards };
}

const outcomes = [
  'Everybody who asks gets an answer',
  'Customers get first value in five days',
  'No silent weeks: every account hears from us',
  'Invoices nobody has to ask about',
  'We learn in the open',
];

function placed(card: object, epics: Readonly<Record<string, string>>, releases: Readonly<Record<string, string>>) {
  const { epic = '', release = '', ...rest } = card as { epic?: string; release?: string };
  return { ...rest, epic: { id: epics[epic] }, release: release ? { id: releases[release] } : null };
}

const selections: Readonly<Record<string, string>> = {
  createStoryboard: 'storyboard { id }',
  upsertEpic: 'epic { id }',
  upsertRelease: 'release { id }',
  createCards: 'rows { card { id } errors { message } }',
  moveCards: 'cards { id }',
  updateCards: 'cards { id }',
  deleteCards: 'deleted',
};

/** One mutation by its name and input; what it refuses is thrown. */
export async function call<Payload>(ask: Asking, name: string, input: object): Promise<Payload> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selections[name]} userErrors { message } } }`;
  const { data, text } = await ask(document, { input });
  const payload = data?.[name] as Payload & { userErrors: unknown[] };
  if (!payload || payload.userErrors.length > 0) throw new Error(`${name}: ${text.slice(0, 600)}`);
  return payload;
}

const stages = ['KNOW', 'LIKE', 'TRUST', 'ACT', 'GROW'];
const names = [
  'Find us',
  'First talk',
  'Discovery',
  'Proposal',
  'Onboarding',
  'Kickoff',
  'Delivery',
  'Reporting',
  'Renewal',
  'Advocacy',
];
const titles = [
  'Invite to the open retrospective',
  'Answer a public question within a day',
  'Ask what success means for them',
  'Map their critical facts together',
  'Name risks before they ask',
  'Access works before kickoff',
  'Warn of a slip before it slips',
  'Send the weekly release note',
  'Ask for the number, then why',
  'Look back at promises kept',
  'Walk the last mile on paper',
];
const roles = [
  'SPONSOR',
  'CHAMPION',
  'END_USER',
  'MARKETER',
  'SELLER',
  'ACCOUNT_MANAGER',
  'PROJECT_MANAGER',
  'ENGINEER',
  'SUPPORT_AGENT',
];
const frictions = ['DELAY', 'QUALITY', 'EXPERTISE', 'RISK'];

/** A board as large as a firm's own: 20 epics, 6 releases, cards spread over all of them, a third unscheduled. */
export function largePlan(name: string, count: number): PlanOfBoard {
  const epics = Array.from(
    { length: 20 },
    (_, at) => [stages[Math.floor(at / 4)] ?? '', `${names[at % 10]} ${Math.floor(at / 10) + 1}`] as const,
  );
  const releases = Array.from({ length: 6 }, (_, at) => `Release ${at + 1}`);
  const cards = Array.from({ length: count }, (_, at) => ({
    title: `${titles[at % titles.length]} ${at + 1}`,
    epic: epics[(at * 7) % 20]?.[1],
    release: at % 3 === 0 ? '' : releases[(at * 5) % 6],
    ownerRole: roles[(at * 3) % 9],
    concernedRoles: at % 4 === 0 ? [roles[(at * 3 + 2) % 9]] : [],
    impact: (at % 10) + 1,
    effort: [1, 2, 3, 5, 8][at % 5],
    frictions: at % 3 === 0 ? [] : [{ kind: frictions[at % 4], severity: (at % 3) + 1 }],
    channel: at % 2 === 0 ? 'MEETING' : 'EMAIL',
  }));
  return { name, epics, releases, cards };
}
