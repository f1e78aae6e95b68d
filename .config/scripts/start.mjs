/** `npm start`: builds the app if need be and serves it, always at the same address. */
import { build, isStale } from './lib/build.mjs';
import { dist } from './lib/paths.mjs';
import { describeHolder } from './lib/port.mjs';
import { serveFolder } from './lib/server.mjs';

/** Fixed, because a browser keeps data by origin and port. */
const port = 4680;

if (isStale()) {
  console.log('Building …');
  const { code, output } = await build();
  if (code !== 0) {
    console.error(output);
    process.exit(1);
  }
}

try {
  const { url } = await serveFolder({ folder: dist, port });
  console.log(`Millrace is at ${url} (stop with Ctrl+C).`);
} catch (error) {
  if (error?.code !== 'EADDRINUSE') throw error;
  console.error(await describeHolder(port));
  process.exitCode = 1;
}
