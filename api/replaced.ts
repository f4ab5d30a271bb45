/** What a deprecated field says: what to use instead of it, and the day from which on it may go. */
export const replacedBy = (name: string): { readonly deprecationReason: string } => ({
  deprecationReason: `Use ${name}. Goes on 2027-12-01.`,
});
