import type { RoleKey } from '../keys.ts';
import { callOut, mailOut, meeting, type Moment } from '../stories/moment.ts';
import { someone, those, type Scene } from './scene.ts';

type Step = Pick<Moment, 'kind' | 'channel' | 'direction' | 'subject'> & {
  card: string;
  after: 'CONTRACT' | 'DELIVERY';
  days: number;
  roles: readonly RoleKey[];
  texts: readonly string[];
};

const steps: readonly Step[] = [
  {
    ...meeting,
    card: 'name-risks',
    after: 'CONTRACT',
    days: -9,
    roles: ['SELLER', 'SPONSOR'],
    subject: 'Three ways in which this could fail',
    texts: [
      'Named ours first: too little time with users, a date before a test, one person who knows everything.',
      'They nodded at two and laughed at the third: "That happened last year."',
      'The sponsor added one we had not dared to write down.',
    ],
  },
  {
    ...mailOut,
    card: 'who-will-care',
    after: 'CONTRACT',
    days: -6,
    roles: ['SELLER', 'CHAMPION'],
    subject: 'Who will care for what',
    texts: [
      'Nine roles on one page. The empty ones are shown empty; please tell us whom to write there.',
      'A page of names, ours and yours. Two lines are blank and we would rather see them blank than guessed.',
    ],
  },
  {
    ...meeting,
    card: 'introduce-delivery-lead',
    after: 'CONTRACT',
    days: -4,
    roles: ['SELLER', 'CHAMPION', 'SPONSOR'],
    subject: 'Meeting the delivery lead before signing',
    texts: [
      'The first question was what goes wrong most often. It got a straight answer.',
      'Half an hour, no slides. They asked for the mobile number and got it.',
      'The delivery lead took one promise of the proposal back. They liked that.',
    ],
  },
  {
    ...meeting,
    card: 'hand-over-from-sales',
    after: 'CONTRACT',
    days: 3,
    roles: ['SELLER', 'PROJECT_MANAGER', 'ACCOUNT_MANAGER', 'CHAMPION'],
    subject: 'Hand-over from sales',
    texts: [
      'Promises read aloud, two corrected, one struck out.',
      'Everything was on the page but one thing said in a corridor. It is on the page now.',
    ],
  },
  {
    ...mailOut,
    card: 'first-day-checklist',
    after: 'CONTRACT',
    days: 5,
    roles: ['PROJECT_MANAGER', 'CHAMPION'],
    subject: 'First day checklist, both sides',
    texts: [
      'Twelve lines, seven ours, five yours. Line 4 is the one that is usually forgotten.',
      'Badge, desk, accounts, lunch. Line 9, who opens the door, came back with two names.',
    ],
  },
  {
    ...callOut,
    card: 'support-says-hello',
    after: 'DELIVERY',
    days: 2,
    roles: ['SUPPORT_AGENT', 'END_USER'],
    subject: 'Support says hello',
    texts: [
      'How to reach us, what a good question looks like, and that there are no silly ones.',
      'Ten minutes. The first question came before the call was over.',
      'They had expected a form. They got a name.',
    ],
  },
];

const dayOf = (scene: Scene, step: Step): number | undefined => {
  const milestone = scene.story.moments.find((moment) => moment.milestone === step.after);
  return milestone && milestone.day - step.days;
};

const stepTaken = (scene: Scene, step: Step): Moment[] => {
  const { card, texts, roles, after: _after, days: _days, ...manner } = step;
  const day = dayOf(scene, step);
  const told = scene.story.moments.some((moment) => moment.card === card);
  const filledRoles = roles.map((role) => day !== undefined && someone(scene, role, day));
  const who = those(...filledRoles.map((person) => person || undefined));
  if (day === undefined || day > 365 || day < 1 || told || who.length < 2 || scene.chance.happens(0.2)) return [];
  return [{ ...manner, card, day, hour: scene.chance.between(32, 62) / 4, who, text: scene.chance.pick(texts) }];
};

/** The steps around a contract that every account takes alike, where its own story does not tell them. */
export const beginning = (scene: Scene): Moment[] => steps.flatMap((step) => stepTaken(scene, step));
