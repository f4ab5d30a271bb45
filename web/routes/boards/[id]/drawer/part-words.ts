import { channelWords, frictionKinds, frictionWords, milestoneWords, severityWords, stageWords } from '#lib/words.ts';
import type { Draft } from '../draft.ts';
import type { Frame } from '../projection.ts';

type Words = (draft: Draft, frame: Frame) => string;

const listed = (names: readonly (string | undefined)[]) => names.filter(Boolean).join(', ');

const role = (key: string, frame: Frame) => frame.roles.find((own) => own.key === key)?.name;

const frictions: Words = (draft) =>
  listed(
    frictionKinds.map((kind) => {
      const severity = severityWords[draft.frictions[kind]];
      return severity && `${frictionWords[kind].toLowerCase()}: ${severity}`;
    }),
  );

function expectation(draft: Draft): string {
  if (draft.withinHours === null) return '';
  const after = draft.afterCard ? 'another card' : draft.afterMilestone && milestoneWords[draft.afterMilestone];
  return after ? `within ${draft.withinHours} hours after ${after.toLowerCase()}` : '';
}

function epic({ epic: id }: Draft, frame: Frame): string {
  const own = frame.epics.find((other) => other.id === id);
  return own ? `${stageWords[own.stage]}: ${own.name}` : '';
}

const words: Readonly<Record<string, Words>> = {
  title: ({ title }) => title,
  description: ({ body }) => body,
  'for whom': ({ persona }) => persona,
  benefit: ({ benefit }) => benefit,
  owner: ({ ownerRole }, frame) => role(ownerRole, frame) ?? ownerRole,
  assignee: ({ assignee }) => (assignee ? 'somebody' : 'nobody'),
  'concerned roles': ({ concernedRoles }, frame) => listed(concernedRoles.map((key) => role(key, frame))),
  channel: ({ channel }) => (channel ? channelWords[channel] : ''),
  epic,
  release: ({ release }, frame) => frame.releases.find(({ id }) => id === release)?.name ?? 'Unscheduled',
  impact: ({ impact }) => (impact === null ? '' : String(impact)),
  effort: ({ effort }) => (effort === null ? '' : String(effort)),
  friction: frictions,
  values: ({ values }, frame) => listed(values.map((id) => frame.values.find((own) => own.id === id)?.name)),
  outcomes: ({ outcomes }) => listed(outcomes.map(({ name }) => name)),
  expectation,
  tags: ({ tags }) => tags,
};

/** What a part of a card says, as two people who both changed it compare it. */
export const partWords = (name: string, draft: Draft, frame: Frame): string => words[name]?.(draft, frame) ?? '';
