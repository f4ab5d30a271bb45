import { chooseMapping } from './choose-mapping.ts';
import type { ContractInput } from './contract-inputs.ts';
import type { Drafts } from './draft.ts';
import { mapRows } from './map-rows.ts';
import { filesAt, readSource } from './read-source.ts';

type Facts = Record<string, number>;
type Interaction = ContractInput<'interactions'>;
type Response = ContractInput<'surveyResponses'>;

/** What a file comes to under its ready mapping, as figures with names. */
export function readFacts(kind: string, path: string): Facts {
  const mapping = chooseMapping({ kind });
  const files = filesAt(path, mapping).map((file) => readSource(file, mapping));
  const { rows, refused, drafts, corrections } = mapRows(mapping, files);
  const corrected = [...corrections].map(([correction, times]) => [`corrected ${correction}`, times]);
  return {
    rows,
    refused: refused.length,
    ...Object.fromEntries(corrected),
    ...Object.fromEntries(Object.entries(drafts).map(([target, records]) => [target, records.length])),
    ...accountFacts(drafts),
    ...cardFacts(drafts.cards.map(({ input }) => input)),
    ...interactionFacts(drafts.interactions.map(({ input }) => input)),
    ...surveyFacts(drafts.surveyResponses.map(({ input }) => input)),
  };
}

function accountFacts({ accounts, people }: Drafts): Facts {
  const known = new Set(accounts.map(({ input }) => input.ref.externalId));
  const parents = accounts.flatMap(({ input }) => input.parent?.externalId ?? []);
  return {
    subsidiaries: parents.length,
    'parents not in the file': parents.filter((parent) => !known.has(parent)).length,
    'people with a manager': people.filter(({ input }) => input.manager).length,
  };
}

function cardFacts(cards: readonly ContractInput<'cards'>[]): Facts {
  return {
    'cards without a persona': cards.filter(({ persona }) => persona === undefined).length,
    'cards without a benefit': cards.filter(({ benefit }) => benefit === undefined).length,
    unscheduled: cards.filter(({ release }) => release === undefined).length,
  };
}

function interactionFacts(interactions: readonly Interaction[]): Facts {
  const counts: Facts = {};
  const words = interactions.flatMap(({ channel, tags }) => [
    `channel ${channel}`,
    ...(tags ?? []).map((tag) => `tag ${tag}`),
  ]);
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  const contracts = interactions.filter(({ milestone }) => milestone === 'CONTRACT');
  return {
    ...counts,
    contracts: contracts.length,
    'value of contracts': contracts.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    notes: interactions.filter(({ kind }) => kind === 'NOTE').length,
    'without a time': interactions.filter(({ at }) => at === undefined).length,
    'repeated rows': interactions.filter(({ ref }) => /-(?!1$)\d+$/.test(ref.externalId)).length,
  };
}

function surveyFacts(responses: readonly Response[]): Facts {
  const scores = (wanted: Response['kind']) =>
    responses.filter(({ kind, card }) => kind === wanted && !card).map(({ score }) => score);
  const [nps, csat] = [scores('NPS'), scores('CSAT')];
  const promoters = nps.filter((score) => score >= 9).length;
  const detractors = nps.filter((score) => score <= 6).length;
  return {
    'NPS answers': nps.length,
    NPS: share(promoters - detractors, nps.length),
    'CSAT answers': csat.length,
    CSAT: share(csat.filter((score) => score >= 4).length, csat.length),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Number(((100 * part) / whole).toFixed(2));
}
