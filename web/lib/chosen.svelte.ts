import type { Choices } from './choices.ts';

let changes = $state.raw<Partial<Choices>>({});

/** What was chosen on this page since it came from the server; only the browser ever changes it. */
export const chosen = {
  over: (choices: Choices): Choices => ({ ...choices, ...changes }),
  choose(next: Partial<Choices>) {
    changes = { ...changes, ...next };
    for (const [name, value] of Object.entries(next)) {
      document.cookie = `${name}=${value};path=/;max-age=31536000;samesite=lax`;
      document.documentElement.dataset[name] = value;
    }
  },
};
