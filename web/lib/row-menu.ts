import type { SubmitFunction } from '$app/forms';

/** A form in the menu of a row keeps what was typed until it is accepted; then the menu closes. */
export const closing =
  (close: () => void): SubmitFunction =>
  () =>
  async ({ result, update }) => {
    await update({ reset: false });
    if (result.type === 'success') close();
  };
