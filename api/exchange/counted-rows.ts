/** How many rows, in words. */
export const countedRows = (times: number): string => (times === 1 ? '1 row' : `${times.toLocaleString('en')} rows`);
