/** Words that test whoever writes them into SQL, JSON or a pattern. */
export const trickyWords = [
  "O'Hara & Sons",
  'Back\\slash',
  '100 % sure',
  'under_score',
  '"quoted"',
  "'; drop table account; --",
  'Zoë Müller',
  'two\nlines',
  '{"json": [1]}',
  '🙂 smile',
] as const;

export const plainWords = [
  'Amber',
  'birch',
  'Cedar',
  'dune',
  'Ember',
  'fjord',
  'Grove',
  'harbour',
  'Iris',
  'juniper',
  'Kestrel',
  'lagoon',
] as const;
