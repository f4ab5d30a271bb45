import { defineConfig } from 'vite';

/** The API as one program for Node; what it uses from npm stays in node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'api/main.ts',
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node24',
    sourcemap: true,
    copyPublicDir: false,
  },
});
