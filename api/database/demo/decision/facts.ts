export type KnownFact = { account: string; need: string; value: string; source: string; day: number };

type Fact = readonly [need: string, value: string, source: string, day: number];

const byAccount: Readonly<Record<string, readonly Fact[]>> = {
  halden: [
    ['who-decides', 'Ingrid Solheim alone up to a million; the board above', 'Renewal talk with Ingrid', 86],
    ['what-success', 'No broker on hold; now: claims and policies show one customer', 'Ingrid, at the renewal', 49],
    ['who-uses-it', '12 clerks in Oslo on two screens, 30 brokers on the road', 'Day at the policy desk', 100],
    ['in-use', '41 of 42 people every day, since October', 'Sign-ins, counted by Sofia', 7],
    ['what-worries', 'Brokers comparing us with Direct', 'Ingrid, after the board meeting', 130],
    ['how-to-reach', 'Friday note before three, nothing else by mail', 'Jonas Lie', 188],
    ['when-it-ends', 'In two years less seven weeks; Ingrid and purchasing', 'Agreement', 49],
    ['would-recommend', 'Yes: told Halden Claims and Larkfield', 'Ingrid, unasked', 77],
  ],
  'halden-claims': [
    ['who-decides', 'Lars Dahl, within the group’s agreement', 'Dana', 207],
    ['what-success', 'One call instead of two; nine minutes', 'Lars, at the first talk', 207],
    ['who-uses-it', 'Adjusters in cellars without network; clerks with headsets', 'Day on the road with Kari', 115],
    ['in-use', '28 of 31 adjusters, since five months', 'Silje Moen', 13],
    ['way-to-access', 'Group IT, eight working days, and only if somebody asks twice', 'Kickoff without access', 150],
    ['how-to-reach', 'Adjusters by phone after four, Silje by chat', 'Elin Berg', 100],
  ],
  'halden-direct': [
    [
      'who-decides',
      'Not known. Henrik thinks Ingrid; Ingrid thinks the board of Direct',
      'Henrik Falk and Ingrid Solheim',
      15,
    ],
    ['what-success', 'Forty of a hundred visitors reach a price, not twenty', 'Henrik Falk', 39],
    ['how-to-reach', 'Chat, any time; he does not read mail', 'Henrik Falk', 39],
  ],
  brightwater: [
    ['who-decides', 'Alan Pryce; Deborah Quinn in everything about crews', 'Marcus', 171],
    ['what-success', 'Fewer repeat visits; 80 of 100 reports from a tablet', 'Alan and Deborah', 171],
    ['in-use', 'Nobody. Twelve tablets in boxes at the Leeds depot', 'Tanya Shaw', 29],
    ['what-worries', 'Paying for something his crews have not seen', 'Alan Pryce, about the invoice', 37],
    ['when-it-ends', 'In five months; Alan and the board of works', 'Agreement', 120],
  ],
  corvia: [
    ['who-decides', 'Saskia Bos, since Willem de Groot left', 'Saskia, by mail', 158],
    ['what-success', 'No pallet with a wrong label', 'Willem de Groot', 361],
    ['in-use', 'Proof of delivery only; the rest went back to their own team', 'Hand-over', 84],
    ['what-worries', 'Not knowing which week it will be', 'Exit interview', 60],
    ['would-recommend', 'No. But she kept the letter', 'Saskia Bos', 9],
  ],
  pellworth: [
    ['who-decides', 'Maeve Doyle, with Ciarán’s word on everything about quality', 'Renewal', 30],
    ['what-success', 'Any batch within an hour; now in Mallow as well', 'Maeve Doyle', 30],
    ['who-uses-it', 'Line supervisors in gloves, standing, in the noise', 'Kickoff on line 3', 333],
    ['in-use', '19 supervisors on all shifts in Cork; Mallow begins', 'Aoife Brennan', 14],
    ['what-worries', 'A recall in the week of the audit', 'Maeve Doyle', 44],
    ['how-to-reach', 'Phone. If it matters, twice', 'Ciarán Walsh', 161],
    ['when-it-ends', 'In two years less a month; the one-day rule is in it', 'Agreement', 30],
    ['would-recommend', 'Yes, and did so in public', 'Ciarán’s post', 70],
  ],
  meridian: [
    ['who-decides', 'Claire Fournier; the purchase board meets every six weeks', 'Claire Fournier', 18],
    [
      'what-success',
      'Eleven minutes less at admission; nobody reads what they need not',
      'Claire, at the kickoff',
      291,
    ],
    ['who-uses-it', 'Nurses at night, four metres from the screen', 'Night beside Amina', 178],
    ['in-use', '14 of 14 wards, both admission desks', 'Leo Fontaine', 10],
    ['way-to-access', 'Privacy officer, five days, on paper, by fax', 'Hugo Lambert', 52],
    ['how-to-reach', 'Never on the day of the flu clinic', 'Open retrospective', 94],
    ['when-it-ends', 'In about two months; purchase board before', 'Claire Fournier', 18],
  ],
  aldermoor: [
    ['who-decides', 'Judith Amory, in writing', 'Award letter', 35],
    ['what-success', 'The berth plan agreed by six on ninety evenings in a hundred', 'Judith Amory', 149],
    ['who-uses-it', 'One officer a shift, three radios, a whiteboard', 'Evening on the quay', 110],
    ['in-use', 'One officer since last week, beside the whiteboard', 'Sandra Pike', 9],
    ['how-to-reach', 'What binds by letter, what helps by phone', 'Neil Garside', 84],
    ['way-to-access', 'Harbour office, two days; badge needs a photo on paper', 'Kwame Boateng', 23],
  ],
  ostara: [
    ['what-success', 'Returns in one day with a name on each; 4.2 days now', 'Katharina Winkler', 130],
    ['what-worries', 'Nobody has met the person who could be worried', 'Marcus', 46],
    ['how-to-reach', 'Katharina before nine, by phone', 'Katharina Winkler', 199],
  ],
  kestrel: [
    ['who-decides', 'Felix Dunn, on the spot', 'Felix Dunn', 18],
    ['what-success', 'Ben at home at five; seventy updates in a hundred without a drive', 'Felix Dunn', 38],
    ['who-uses-it', 'Ben, in halls with bad network, phone in one hand', 'Day in Ben’s van', 32],
    ['in-use', 'Ben, two halls, since the fifth day', 'Julia Hartmann', 7],
    ['way-to-access', 'Yuki, within the hour', 'Julia Hartmann', 15],
  ],
  larkfield: [['how-to-reach', 'Mail; calls only on Thursdays', 'Alison Reeve', 71]],
  tamarind: [
    ['who-decides', 'Duarte Pinto; Beatriz Leal prepared everything', 'Ibrahim', 168],
    ['what-success', 'Nobody cries at the booking desk in August', 'Duarte’s post', 262],
    ['who-uses-it', '14 booking agents, four of them only in season', 'Beatriz Leal', 205],
    ['in-use', '12 agents and 46 partners', 'Beatriz Leal', 62],
    ['what-worries', 'Guests who come back and are not known', 'Duarte Pinto', 168],
    ['when-it-ends', 'In seven months; Duarte alone', 'Agreement', 140],
    ['would-recommend', 'Yes, said so to 340 people', 'Duarte’s post', 262],
  ],
};

export const facts: readonly KnownFact[] = Object.entries(byAccount).flatMap(([account, known]) =>
  known.map(([need, value, source, day]) => ({ account, need, value, source, day })),
);
