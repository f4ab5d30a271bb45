/** A file, mapping or argument that cannot be used; its message is one sentence that names the place. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}
