import { keysOf } from '#lib/words.ts';

/** The ways of looking at one board, as they are offered. */
export const lensWords = {
  map: 'Map',
  table: 'Table',
  matrix: 'Matrix',
  roles: 'Roles',
  lived: 'Planned and lived',
} as const;
export type Lens = keyof typeof lensWords;
export const lenses = keysOf(lensWords);

export const lensNamed = (name: string | null): Lens => lenses.find((lens) => lens === name) ?? 'map';

/** Every lens but the map is fetched when somebody looks through it. */
const loaders = {
  table: () => import('./Table.svelte'),
  matrix: () => import('./Matrix.svelte'),
  roles: () => import('./Roles.svelte'),
  lived: () => import('./PlannedLived.svelte'),
};

export type LensView = Awaited<ReturnType<(typeof loaders)[keyof typeof loaders]>>['default'];

export const loadLens = async (lens: Lens): Promise<LensView | null> =>
  lens === 'map' ? null : (await loaders[lens]()).default;
