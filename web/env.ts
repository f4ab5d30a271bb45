import { defineEnvVars } from '@sveltejs/kit/env';

export const variables = defineEnvVars({
  API_URL: {
    schema: (value) => value ?? 'http://127.0.0.1:3000',
    description: 'Where the API answers; the web server asks it on behalf of whoever is signed in.',
  },
});
