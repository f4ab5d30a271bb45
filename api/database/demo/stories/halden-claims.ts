import * as by from './moment.ts';
import type { Story } from './story.ts';

export const haldenClaims: Story = {
  account: 'halden-claims',
  work: [
    'the first-notice form',
    'photos with the claim',
    'the check for doubles',
    'the adjuster’s week',
    'the map of visits',
    'the fast lane for small claims',
    'the payment file',
    'plain words in letters',
  ],
  questions: [
    'The form asks for the number plate of a house fire',
    'Photos from the new phones come in sideways',
    'Two claims for one hailstorm, which one do I close?',
    'My week shows visits of the colleague who left',
    'The fast lane paid a claim I had stopped',
    'Where do I see that the customer has read the letter?',
    'The map puts Røros into Sweden',
    'A claim from Saturday appears on Tuesday',
  ],
  moods: [
    { from: 230, mood: 'STEADY' },
    { from: 186, mood: 'STRAINED' },
    { from: 164, mood: 'STEADY' },
    { from: 95, mood: 'WARM' },
  ],
  rhythm: {
    fridayNotes: { from: 180, to: 0 },
    calls: { from: 172, to: -6 },
    chats: { from: 150, to: -6 },
    questions: { from: 148, to: 12 },
    readings: { from: 178, to: 4 },
    invoices: { from: 152, to: 8, amount: 38_400, currency: 'EUR' },
  },
  moments: [
    {
      ...by.callOut,
      day: 228,
      who: ['lars-dahl', 'dana-whitfield'],
      subject: 'First talk',
      text:
        'Lars spoke for half an hour about hail. Claims come in by phone, mail, fax and on the back of an ' +
        'invoice.',
      sentiment: 0.3,
      card: 'listen-first-call',
    },
    {
      ...by.meeting,
      day: 221,
      who: ['lars-dahl', 'silje-moen', 'rosa-santana'],
      subject: 'Critical facts, mapped together',
      text: 'Claims, sales and accounting each need the same four facts and keep them in three places.',
      sentiment: 0.4,
      card: 'critical-facts',
    },
    {
      ...by.mailOut,
      day: 207,
      who: ['lars-dahl', 'dana-whitfield'],
      subject: 'One page: one call instead of two',
      text: 'A thin slice: first notice on one screen, nine minutes, one price. Photos as the second step.',
      sentiment: 0.4,
      card: 'thin-slice-price',
    },
    {
      ...by.signed,
      day: 196,
      who: ['lars-dahl', 'dana-whitfield'],
      subject: 'Joined Halden’s framework agreement',
      text: 'Signed under the group’s agreement. Two engineers from the first of the month.',
      amount: 310_000,
      currency: 'EUR',
    },
    {
      ...by.meeting,
      day: 186,
      who: ['lars-dahl', 'silje-moen', 'tomas-reyes', 'kwame-boateng', 'elin-berg'],
      subject: 'Kickoff without access',
      text:
        'Neither engineer could sign in. Requests were sent in time, nobody had tried them. ' +
        'An hour of eight people lost.',
      sentiment: -0.5,
      frictions: [
        { kind: 'DELAY', severity: 3, hours: 96 },
        { kind: 'QUALITY', severity: 2 },
      ],
      card: 'kickoff',
    },
    {
      ...by.systemNote,
      day: 182,
      who: ['kwame-boateng', 'elin-berg'],
      subject: 'Access granted',
      text: 'Claims test system, mail and badge for two engineers, four days after kickoff.',
      frictions: [{ kind: 'DELAY', severity: 2, hours: 96 }],
      card: 'access-before-kickoff',
    },
    {
      ...by.callOut,
      day: 179,
      who: ['silje-moen', 'tomas-reyes'],
      subject: 'Our mistake at kickoff',
      text:
        'Tomas: "We sent requests and called it access." New line in the checklist: ' +
        'tried by the person who will use it.',
      sentiment: 0.1,
    },
    {
      ...by.delivered,
      day: 158,
      who: ['elin-berg', 'kwame-boateng'],
      subject: 'First-notice form',
      text: 'One screen instead of five, for house and car. Boats and pets keep the old form for now.',
    },
    {
      ...by.firstUsed,
      day: 151,
      who: ['kari-nygard', 'odd-berge', 'elin-berg'],
      subject: 'First claim in one call',
      text: 'A burst pipe in Stjørdal, eleven minutes. Kari asked whether that was really all.',
      sentiment: 0.8,
      card: 'watch-first-use',
    },
    {
      ...by.meeting,
      day: 128,
      who: ['kari-nygard', 'odd-berge', 'kwame-boateng'],
      subject: 'A day on the road with Kari',
      text: 'Five visits, one dog, no network in two of five cellars. The week planner must work offline.',
      sentiment: 0.6,
      card: 'day-beside-user',
    },
    {
      ...by.meeting,
      day: 92,
      who: ['silje-moen', 'kari-nygard', 'tomas-reyes', 'elin-berg', 'kwame-boateng'],
      subject: 'Open retrospective',
      text:
        'Keep: adjusters in every review. Change: stop testing with invented names, nobody in Røros is called ' +
        'Test.',
      sentiment: 0.5,
      card: 'open-retrospective',
    },
    {
      ...by.meeting,
      day: 56,
      who: ['silje-moen', 'elin-berg', 'tomas-reyes'],
      subject: 'Claims registered twice: we will not reach three',
      text:
        'Five a month instead of thirty-one. The rest come from two mail rooms. ' +
        'Silje wants to keep it open, we count it as missed.',
      sentiment: 0,
      frictions: [{ kind: 'QUALITY', severity: 1 }],
    },
    {
      ...by.mailOut,
      day: 42,
      who: ['silje-moen', 'kwame-boateng', 'elin-berg'],
      subject: 'I move on, Elin stays',
      text:
        'From the first I work for another customer. Elin and I sit side by side until then. ' +
        'Ask me everything now. Kwame',
      sentiment: 0.2,
      card: 'change-of-engineer',
    },
    {
      ...by.ticket,
      day: 17,
      who: ['odd-berge'],
      subject: 'Whom do I ask when it is not a fault?',
      text: 'We have no name for questions at your side. I asked Elin, she answered at once, but is that her work?',
      sentiment: -0.1,
      frictions: [{ kind: 'EXPERTISE', severity: 1 }],
    },
  ],
};
