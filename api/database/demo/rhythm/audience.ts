import { mailOut, postIn, postOut, type Moment } from '../stories/moment.ts';
import { daysApart, someone, those, type Scene } from './scene.ts';

type Piece = Pick<Moment, 'kind' | 'channel' | 'direction' | 'subject' | 'text' | 'card'>;

const visit = { kind: 'NOTE', channel: 'WEB', direction: 'INBOUND' } as const;

const pieces: readonly Piece[] = [
  {
    ...visit,
    subject: 'Read: How we decide',
    text: 'Seven minutes on the page about our values, then the decision that was hard.',
    card: 'publish-how-we-decide',
  },
  {
    ...mailOut,
    subject: 'Letter: what a year of Friday notes taught us',
    text: 'Opened twice. The sentence about weeks in which nothing happened was the one people answered to.',
  },
  {
    ...postIn,
    subject: 'A question under our article on kickoffs',
    text: 'Who reads the outcomes aloud when the sponsor is not there? Asked in public, by name.',
  },
  {
    ...postOut,
    subject: 'Answer under our article on kickoffs',
    text: 'Then we wait for the sponsor. It cost us a week once and saved the engagement.',
    card: 'answer-public-question',
  },
  {
    ...visit,
    subject: 'Downloaded: checklist for the first day',
    text: 'The twelve lines, both sides. Came from a search for "contractor first day access".',
  },
  {
    ...mailOut,
    subject: 'Invitation: open clinic',
    text: 'Two engineers, one afternoon, no slides. Answered with "next time".',
  },
  {
    ...visit,
    subject: 'Read: what we do not do',
    text: 'Came from a mail of a colleague and stayed for three minutes.',
  },
  {
    ...mailOut,
    subject: 'Letter: three things customers taught us',
    text: 'No release without a dry run, no silent date, and who cleans the scanner.',
    card: 'show-what-we-learned',
  },
];

const pieceOn = (scene: Scene, day: number, index: number): Moment[] => {
  const marketer = someone(scene, 'MARKETER', day);
  const reader = someone(scene, 'CHAMPION', day) ?? someone(scene, 'SPONSOR', day);
  const piece = pieces[index % pieces.length];
  if (!piece || !marketer) return [];
  const hour = scene.chance.between(32, 68) / 4;
  return [{ ...piece, day, hour, who: those(piece.direction === 'OUTBOUND' ? marketer : undefined, reader) }];
};

/** What marketing sees: readers, letters, posts, and a question in public now and then. */
export const audience = (scene: Scene): Moment[] => {
  const span = scene.story.rhythm.audience;
  if (!span) return [];
  const begin = scene.chance.between(0, pieces.length - 1);
  return daysApart(scene, span, 24).flatMap((day, index) => pieceOn(scene, day, begin + index));
};
