import type { Mapping } from '../mapping.ts';

export const crmTeams: Mapping = {
  kind: 'crm-teams',
  about: 'Sales agents and their managers as people on our side.',
  reads: { format: 'table', columns: ['sales_agent', 'manager', 'regional_office'] },
  refuse: [{ when: { missing: { column: 'sales_agent' } }, because: 'no sales agent' }],
  writes: [
    {
      to: 'people',
      needs: ['fullName'],
      fields: {
        ref: { system: 'crm-people', id: { column: 'manager' } },
        fullName: { column: 'manager' },
        side: 'OURS',
        title: 'Sales manager',
        region: { column: 'regional_office' },
      },
    },
    {
      to: 'people',
      fields: {
        ref: { system: 'crm-people', id: { column: 'sales_agent' } },
        fullName: { column: 'sales_agent' },
        side: 'OURS',
        title: 'Sales agent',
        region: { column: 'regional_office' },
        manager: { system: 'crm-people', id: { column: 'manager' } },
      },
    },
  ],
};
