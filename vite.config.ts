import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { announcerPolicy } from './.config/announcer-policy.ts';
import { compileAtOnce } from './.config/compile-at-once.ts';
import { englishOnly } from './.config/english-only.ts';
import { securityPolicy } from './.config/policy-plugin.ts';

export default defineConfig({
  plugins: [
    englishOnly(),
    announcerPolicy(),
    react(),
    tailwindcss(),
    securityPolicy(),
    compileAtOnce(),
  ],
  cacheDir: fileURLToPath(new URL('.cache/vite', import.meta.url)),
  build: {
    target: 'es2023',
    manifest: true,
    // Every asset is a file of its own origin: the policy admits no data: or blob: scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // No door of a room does anything when it is imported: a page then loads what it uses of a room,
    // not whatever the room offers.
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /\/src\/[^/]+\/index\.ts$/, sideEffects: false }] },
    },
  },
  worker: {
    format: 'es',
    // In a folder of their own: whoever serves the build sends workers another policy than pages.
    rolldownOptions: {
      output: {
        entryFileNames: 'workers/[name]-[hash].js',
        chunkFileNames: 'workers/[name]-[hash].js',
      },
    },
  },
  server: { host: '127.0.0.1', port: 4681, strictPort: true },
});
