/** Made when it is first asked for: a browser takes longer over one format of dates than over a hundred cards. */
export function madeOnce<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
