import { readingsOf, type ReadingOnDay } from '../outcomes/course.ts';
import { accountOfOutcome, outcomesByPillar } from '../outcomes/outcomes.ts';
import { meeting, type Moment } from '../stories/moment.ts';
import { daysApart, someone, those, type Scene } from './scene.ts';

const MONTH = 30;

const remarks = {
  reached: [
    'Reached; we keep watching.',
    'There. Nobody said anything for a moment.',
    'Better than the page asks for.',
  ],
  underway: [
    'On its way.',
    'Slower than the line on the page; the reason is known.',
    'The step down came when the old list was switched off.',
    'Half of it is the season, said openly.',
    'Both sides would have guessed better.',
  ],
};

const begins = 'This is where we begin.';

const reached = (reading: ReadingOnDay, first: ReadingOnDay): boolean =>
  reading.target < first.value ? reading.value <= reading.target : reading.value >= reading.target;

type MonthOfMeasure = { reading: ReadingOnDay; first: ReadingOnDay };

const readOn = (account: string, day: number): MonthOfMeasure[] =>
  outcomesByPillar.EXPECTED_OUTCOME.filter((outcome) => accountOfOutcome(outcome) === account).flatMap((outcome) => {
    const course = readingsOf(outcome);
    const first = course[0];
    const reading = course.find((each) => each.day >= day && each.day < day + MONTH);
    return first && reading ? [{ reading, first }] : [];
  });

const sentence = ({ reading }: MonthOfMeasure): string =>
  `${reading.measure}: ${reading.value} ${reading.unit}, wanted ${reading.target}.`;

const readingOn = (scene: Scene, day: number): Moment[] => {
  const months = readOn(scene.story.account, day);
  const newest = months.at(-1);
  if (!newest) return [];
  const there = reached(newest.reading, newest.first);
  const picked = scene.chance.pick(there ? remarks.reached : remarks.underway);
  const remark = newest.reading === newest.first ? begins : picked;
  const manager = someone(scene, 'ACCOUNT_MANAGER', day);
  return [
    {
      ...meeting,
      day,
      hour: scene.chance.between(28, 60) / 4,
      who: those(manager, someone(scene, 'CHAMPION', day), someone(scene, 'PROJECT_MANAGER', day)),
      subject: `Outcome reading: ${newest.reading.measure.toLowerCase()}`,
      text: [...months.slice(-3).map(sentence), remark].join(' '),
      sentiment: there ? 0.5 : 0.1,
      card: 'monthly-reading',
    },
  ];
};

/** The measures read together every month, with the figures that the readings hold. */
export const readingMeetings = (scene: Scene): Moment[] => {
  const span = scene.story.rhythm.readings;
  return span
    ? daysApart(scene, { from: span.from - 3, to: span.to }, MONTH).flatMap((day) => readingOn(scene, day))
    : [];
};
