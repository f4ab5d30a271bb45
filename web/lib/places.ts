/** The pages that everybody goes to, in the order of the rail. */
export const places = [
  { href: '/boards', name: 'Board' },
  { href: '/accounts', name: 'Accounts' },
  { href: '/outcomes', name: 'Outcomes' },
  { href: '/retros', name: 'Retros' },
  { href: '/settings', name: 'Settings' },
] as const;
