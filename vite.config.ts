import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  cacheDir: fileURLToPath(new URL('.cache/vite', import.meta.url)),
  build: {
    target: 'es2023',
    manifest: true,
    // Every asset is a file of its own origin: the policy admits no data: or blob: scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', port: 4681, strictPort: true },
});
