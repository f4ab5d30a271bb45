/** The query of an address as a page reads it. */
export type Address = Pick<URLSearchParams, 'get' | 'toString'>;

/** The query, with its ?, that keeps what an address says and changes only the named parts; null or '' drops one. */
export function changed(current: Address, changes: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(current.toString());
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next.size > 0 ? `?${next}` : '';
}

/** One value of an address, trimmed; '' where it is absent or only space. */
export function said(address: Address, name: string): string {
  return (address.get(name) ?? '').trim();
}

/** A calendar day of an address, or '' where it is none. */
export function dayOf(address: Address, name: string): string {
  const text = said(address, name);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) return '';
  return new Date(text).toISOString().startsWith(text) ? text : '';
}
