const beginning = 'unsent/';

/** Where this browser keeps what a member did on a board and no server has taken yet; every page has its own place. */
export const unsentOn = (member: string, board: string): string => `${beginning}${member}/${board}/`;

/** Where this browser keeps what a member, who belongs to one workspace, typed into a form and did not save. */
export const typedInto = (member: string, form: string): string => `${beginning}${member}/typed/${form}`;

/** Whoever signs out leaves nothing behind. */
export function forgetUnsent(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(beginning)) localStorage.removeItem(key);
}
