interface CheckedFile {
  kind: string;
  path: string;
  facts: Readonly<Record<string, number>>;
}

/** The files the ready mappings were made for, with what is known of each. */
export const checkedFiles: readonly CheckedFile[] = [
  {
    kind: 'crm-accounts',
    path: 'crm-opportunities/accounts.csv',
    facts: { rows: 85, refused: 0, accounts: 85, subsidiaries: 15, 'parents not in the file': 0 },
  },
  {
    kind: 'crm-teams',
    path: 'crm-opportunities/sales_teams.csv',
    facts: { rows: 35, refused: 0, people: 41, 'people with a manager': 35 },
  },
  {
    kind: 'crm-opportunities',
    path: 'crm-opportunities/sales_pipeline.csv',
    facts: {
      rows: 8800,
      refused: 1425,
      'corrected product: GTXPro -> GTX Pro': 1480,
      interactions: 7375,
      contracts: 4238,
      'value of contracts': 10_005_534,
      notes: 3137,
      'without a time': 163,
      accountRoles: 1672,
    },
  },
  {
    kind: 'complaints',
    path: 'consumer-complaints/complaints.csv',
    facts: {
      ...{ rows: 2000, refused: 0, accounts: 365, interactions: 2000, 'repeated rows': 7 },
      ...{
        'channel WEB': 1429,
        'channel REFERRAL': 312,
        'channel PHONE': 118,
        'channel LETTER': 110,
        'channel FAX': 31,
      },
      ...{ 'tag disputed': 386, 'tag untimely response': 50, 'tag sent before received': 6 },
    },
  },
  {
    kind: 'airport-2015',
    path: 'airport-survey/2015_SFO_Customer_Survey.csv',
    facts: { rows: 2958, refused: 0, accounts: 34, cards: 22, 'NPS answers': 0, 'CSAT answers': 2810, CSAT: 80 },
  },
  {
    kind: 'airport-2017',
    path: 'airport-survey/2017_SFO_Customer_Survey.csv',
    facts: {
      ...{ rows: 2831, refused: 0, accounts: 37, cards: 22 },
      ...{ 'NPS answers': 2746, NPS: 39.84, 'CSAT answers': 2688, CSAT: 82.07 },
    },
  },
  {
    kind: 'user-stories',
    path: 'user-stories',
    facts: {
      rows: 850,
      refused: 0,
      epics: 12,
      cards: 850,
      'cards without a persona': 3,
      'cards without a benefit': 284,
    },
  },
  {
    kind: 'release-board',
    path: 'release-board/enhancements.csv',
    facts: { rows: 654, refused: 0, epics: 23, releases: 30, cards: 654, unscheduled: 150 },
  },
];
