import type { Mapping } from '../mapping.ts';
import type { Condition, Value } from '../value-grammar.ts';

const account: Value = { system: 'cfpb', id: { column: 'Company' } };
const received: Value = { column: 'Date received', as: 'time', format: 'M/D/YYYY' };
const sent: Value = { column: 'Date sent to company', as: 'time', format: 'M/D/YYYY' };
const days: Value = { days: [received, sent] };
const untimely: Condition = { column: 'Timely response?', is: ['No'] };
const late: Condition = { value: days, above: 0 };
const sentBefore: Condition = { value: days, below: 0 };

const delay: Value = {
  fields: {
    kind: 'DELAY',
    severity: {
      choose: [{ when: untimely, take: 3 }],
      otherwise: {
        steps: days,
        upTo: [
          [3, 1],
          [14, 2],
        ],
        above: 3,
      },
    },
    hours: { choose: [{ when: late, take: { days: [received, sent], times: 24 } }] },
  },
};

const channels = { Web: 'WEB', Referral: 'REFERRAL', Phone: 'PHONE', 'Postal mail': 'LETTER', Fax: 'FAX' };

export const complaints: Mapping = {
  kind: 'complaints',
  about: 'Consumer complaints as tickets of the companies they are about, with the delay before they were passed on.',
  reads: {
    format: 'table',
    columns: [
      ...['Date received', 'Product', 'Sub-product', 'Issue', 'Sub-issue', 'Company', 'State', 'ZIP code'],
      ...['Consumer consent provided?', 'Submitted via', 'Date sent to company'],
      ...['Company response to consumer', 'Timely response?', 'Consumer disputed?'],
    ],
  },
  missing: ['N/A'],
  refuse: [{ when: { missing: { column: 'Company' } }, because: 'no company' }],
  notes: [{ when: sentBefore, say: 'sent to the company before it was received: no hours of delay' }],
  writes: [
    { to: 'accounts', fields: { ref: account, name: { column: 'Company' } } },
    {
      to: 'interactions',
      fields: {
        ref: { system: 'cfpb', id: { hash: '*' } },
        account,
        kind: 'TICKET',
        direction: 'INBOUND',
        channel: { column: 'Submitted via', choices: channels },
        at: received,
        subject: { join: [{ column: 'Product' }, { column: 'Issue' }], with: ' / ' },
        text: {
          join: [
            { text: 'Sub-product: {Sub-product}' },
            { text: 'Sub-issue: {Sub-issue}' },
            { text: 'Company response: {Company response to consumer}' },
          ],
          with: '\n',
        },
        frictions: { list: [{ choose: [{ when: { any: [late, untimely] }, take: delay }] }] },
        tags: {
          list: [
            { choose: [{ when: { column: 'Consumer disputed?', is: ['Yes'] }, take: 'disputed' }] },
            { choose: [{ when: untimely, take: 'untimely response' }] },
            { choose: [{ when: sentBefore, take: 'sent before received' }] },
          ],
        },
      },
    },
  ],
};
