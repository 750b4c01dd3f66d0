import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the map into `dist/`, which the server hands out. `vite build web-map` finds this file. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Relative, so that the map also works behind a gateway that puts it under a path.
  base: './',
  build: {
    target: 'es2022',
    outDir: fileURLToPath(new URL('./dist', import.meta.url)),
    emptyOutDir: true,
    // MapLibre and deck.gl are lazy chunks of about 1 MB each; the panels are on the screen before those arrive.
    chunkSizeWarningLimit: 1_300,
  },
  worker: { format: 'es' },
  server: { proxy: { '/v1': 'http://127.0.0.1:3110', '/docs': 'http://127.0.0.1:3110' } },
});
