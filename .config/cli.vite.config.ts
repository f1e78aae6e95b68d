import { createHash } from 'node:crypto';
import path from 'node:path';
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

/**
 * Says beside the build what it was made from: the digest of each module as the build itself read it,
 * so that an edit during the build is noticed at the next start.
 */
function listInputs(): Plugin {
  const inputs: Record<string, string> = {};
  return {
    name: 'millrace-inputs',
    enforce: 'pre',
    transform(code, id) {
      const file = path.relative(root, id);
      if (file.startsWith('..') || /\0|[?]|\bnode_modules\b/.test(id)) return;
      inputs[file] = createHash('sha1').update(code).digest('hex');
    },
    generateBundle: {
      // Behind the plugin that drops the assets of what is built for a server.
      order: 'post',
      handler() {
        this.emitFile({ type: 'asset', fileName: 'inputs.json', source: JSON.stringify(inputs) });
      },
    },
  };
}
