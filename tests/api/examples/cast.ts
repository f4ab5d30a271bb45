/** Which record a variable of some name points at. */
export type Cast = Map<string, string>;

interface Told {
  readonly id?: unknown;
}

/** Whatever an answer told under a name is what a variable of that name means from then on; of a list, its first. */
export function learn(cast: Cast, answer: unknown, under = ''): void {
  if (Array.isArray(answer)) return learn(cast, answer[0], under.replace(/s$/, ''));
  if (typeof answer !== 'object' || answer === null) return;
  const { id } = answer as Told;
  if (under && typeof id === 'string') cast.set(under, id);
  for (const [name, inner] of Object.entries(answer)) learn(cast, inner, name);
}

/** Everything refused in an answer, wherever it says so. */
export function refusalsIn(answer: unknown): unknown[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, inner]) =>
    /^(userErrors|errors)$/.test(name) ? (inner as unknown[]) : refusalsIn(inner),
  );
}
