const bare = new Set(['uuid', 'int4', 'float8', 'bool', 'timestamptz', 'date']);
const special = /["\\]/;
const everySpecial = /["\\]/g;

/** Values as PostgreSQL reads an array, written here since the driver takes three times as long over thousands of them. */
export function arrayLiteral(type: string, values: readonly unknown[]): string {
  const written = bare.has(type) ? bareElement : quotedElement;
  return `{${values.map(written).join()}}`;
}

const bareElement = (value: unknown): string => (value == null ? 'NULL' : String(value));

function quotedElement(value: unknown): string {
  if (value == null) return 'NULL';
  const text = Array.isArray(value) ? arrayLiteral('text', value) : String(value);
  return special.test(text) ? `"${text.replace(everySpecial, '\\$&')}"` : `"${text}"`;
}
