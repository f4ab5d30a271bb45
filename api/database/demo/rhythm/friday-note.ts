import { mailOut, type Moment } from '../stories/moment.ts';
import { moodOn, type Mood } from '../stories/story.ts';
import { filled, fitting, improvedSince, someone, those, wordsOn, type Scene } from './scene.ts';

const built = [
  '{Work} is further than planned.',
  'This week belonged to {work}.',
  '{Engineer} finished the second half of {work}.',
  '{Work}: three faults found, three mended.',
  'Nothing new to see this week; {work} was tidied up inside.',
];

const tried = [
  'Done: {work}, tried by {user}.',
  'We tried {work} with {user} and changed two things.',
  'Half of {work} is in use, the other half waits for your wording.',
];

const next = [
  'Next: {next}.',
  'From Monday we turn to {next}.',
  'Next week {engineer} goes on with {next}.',
  'Next week the same again, then {next}.',
  'After that {next}, in the order we agreed.',
];

const closing: Readonly<Record<Mood, readonly string[]>> = {
  WARM: [
    'No risk to name.',
    'One question: who should see {next} first?',
    '{User} asked for nothing this week, which makes us a little curious.',
    'Thank you for the quick answers.',
    'You need do nothing.',
    'Please tell {user} that the suggestion is in.',
  ],
  STEADY: [
    'Risk: none that is new.',
    'We need a test account by Tuesday.',
    'One question: may we try {next} with real cases?',
    'Risk: two people are on leave in the same week.',
    'Please decide on the wording by Thursday.',
    'We read the measures together next week.',
  ],
  STRAINED: [
    'We are two days behind and would rather say so now.',
    'Risk: {work} is not as steady as it should be.',
    'We still wait for an answer about {next}.',
    'The review found eleven faults; seven are mended.',
    'Not a good week. What we change: reviews before noon.',
    'Risk: we know too little about how {user} really works.',
  ],
};

const sentiment: Readonly<Record<Mood, number>> = { WARM: 0.4, STEADY: 0.1, STRAINED: -0.3 };
const forgotten: Readonly<Record<Mood, number>> = { WARM: 0.04, STEADY: 0.07, STRAINED: 0.2 };
const late: Readonly<Record<Mood, number>> = { WARM: 0.05, STEADY: 0.14, STRAINED: 0.4 };

const lateness = ({ chance }: Scene, day: number, mood: Mood): Pick<Moment, 'waited' | 'frictions'> => {
  if (!chance.happens(day < improvedSince ? late[mood] / 5 : late[mood])) return {};
  const hours = chance.between(62, 92);
  return { waited: hours, frictions: [{ kind: 'DELAY', severity: hours > 80 ? 2 : 1, hours }] };
};

const noteOn = (scene: Scene, day: number): Moment => {
  const { chance, story } = scene;
  const mood = moodOn(story, day);
  const champion = someone(scene, 'CHAMPION', day) ?? someone(scene, 'SPONSOR', day);
  const lead = someone(scene, 'PROJECT_MANAGER', day);
  const company = { user: someone(scene, 'END_USER', day), engineer: someone(scene, 'ENGINEER', day), champion };
  const done = story.untried ? built : [...built, ...tried];
  const sentences = [done, next, closing[mood]].map((each) => chance.pick(fitting(each, company))).join(' ');
  const words = wordsOn(scene, day, company);
  return {
    ...mailOut,
    day,
    hour: 12 + chance.between(0, 10) / 4,
    who: those(lead, champion),
    subject: filled('Friday note: {work}', words),
    text: filled(sentences, words),
    sentiment: sentiment[mood],
    card: 'friday-note',
    ...lateness(scene, day, mood),
  };
};

/** A note every Friday; in strained times some are forgotten and some are late. */
export const fridayNotes = (scene: Scene): Moment[] => {
  const span = scene.story.rhythm.fridayNotes;
  if (!span) return [];
  return scene.clock
    .fridays(span.from, span.to)
    .filter((day) => !scene.chance.happens(forgotten[moodOn(scene.story, day)]))
    .map((day) => noteOn(scene, day));
};
