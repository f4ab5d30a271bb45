/** A page somebody was on, as the palette offers it again. */
export type Visited = { readonly href: string; readonly title: string };

const key = 'recent';
const most = 8;
const record = /^\/(accounts|boards)\/[0-9a-f-]{36}$/;

const isVisited = (value: unknown): value is Visited =>
  typeof value === 'object' && value !== null && 'href' in value && 'title' in value;

/** The records somebody looked at last, the latest first. */
export function recent(): readonly Visited[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isVisited) : [];
  } catch {
    return [];
  }
}

/** Keeps a record's page in this browser; other pages are a word away. */
export function remember({ pathname }: Pick<URL, 'pathname'>, title: string): void {
  if (!record.test(pathname)) return;
  const own = { href: pathname, title: title.replace(/ - Throughline$/, '') };
  const kept = [own, ...recent().filter(({ href }) => href !== pathname)].slice(0, most);
  localStorage.setItem(key, JSON.stringify(kept));
}
