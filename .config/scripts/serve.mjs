/** Serves the build on a port of one's choice: `node .config/scripts/serve.mjs 4682`. */
import { dist } from './lib/paths.mjs';
import { serveFolder } from './lib/server.mjs';

const { url } = await serveFolder({ folder: dist, port: Number(process.argv[2] ?? 0) });
console.log(url);
