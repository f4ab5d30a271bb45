/** The sentence of something thrown, for people; `otherwise` for what has none. */
export const reasonOf = (thrown: unknown, otherwise = 'Something went wrong.'): string =>
  thrown instanceof Error ? thrown.message : otherwise;
