/** `npm run dev`: the app as it is being worked on, reloaded at each change. */
import { createServer } from 'vite';
import { root } from './lib/paths.mjs';
import { describeHolder } from './lib/port.mjs';

/** Not the port of `npm start`: a browser keeps data by origin and port. */
const port = 4681;

try {
  const server = await createServer({ root });
  await server.listen();
  console.log(`Millrace, for working on it: http://127.0.0.1:${port}`);
  console.log('This is a workspace of its own: flows made here are not those of `npm start`.');
} catch (error) {
  if (!String(error).includes('already in use')) throw error;
  console.error(await describeHolder(port));
  process.exit(1);
}
