import type { Mapping } from '../mapping.ts';

export const crmAccounts: Mapping = {
  kind: 'crm-accounts',
  about: 'Accounts of a CRM, each under the account it is a subsidiary of.',
  reads: {
    format: 'table',
    columns: ['account', 'sector', 'year_established', 'revenue', 'employees', 'office_location', 'subsidiary_of'],
  },
  corrections: {
    sector: { technolgy: 'technology' },
    office_location: { Philipines: 'Philippines' },
  },
  refuse: [{ when: { missing: { column: 'account' } }, because: 'no account name' }],
  writes: [
    {
      to: 'accounts',
      fields: {
        ref: { system: 'crm', id: { column: 'account' } },
        name: { column: 'account' },
        industry: { column: 'sector' },
        foundedYear: { column: 'year_established', as: 'integer' },
        annualRevenue: { column: 'revenue', as: 'number', times: 1_000_000 },
        employees: { column: 'employees', as: 'integer' },
        location: { column: 'office_location' },
        parent: { system: 'crm', id: { column: 'subsidiary_of' } },
      },
    },
  ],
};
