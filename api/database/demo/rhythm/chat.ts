import { chatIn, chatOut, type Moment } from '../stories/moment.ts';
import { moodOn } from '../stories/story.ts';
import { daysApart, filled, someone, those, wordsOn, type Scene } from './scene.ts';

const asked = [
  '{User}: can I undo in {work}? {Engineer} showed the arrow, top right.',
  '{User} sent a picture of {work} on an old screen. {Engineer} made the figures larger within the hour.',
  '{Engineer} asked how {user} names things in {work}; two words were changed.',
  '{User}: it was slow between nine and half past. {Engineer} saw it too and found the copy that ran then.',
  '{User} found out alone how to print from {work} and told {engineer} what the help page lacks.',
  '{Engineer}: may I watch for ten minutes tomorrow? {User}: after the rush, bring biscuits.',
  '{User}: who else can see what I write in {work}? {Engineer} sent the list of names.',
  '{User}: "It asked me twice, I said yes twice." {Engineer} mended it the same day.',
  '{Engineer} sent two drafts of {next}. {User} chose the plain one.',
  '{User}: my colleague cannot find {work}. {Engineer} put it on the first page.',
  '{User} wonders whether {next} will replace the old list. {Engineer}: only when you say so.',
  '{User}: thumbs up for {work}, and a question about sorting. Answered with a picture.',
];

const chatOn = (scene: Scene, day: number): Moment[] => {
  const user = someone(scene, 'END_USER', day);
  const engineer = someone(scene, 'ENGINEER', day);
  if (!user || !engineer) return [];
  const words = wordsOn(scene, day, { user, engineer });
  const strained = moodOn(scene.story, day) === 'STRAINED';
  return [
    {
      ...(scene.chance.happens(0.75) ? chatIn : chatOut),
      day,
      hour: scene.chance.between(26, 66) / 4,
      who: those(user, engineer),
      subject: filled('{User} and {engineer} about {work}', words),
      text: filled(scene.chance.pick(asked), words),
      sentiment: strained ? 0 : 0.3,
    },
  ];
};

/** End users and engineers talk as they work; no card foresees it. */
export const chats = (scene: Scene): Moment[] => {
  const span = scene.story.rhythm.chats;
  return span ? daysApart(scene, span, 17).flatMap((day) => chatOn(scene, day)) : [];
};
