type Parents = ReadonlyMap<string, string>;

/** The rings in a forest of parents: each as the ids on it. Every id has one parent, so that rings never touch. */
export function ringsIn(parents: Parents): string[][] {
  const walks = new Map<string, string>();
  const rings: string[][] = [];
  for (const start of parents.keys()) {
    const met = walkUp(start, parents, walks);
    if (met !== undefined && walks.get(met) === start) rings.push(ringThrough(met, parents));
  }
  return rings;
}

/** Climbs until the root or an id that was met before, which it answers. */
function walkUp(start: string, parents: Parents, walks: Map<string, string>): string | undefined {
  let id: string | undefined = start;
  while (id !== undefined && !walks.has(id)) {
    walks.set(id, start);
    id = parents.get(id);
  }
  return id;
}

function ringThrough(first: string, parents: Parents): string[] {
  const ring = [first];
  for (let id = parents.get(first); id !== undefined && id !== first; id = parents.get(id)) ring.push(id);
  return ring;
}
