import { mailOut, ticket, type Moment } from '../stories/moment.ts';
import { moodOn } from '../stories/story.ts';
import { filled, improvedSince, someone, those, wordsOn, type Scene } from './scene.ts';

const found = [
  'Since this morning, on two machines.',
  'Happens every time; I made a list of five cases.',
  'Perhaps I do it wrong. Then please tell me, and the others too.',
  'Found during the busiest hour, of course.',
  'My colleague says it was always like this. Was it?',
  'It makes me doubt the rest of {work}.',
  'It worked last week.',
  'Only for me, not for the others.',
];

const wanted = [
  'I can work around it until tomorrow.',
  'I need it before the end of my shift, please.',
  'Not urgent.',
  'Picture attached.',
  'What changed?',
  'Whom else should I tell?',
];

const cause = [
  'Found: {work} read yesterday’s copy.',
  'You did nothing wrong, the words on the screen did.',
  'A fault of ours, in since Tuesday.',
  'It comes from the old list, which still has it so.',
  'We know where it happens, not yet why.',
  'Two settings fought each other and the wrong one won.',
  'It was always like this, and it was always wrong.',
  'We could see it on our side as soon as we had your case.',
];

const remedy = [
  'Mended, please try again. {Agent}',
  'Out again since noon, for everybody. {Agent}',
  '{Engineer} corrects it tomorrow; I write when it is done. {Agent}',
  'I write again tomorrow before ten, whatever we know then. {Agent}',
  'Changed with today’s version; your case is right now. {Agent}',
  'It will not come back: there is a test for it now. {Agent}',
];

const severityOf = (hours: number): number => (hours > 72 ? 3 : hours > 48 ? 2 : 1);

const waitingHours = ({ chance, story }: Scene, day: number): number => {
  if (day < improvedSince) return chance.between(2, chance.happens(0.1) ? 30 : 20);
  return moodOn(story, day) === 'STRAINED' ? chance.between(26, 98) : chance.between(5, 52);
};

const answerTo = (scene: Scene, question: Moment, user: string | undefined): Moment => {
  const { chance } = scene;
  const engineer = someone(scene, 'ENGINEER', question.day);
  const agent = someone(scene, 'SUPPORT_AGENT', question.day) ?? engineer;
  const waited = waitingHours(scene, question.day);
  const words = wordsOn(scene, question.day, { engineer });
  const signature = wordsOn(scene, question.day, { engineer: agent }).engineer ?? '';
  return {
    ...mailOut,
    day: question.day,
    hour: question.hour ?? 9,
    waited,
    who: those(agent, user),
    subject: `Re: ${question.subject}`,
    text: filled(`${chance.pick(cause)} ${chance.pick(remedy)}`, { ...words, agent: signature }),
    sentiment: waited > 48 ? -0.2 : 0.2,
    card: 'answer-within-a-day',
    ...(waited > 24 ? { frictions: [{ kind: 'DELAY', severity: severityOf(waited), hours: waited }] } : {}),
  };
};

const questionOn = (scene: Scene, day: number, subject: string): Moment[] => {
  const { chance, story } = scene;
  const user = someone(scene, 'END_USER', day);
  const words = wordsOn(scene, day, { user });
  const question: Moment = {
    ...ticket,
    day,
    hour: chance.between(26, 60) / 4,
    who: those(user),
    subject,
    text: filled(`${chance.pick(found)} ${chance.pick(wanted)}`, words),
    sentiment: moodOn(story, day) === 'STRAINED' ? -0.5 : -0.2,
    ...(chance.happens(0.3) ? { frictions: [{ kind: 'QUALITY', severity: chance.between(1, 2) }] } : {}),
  };
  return story.unanswered?.includes(subject) ? [question] : [question, answerTo(scene, question, user)];
};

/** The questions of the end users, evenly over their span, each with its answer and what the wait for it was. */
export const questions = (scene: Scene): Moment[] => {
  const { story } = scene;
  const span = story.rhythm.questions;
  if (!span) return [];
  const apart = (span.from - span.to) / Math.max(1, story.questions.length - 1);
  return story.questions.flatMap((subject, index) => questionOn(scene, Math.round(span.from - index * apart), subject));
};
