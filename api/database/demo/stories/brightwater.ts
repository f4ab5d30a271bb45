import * as by from './moment.ts';
import type { Story } from './story.ts';

export const brightwater: Story = {
  account: 'brightwater',
  work: [
    'the field form',
    'the photo of the valve',
    'the offline map',
    'the depot list',
    'the hand-over to Brightwater IT',
  ],
  questions: [],
  untried: true,
  moods: [
    { from: 365, mood: 'STEADY' },
    { from: 50, mood: 'STRAINED' },
  ],
  rhythm: {
    fridayNotes: { from: 106, to: 30 },
    calls: { from: 108, to: 52 },
    audience: { from: 188, to: 130 },
  },
  moments: [
    {
      ...by.webForm,
      day: 189,
      who: ['deborah-quinn'],
      subject: 'Paper in the vans',
      text:
        'Our crews still report on paper. By the time it is typed the hole is closed. ' +
        'Who at yours knows field work?',
      sentiment: 0.2,
    },
    {
      ...by.mailOut,
      day: 186,
      waited: 26,
      who: ['deborah-quinn', 'marcus-kell'],
      subject: 'Re: Paper in the vans',
      text:
        'Sorry for two days of silence. Nikhil spent two years with a water company; ' +
        'may he call you on Wednesday?',
      frictions: [{ kind: 'DELAY', severity: 2, hours: 98 }],
      card: 'first-reply',
    },
    {
      ...by.meeting,
      day: 171,
      who: ['deborah-quinn', 'alan-pryce', 'marcus-kell', 'helen-strand'],
      subject: 'What would you call a success?',
      text:
        'Alan: fewer repeat visits. Deborah: that crews are not ashamed of their handwriting. ' +
        'Both went on the page.',
      sentiment: 0.5,
      card: 'success-for-them',
    },
    {
      ...by.mailOut,
      day: 150,
      who: ['alan-pryce', 'deborah-quinn', 'marcus-kell'],
      subject: 'One page: report from the tablet',
      text: 'Field form for the six northern crews, eighty in a hundred reports from a tablet, one price.',
      sentiment: 0.3,
      card: 'thin-slice-price',
    },
    {
      ...by.signed,
      day: 120,
      who: ['alan-pryce', 'marcus-kell'],
      subject: 'Agreement for nine months signed',
      text: 'One engineer and half a project manager. Tablets are bought by Brightwater.',
      amount: 184_000,
      currency: 'GBP',
    },
    {
      ...by.meeting,
      day: 109,
      who: ['alan-pryce', 'deborah-quinn', 'anneke-vos', 'nikhil-rao'],
      subject: 'Kickoff',
      text: 'Good questions from Deborah. The crews were on the road, so we have not met a single one of them yet.',
      sentiment: 0.4,
      frictions: [{ kind: 'EXPERTISE', severity: 2 }],
      card: 'kickoff',
    },
    {
      ...by.mailIn,
      day: 58,
      who: ['deborah-quinn', 'helen-strand'],
      subject: 'I am leaving Brightwater',
      text:
        'I start somewhere else on the first. Nobody is named yet to follow me here. ' +
        'Please do not let the crews hang.',
      sentiment: -0.2,
      frictions: [{ kind: 'RISK', severity: 3 }],
    },
    {
      ...by.note,
      day: 50,
      who: ['helen-strand'],
      subject: 'Deborah’s last day',
      text: 'No champion from today. Alan says "soon". Asked twice for a name, will ask again after delivery.',
      frictions: [{ kind: 'RISK', severity: 3 }],
    },
    {
      ...by.delivered,
      day: 46,
      who: ['nikhil-rao', 'anneke-vos'],
      subject: 'Field form, photo of the valve, offline map',
      text: 'All accepted in the test by Brightwater IT. Twelve tablets are set up and in the depot.',
    },
    {
      ...by.invoiced,
      day: 42,
      who: ['alan-pryce', 'helen-strand'],
      subject: 'Invoice for the first delivery',
      text: 'Field form as agreed, 92,000 pounds, due in thirty days. Sent without a call before it.',
      amount: 92_000,
      currency: 'GBP',
    },
    {
      ...by.mailIn,
      day: 38,
      who: ['alan-pryce', 'helen-strand'],
      subject: 'What exactly is this for?',
      text: 'I have an invoice for something my crews have not seen. I am sure there is a reason. What is it?',
      sentiment: -0.5,
      frictions: [{ kind: 'QUALITY', severity: 2 }],
    },
    {
      ...by.callOut,
      day: 37,
      who: ['alan-pryce', 'helen-strand'],
      subject: 'The invoice, explained too late',
      text: 'Went through it line by line. He will pay. But: "Delivered means nothing here until a van has it."',
      sentiment: -0.3,
      card: 'invoice-explained',
    },
    {
      ...by.callIn,
      day: 29,
      who: ['tanya-shaw', 'anneke-vos'],
      subject: 'Twelve boxes in my depot',
      text:
        'Tanya has twelve boxes and no instruction. ' +
        'The crews start at six and nobody of ours has ever been there at six.',
      sentiment: -0.4,
      frictions: [{ kind: 'RISK', severity: 3 }],
      tags: ['last mile'],
    },
    {
      ...by.mailOut,
      day: 22,
      who: ['alan-pryce', 'helen-strand'],
      subject: 'Who follows Deborah?',
      text:
        'Third time of asking, and I am sorry for it: ' +
        'without somebody who decides about shifts the tablets stay in their boxes.',
      sentiment: -0.2,
    },
    {
      ...by.callOut,
      day: 11,
      who: ['craig-holt', 'anneke-vos'],
      subject: 'Craig, who should have been asked first',
      text:
        'He has no objection to a tablet. He has an objection to finding out from a pallet. ' +
        'Gloves, rain and six o’clock.',
      sentiment: -0.1,
      frictions: [{ kind: 'EXPERTISE', severity: 2 }],
      card: 'meet-users',
    },
    {
      ...by.meeting,
      day: 3,
      who: ['craig-holt', 'tanya-shaw', 'anneke-vos', 'nikhil-rao', 'helen-strand'],
      subject: 'The last mile, walked on paper',
      text:
        'Seventeen steps between the box and the first report. Four have no owner. ' +
        'We come on three mornings, unpaid.',
      sentiment: 0.3,
      card: 'walk-last-mile',
      tags: ['last mile'],
    },
  ],
};
