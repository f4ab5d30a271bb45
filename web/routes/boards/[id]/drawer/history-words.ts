import { channelWords, frictionWords, known, milestoneWords, severityWords } from '#lib/words.ts';
import type { Change, FieldChange } from './history.query.ts';

/** What a field says: the record it names, or else its value as people read it. */
type Said = { was: string; is: string };
type Telling = (said: Said) => string;

const nothing = 'nothing';
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text);

const fromTo =
  (name: string): Telling =>
  ({ was, is }) => {
    if (was === nothing) return `set the ${name} to ${is}`;
    return is === nothing ? `took away the ${name}, which was ${was}` : `changed the ${name} from ${was} to ${is}`;
  };

const written =
  (name: string): Telling =>
  ({ was, is }) => {
    if (was === nothing) return `wrote the ${name}`;
    return is === nothing ? `took away the ${name}` : `rewrote the ${name}`;
  };

const moved =
  (empty: string): Telling =>
  ({ was, is }) =>
    `moved it from ${was === nothing ? empty : was} to ${is === nothing ? empty : is}`;

const friction =
  (kind: keyof typeof frictionWords): Telling =>
  ({ was, is }) => {
    const [before, after] = [was, is].map((value) => severityWords[Number(value)] ?? 'none');
    return `changed the friction ${frictionWords[kind].toLowerCase()} from ${before} to ${after}`;
  };

const tellings: Readonly<Record<string, Telling>> = {
  title: ({ was, is }) => (was === nothing ? `called it “${is}”` : `renamed it from “${was}” to “${is}”`),
  body: written('description'),
  persona: fromTo('person it is for'),
  benefit: written('benefit'),
  epic: moved('no epic'),
  release: moved('unscheduled'),
  rank: () => 'moved it within its cell',
  ownerRole: ({ was, is }) => `gave it from ${was} to ${is}`,
  concernedRoles: fromTo('concerned roles'),
  assignee: ({ was, is }) => {
    if (was === nothing) return `assigned it to ${is}`;
    return is === nothing ? `took it from ${was}` : `passed it from ${was} to ${is}`;
  },
  channel: fromTo('channel'),
  impact: fromTo('impact'),
  effort: fromTo('effort'),
  frictionDelay: friction('DELAY'),
  frictionQuality: friction('QUALITY'),
  frictionExpertise: friction('EXPERTISE'),
  frictionRisk: friction('RISK'),
  values: fromTo('values'),
  outcomes: fromTo('outcomes'),
  tags: fromTo('tags'),
  expectAfterCard: fromTo('card it is expected after'),
  expectMilestone: fromTo('milestone it is expected after'),
  expectWithinHours: fromTo('hours within which it is expected'),
  archivedAt: ({ is }) => (is === nothing ? 'brought it back' : 'archived it'),
};

const causes: Readonly<Record<string, string>> = {
  undoOperation: 'undid',
  redoOperation: 'redid',
  addRetroAction: 'in a retrospective',
};

function value(json: string | null): string {
  if (json === null) return nothing;
  const parsed: unknown = readable(json);
  if (parsed === null || parsed === '') return nothing;
  if (Array.isArray(parsed)) return parsed.length === 0 ? nothing : parsed.map(String).join(', ');
  return short(worded(String(parsed)));
}

function readable(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** Channels and milestones are written as people read them. */
function worded(text: string): string {
  const words = { ...channelWords, ...milestoneWords };
  const [key] = known(words, [text]);
  return key ? words[key].toLowerCase() : text;
}

const saidBy = ({ before, after, beforeName, afterName }: FieldChange): Said => ({
  was: beforeName ?? value(before),
  is: afterName ?? value(after),
});

/** A card that changes its epic or release changes its place there too, which nobody needs to be told. */
const worthTelling = ({ name }: FieldChange, _: number, all: readonly FieldChange[]) =>
  name !== 'rank' || !all.some((other) => other.name === 'epic' || other.name === 'release');

type Told = Pick<Change, 'action' | 'cause'> & { readonly fields: readonly FieldChange[] };

/** What was done to the card, in words that follow a name: "moved it from Release 1 to Release 2". */
export function historyWords({ action, cause, fields }: Told): string {
  if (action === 'CREATED') return 'made this card';
  if (action === 'DELETED') return 'deleted it';
  const told = fields.filter(worthTelling).map((field) => (tellings[field.name] ?? fromTo(field.name))(saidBy(field)));
  const words = told.length === 0 ? 'changed it' : told.join('; ');
  return causes[cause] ? `${causes[cause]}: ${words}` : words;
}
