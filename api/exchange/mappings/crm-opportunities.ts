import type { Mapping } from '../mapping.ts';
import type { Value } from '../value-grammar.ts';

const account: Value = { system: 'crm', id: { column: 'account' } };
const agent: Value = { system: 'crm-people', id: { column: 'sales_agent' } };
const closed: Value = { column: 'close_date', as: 'time', format: 'M/D/YYYY' };
const engaged: Value = { column: 'engage_date', as: 'time', format: 'M/D/YYYY' };
const products = ['GTX Basic', 'GTX Pro', 'GTX Plus Basic', 'GTX Plus Pro', 'MG Special', 'MG Advanced', 'GTK 500'];

const onlyWon = (value: Value): Value => ({ choose: [{ when: { column: 'deal_stage', is: ['Won'] }, take: value }] });

export const crmOpportunities: Mapping = {
  kind: 'crm-opportunities',
  about: 'Opportunities of a CRM: won ones are contracts with their value, all others notes; sellers get their role.',
  reads: {
    format: 'table',
    columns: [
      ...['opportunity_id', 'sales_agent', 'product', 'account'],
      ...['deal_stage', 'engage_date', 'close_date', 'close_value'],
    ],
    beside: { name: 'team', file: 'sales_teams.csv', by: 'sales_agent', columns: ['manager'] },
  },
  corrections: { product: { GTXPro: 'GTX Pro' } },
  refuse: [{ when: { missing: { column: 'account' } }, because: 'no account' }],
  writes: [
    {
      to: 'interactions',
      fields: {
        ref: { system: 'crm', id: { column: 'opportunity_id' } },
        account,
        kind: {
          column: 'deal_stage',
          choices: { Won: 'MILESTONE', Lost: 'NOTE', Engaging: 'NOTE', Prospecting: 'NOTE' },
        },
        milestone: onlyWon('CONTRACT'),
        amount: onlyWon({ column: 'close_value', as: 'number' }),
        currency: onlyWon('USD'),
        at: { first: [closed, engaged] },
        people: { list: [agent] },
        subject: { join: [{ column: 'product', oneOf: products }, { column: 'deal_stage' }], with: ': ' },
        text: { text: 'Engaged on {engage_date}' },
        tags: { list: [{ column: 'deal_stage', as: 'slug' }] },
      },
    },
    {
      to: 'accountRoles',
      needs: ['person'],
      fields: { account, person: agent, role: 'SELLER', title: 'Sales agent' },
    },
    {
      to: 'accountRoles',
      needs: ['person'],
      fields: {
        account,
        person: { system: 'crm-people', id: { column: 'team.manager' } },
        role: 'SELLER',
        title: 'Sales manager',
      },
    },
  ],
};
