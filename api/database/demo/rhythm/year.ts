import type { Clock } from '../clock.ts';
import type { Moment } from '../stories/moment.ts';
import type { Story } from '../stories/story.ts';
import { audience } from './audience.ts';
import { beginning } from './beginning.ts';
import { calls } from './call.ts';
import { chats } from './chat.ts';
import { followUps } from './follow-up.ts';
import { fridayNotes } from './friday-note.ts';
import { invoices } from './invoice.ts';
import { questions } from './question.ts';
import { readingMeetings } from './reading.ts';
import { sceneOf, type Scene } from './scene.ts';

const habits: Readonly<Record<string, (scene: Scene) => Moment[]>> = {
  'friday-note': fridayNotes,
  call: calls,
  chat: chats,
  question: questions,
  reading: readingMeetings,
  invoice: invoices,
  'follow-up': followUps,
  audience,
  beginning,
  story: (scene) => [...scene.story.moments],
};

export type TaggedMoment = Moment & { key: string };

/** Everything that happened with one account, each moment with a key that stays the same. */
export const yearOf = (story: Story, clock: Clock): TaggedMoment[] =>
  Object.entries(habits).flatMap(([habit, moments]) =>
    moments(sceneOf(story, clock, habit)).map((moment, index) => ({
      ...moment,
      key: `${story.account}/${habit}/${index + 1}`,
    })),
  );
