import { callIn, callOut, type Moment } from '../stories/moment.ts';
import { moodOn, type Mood } from '../stories/story.ts';
import { daysApart, filled, fitting, someone, those, wordsOn, type Scene } from './scene.ts';

const said: Readonly<Record<Mood, readonly string[]>> = {
  WARM: [
    '{Champion} had nothing on the list and talked about {user} for ten minutes. Useful.',
    'Could {next} come before the holidays? We looked at what would wait and agreed.',
    '{Champion} showed {work} to two colleagues without us. Both had questions, all good ones.',
    'What should we stop doing? The second meeting of the week. Stopped.',
    'A short call: {work} is fine, the coffee machine is not.',
    '{User} would like to show {work} to the others. We only bring the projector.',
    'What should we stop doing? "Asking before every small thing." We wrote down what counts as small.',
  ],
  STEADY: [
    '{Champion} asked when {next} begins. Date given, written into the Friday note.',
    'Talked about {work}: fewer words on the screen, more on the help page.',
    'What should we stop doing? Sending pictures of tables. We send tables now.',
    '{Champion} is away for a week; {user} decides about {work} meanwhile.',
    'Their review of {work} takes until Wednesday. We said what waits for it.',
    'Two views on {next} in the house. {Champion} brings both people to the next call.',
    'The order of {work} and {next} is settled. Nothing else open.',
  ],
  STRAINED: [
    '{Champion} counts: two of the last four dates moved. We have no better count.',
    'What should we stop doing? Saying "nearly". Noted, and meant.',
    '{User} keeps a list of what does not work in {work}. We asked for it and got it.',
    'A cool call. {Champion} wants {next} in writing, with a date.',
    '{Champion} has been asked about us upstairs and had no answer ready.',
    'We named what we got wrong about {work}. {Champion} listened and said little.',
  ],
};

const subjects = [
  'Champion call',
  'Fortnightly call',
  'Twenty minutes with {champion}',
  'Call: {work}',
  'Call: what comes after {work}',
];

const sentiment: Readonly<Record<Mood, number>> = { WARM: 0.5, STEADY: 0.2, STRAINED: -0.4 };

const callOn = (scene: Scene, day: number): Moment[] => {
  const { chance, story } = scene;
  const champion = someone(scene, 'CHAMPION', day);
  const manager = someone(scene, 'ACCOUNT_MANAGER', day);
  const ours = manager ?? someone(scene, 'SELLER', day);
  if (!champion || !ours) return [];
  const mood = moodOn(story, day);
  const company = { champion, user: someone(scene, 'END_USER', day) };
  const words = wordsOn(scene, day, company);
  return [
    {
      ...(chance.happens(0.8) ? callOut : callIn),
      day,
      hour: chance.between(28, 64) / 4,
      who: those(ours, champion),
      subject: filled(chance.pick(subjects), words),
      text: filled(chance.pick(fitting(said[mood], company)), words),
      sentiment: sentiment[mood],
      ...(manager ? { card: 'fortnight-call' } : {}),
    },
  ];
};

/** Twenty minutes with the champion every fortnight, as long as there is one. */
export const calls = (scene: Scene): Moment[] => {
  const span = scene.story.rhythm.calls;
  return span ? daysApart(scene, span, 15).flatMap((day) => callOn(scene, day)) : [];
};
