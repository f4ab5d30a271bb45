import type { Moment } from './moment.ts';

export type Mood = 'WARM' | 'STEADY' | 'STRAINED';
export type DaySpan = { from: number; to: number };

/** What an account's year is made of: its work, its questions, its mood, its habits, and what only happened there. */
export type Story = {
  account: string;
  work: readonly string[];
  questions: readonly string[];
  unanswered?: readonly string[];
  /** Nobody on their side has tried any of it. */
  untried?: boolean;
  moods: readonly { from: number; mood: Mood }[];
  rhythm: {
    fridayNotes?: DaySpan;
    calls?: DaySpan;
    chats?: DaySpan;
    questions?: DaySpan;
    readings?: DaySpan;
    invoices?: DaySpan & { amount: number; currency: string };
    audience?: DaySpan;
  };
  moments: readonly Moment[];
};

/** How things stand between both sides on that day. */
export const moodOn = (story: Story, day: number): Mood =>
  story.moods.findLast((each) => each.from >= day)?.mood ?? 'STEADY';

/** The piece of work in hand on that day, and those after it; work is spread evenly over the Friday notes. */
export const workOn = (story: Story, day: number): string => {
  const span = story.rhythm.fridayNotes ?? story.rhythm.calls ?? { from: 365, to: 0 };
  const way = (span.from - day) / Math.max(1, span.from - span.to);
  const place = Math.min(story.work.length - 1, Math.max(0, Math.floor(way * story.work.length)));
  return story.work[place] ?? 'the first piece of work';
};
