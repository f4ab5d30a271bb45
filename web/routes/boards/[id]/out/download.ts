/** Hands a file to whoever looks at the page. */
export function hand(content: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** "Staffing engagement" as staffing-engagement-2026-11-21.csv. */
export function fileName(board: string, kind: string, now = new Date()): string {
  const words = board
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return `${words || 'board'}-${now.toISOString().slice(0, 10)}.${kind}`;
}
