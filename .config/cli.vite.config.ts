import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The command as one file for Node. Whoever builds says where it goes. */
export default defineConfig({
  root,
  cacheDir: fileURLToPath(new URL('../.cache/vite', import.meta.url)),
  plugins: [listInputs()],
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    target: 'node20',
    reportCompressedSize: false,
    rolldownOptions: { output: { entryFileNames: 'flow.mjs', codeSplitting: false } },
  },
});

/** Says beside the build what it was made from, so that it is known when that has changed. */
function listInputs(): Plugin {
  return {
    name: 'millrace-inputs',
    generateBundle() {
      const files = [...this.getModuleIds()].filter(
        (id) => id.startsWith(root) && !id.includes('\0'),
      );
      this.emitFile({ type: 'asset', fileName: 'inputs.json', source: JSON.stringify(files) });
    },
  };
}
