import { firstName } from '../names.ts';
import { callOut, type Moment } from '../stories/moment.ts';
import { answers, type Answer } from '../survey/responses.ts';
import { bandOf } from '../survey/words.ts';
import { filled, someone, those, type Scene } from './scene.ts';

const begun = 150;

const learned = {
  LOW: [
    'Asked {name} why a {score}: "{words}" Wrote down what would make it a seven, promised one of it by Friday.',
    'Asked {name} what stands behind the {score}. "{words}" It took courage to say; we said thank you and when we call again.',
    'Called {name} about the {score}. "{words}" We had guessed something else.',
  ],
  MIDDLE: [
    'Asked {name} what a nine would need. "{words}" The answer was shorter than our list.',
    'Called {name}: why a {score}? "{words}" Nothing to mend, one thing to stop.',
  ],
  HIGH: [
    'Asked {name} why a {score}, as we ask the threes. "{words}" Passed on to those who earned it.',
    'Called {name} to ask why. "{words}" And one small thing that still annoys, noted.',
    'A {score} deserves the question too. {Name}: "{words}"',
  ],
};

const followed = (scene: Scene, answer: Answer): Moment[] => {
  const manager = someone(scene, 'ACCOUNT_MANAGER', answer.day - 2);
  if (!manager || !answer.text || scene.chance.happens(0.25)) return [];
  const words = { name: firstName(answer.person, 'them'), score: String(answer.score), words: answer.text };
  return [
    {
      ...callOut,
      day: answer.day - 2,
      hour: scene.chance.between(34, 66) / 4,
      who: those(manager, answer.person),
      subject: `Why a ${answer.score}?`,
      text: filled(scene.chance.pick(learned[bandOf(answer.kind, answer.score)]), words),
      sentiment: bandOf(answer.kind, answer.score) === 'LOW' ? -0.2 : 0.4,
      card: 'number-then-why',
    },
  ];
};

/** The number, then why: a call after those answers that came with words, since we began to do so. */
export const followUps = (scene: Scene): Moment[] =>
  answers
    .filter(({ account, kind, day }) => account === scene.story.account && kind === 'NPS' && day < begun)
    .flatMap((answer) => followed(scene, answer));
