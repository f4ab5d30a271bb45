import type { RoleKey } from '../keys.ts';

type StatedNeed = {
  key: string;
  question: string;
  why: string;
  helpsCareBy: string;
  neededBy: RoleKey[];
  maxAgeDays: number;
};

export const factNeeds: readonly StatedNeed[] = [
  {
    key: 'who-decides',
    question: 'Who decides, and who can stop it?',
    why: 'A yes from somebody who cannot give it costs a quarter.',
    helpsCareBy: 'We ask the right person once, and spare everybody else the meeting.',
    neededBy: ['SELLER', 'ACCOUNT_MANAGER', 'PROJECT_MANAGER'],
    maxAgeDays: 180,
  },
  {
    key: 'what-success',
    question: 'What would they call a success, and which number would they look at?',
    why: 'Without it we are judged by hours.',
    helpsCareBy: 'We can leave out what does not move that number.',
    neededBy: ['ACCOUNT_MANAGER', 'PROJECT_MANAGER', 'ENGINEER', 'SELLER'],
    maxAgeDays: 180,
  },
  {
    key: 'who-uses-it',
    question: 'Who will use it on the first morning, and where do they stand when they do?',
    why: 'Most deliveries that nobody uses fail on something that is visible from there.',
    helpsCareBy: 'Gloves, rain, night light and shared desks are known before the first line is built.',
    neededBy: ['PROJECT_MANAGER', 'ENGINEER', 'SUPPORT_AGENT'],
    maxAgeDays: 120,
  },
  {
    key: 'in-use',
    question: 'Is it in use, by how many people, since when?',
    why: 'Delivered is not used, and an invoice does not show the difference.',
    helpsCareBy: 'We notice within days when nobody came, and go there.',
    neededBy: ['SUPPORT_AGENT', 'ACCOUNT_MANAGER', 'ENGINEER'],
    maxAgeDays: 45,
  },
  {
    key: 'what-worries',
    question: 'What keeps the sponsor awake at the moment?',
    why: 'It decides what they hear in everything we say.',
    helpsCareBy: 'We speak about that first, or leave it alone knowingly.',
    neededBy: ['ACCOUNT_MANAGER', 'SELLER'],
    maxAgeDays: 90,
  },
  {
    key: 'how-to-reach',
    question: 'How and when do they want to hear from us?',
    why: 'A good message in the wrong channel is a late message.',
    helpsCareBy: 'Letters where letters bind, phone where it helps, nothing during the flu clinic.',
    neededBy: ['PROJECT_MANAGER', 'SUPPORT_AGENT', 'ACCOUNT_MANAGER', 'MARKETER'],
    maxAgeDays: 365,
  },
  {
    key: 'way-to-access',
    question: 'Who grants access, and how long does it really take?',
    why: 'It is the first date that slips, and the first one they see.',
    helpsCareBy: 'Nobody sits in a kickoff without being able to sign in.',
    neededBy: ['PROJECT_MANAGER', 'ENGINEER'],
    maxAgeDays: 180,
  },
  {
    key: 'when-it-ends',
    question: 'When does the agreement end, and who must have said yes before?',
    why: 'Purchase boards meet rarely and do not wait.',
    helpsCareBy: 'We talk about renewal while no is still an easy answer.',
    neededBy: ['ACCOUNT_MANAGER', 'SELLER'],
    maxAgeDays: 365,
  },
  {
    key: 'would-recommend',
    question: 'Would they recommend us, and whom have they told?',
    why: 'Thanks that come late sound like sales.',
    helpsCareBy: 'We thank by name on the same day and ask for nothing.',
    neededBy: ['MARKETER', 'SELLER', 'ACCOUNT_MANAGER'],
    maxAgeDays: 180,
  },
];
