import { defineConfig } from 'vite';

/** The API as one program for Node, with the threads it starts beside it; what it uses from npm stays in node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    rolldownOptions: {
      input: ['api/main.ts', 'api/board/thin-slice-thread.ts'],
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node24',
    sourcemap: true,
    copyPublicDir: false,
  },
});
