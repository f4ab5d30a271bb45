import { invoiced, type Moment } from '../stories/moment.ts';
import { daysApart, filled, someone, those, type Scene } from './scene.ts';

const texts = [
  'For {month}: {hours} hours, beside the outcome page. Due in thirty days.',
  'For {month}: as agreed, {hours} hours. The two hours of our own mistake are not on it.',
  'For {month}: {hours} hours and one journey. Due in thirty days.',
  'For {month}: {hours} hours, less the week of holidays.',
];

const invoiceOn = (scene: Scene, day: number): Moment => {
  const { chance, clock, story } = scene;
  const month = clock.at(day + 20).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  const agreed = story.rhythm.invoices;
  const share = chance.between(88, 104) / 100;
  return {
    ...invoiced,
    day,
    hour: 8,
    who: those(someone(scene, 'ACCOUNT_MANAGER', day), someone(scene, 'SPONSOR', day)),
    subject: `Invoice for ${month}`,
    text: filled(chance.pick(texts), { month, hours: String(Math.round(310 * share)) }),
    amount: Math.round((agreed?.amount ?? 0) * share),
    currency: agreed?.currency ?? 'EUR',
  };
};

/** An invoice a month. */
export const invoices = (scene: Scene): Moment[] => {
  const span = scene.story.rhythm.invoices;
  return span ? daysApart(scene, span, 30).map((day) => invoiceOn(scene, day)) : [];
};
