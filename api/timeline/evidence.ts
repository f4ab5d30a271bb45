/** Fewer observations than this say "too little evidence", never a figure. */
export const leastEvidence = 5;
