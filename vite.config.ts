import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'dist/web' }),
      files: { src: 'web', assets: 'web/static' },
      outDir: 'node_modules/.svelte-kit',
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  ssr: { noExternal: [/^@atlaskit\//] },
  test: {
    projects: [
      {
        extends: true,
        resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
        test: {
          name: 'api',
          include: ['tests/api/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/api/postgres.ts',
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: { name: 'web', include: ['tests/web/**/*.test.ts'], environment: 'jsdom' },
      },
    ],
  },
});
