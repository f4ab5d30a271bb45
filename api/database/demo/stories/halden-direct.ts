import * as by from './moment.ts';
import type { Story } from './story.ts';

export const haldenDirect: Story = {
  account: 'halden-direct',
  work: ['the quote in three questions', 'the price comparison', 'the first thin slice'],
  questions: [],
  moods: [{ from: 365, mood: 'STEADY' }],
  rhythm: { calls: { from: 38, to: -6 }, audience: { from: 90, to: 25 } },
  moments: [
    {
      ...by.mailIn,
      day: 98,
      who: ['henrik-falk'],
      subject: 'Two people for the night shift?',
      text: 'Jonas gave me your name. We need two contractors from ten to six who watch the quote engine. Can you?',
      sentiment: 0.2,
    },
    {
      ...by.mailOut,
      day: 98,
      hour: 15,
      who: ['henrik-falk', 'dana-whitfield'],
      subject: 'Re: Two people for the night shift?',
      text:
        'Understood: two people, nights, from May. ' +
        'I call on Monday at ten and say honestly whether we are the right ones.',
      sentiment: 0.3,
      card: 'first-reply',
    },
    {
      ...by.callOut,
      day: 95,
      hour: 10,
      who: ['henrik-falk', 'dana-whitfield'],
      subject: 'First talk',
      text: 'The engine stops three times a week. Nobody asked why, they only want somebody awake when it does.',
      sentiment: 0.2,
      card: 'listen-first-call',
    },
    {
      ...by.callOut,
      day: 91,
      who: ['henrik-falk', 'dana-whitfield'],
      subject: 'No to the night shift, and why',
      text:
        'Single contractors at night without a team is what we do badly. Gave him two names. ' +
        'Offered to look at why it stops.',
      sentiment: 0.1,
      frictions: [{ kind: 'RISK', severity: 1 }],
      card: 'no-to-poor-fit',
    },
    {
      ...by.mailIn,
      day: 66,
      who: ['henrik-falk'],
      subject: 'We hired the night shift. Now the other question',
      text: 'Your two names were good. But you said you would look at why it stops. I would like that.',
      sentiment: 0.6,
    },
    {
      ...by.mailOut,
      day: 65,
      who: ['henrik-falk', 'rosa-santana'],
      subject: 'Who would care for what',
      text:
        'A page with the people you would meet. Sponsor and end user on your side are still empty; ' +
        'whom should we ask?',
      card: 'who-will-care',
    },
    {
      ...by.meeting,
      day: 39,
      who: ['henrik-falk', 'rosa-santana', 'dana-whitfield'],
      subject: 'Discovery: the quote in three questions',
      text: 'Of a hundred visitors sixty leave at question nine. Henrik has never met one of them. We asked to.',
      sentiment: 0.4,
      card: 'success-for-them',
    },
    {
      ...by.meeting,
      day: 15,
      who: ['henrik-falk', 'dana-whitfield', 'rosa-santana'],
      subject: 'Facts we need before a price',
      text:
        'Still no sponsor. Henrik thinks Ingrid, Ingrid thinks the board of Direct. ' +
        'Three of nine facts are known.',
      sentiment: 0,
      frictions: [{ kind: 'RISK', severity: 2 }],
      card: 'critical-facts',
    },
    {
      ...by.chatIn,
      day: 4,
      who: ['henrik-falk', 'dana-whitfield'],
      subject: 'Two visitors found',
      text: 'Found two visitors who will show us where they gave up. Thursday at four?',
      sentiment: 0.6,
    },
  ],
};
