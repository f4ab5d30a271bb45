/** What was refused, at which form, and what had been typed into it. */
export interface Refusal {
  readonly at: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The refusal of one form, if it is that which was refused. */
export const refusalAt = (refusal: Refusal | null, at: string): Refusal | null => (refusal?.at === at ? refusal : null);
