/**
 * The server of the built app: every file in memory, already compressed, and the security headers on
 * every answer, errors included. It serves what was in the folder when it started, and nothing else, so
 * no path can lead out of it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { securityHeaders } from '../../policy.mjs';

/** By which one Millrace recognises another on a port. */
export const serverName = 'Millrace';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const compressed = new Set([
  '.css',
  '.html',
  '.js',
  '.json',
  '.map',
  '.svg',
  '.txt',
  '.webmanifest',
]);

/**
 * @typedef {object} Asset
 * @property {string} type
 * @property {string} caching
 * @property {Buffer} plain
 * @property {Buffer} [gzip]
 *
 * @typedef {object} Answer
 * @property {number} status
 * @property {Record<string, string>} headers
 * @property {Buffer} body
 */

/**
 * @param {{folder: string, port?: number, host?: string}} options port 0: any free one
 * @returns {Promise<{url: string, close(): Promise<void>}>} rejects with EADDRINUSE if it is taken
 */
export async function serveFolder({ folder, port = 0, host = '127.0.0.1' }) {
  const assets = loadAssets(folder);
  const server = createServer((request, response) => {
    const { status, headers, body } = answer(assets, request);
    response.writeHead(status, { ...headers, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://${host}:${address.port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * @param {string} folder
 * @returns {Map<string, Asset>} by path, as a request writes it
 */
function loadAssets(folder) {
  const assets = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    // Node 20.11 calls it `path`.
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const name = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    if (!name.startsWith('/.')) assets.set(name, loadAsset(file, name));
  }
  return assets;
}

/**
 * @param {string} file
 * @param {string} name
 * @returns {Asset}
 */
function loadAsset(file, name) {
  const extension = path.extname(file);
  const plain = readFileSync(file);
  return {
    type: types[extension] ?? 'application/octet-stream',
    caching: cachingOf(name),
    plain,
    ...(compressed.has(extension) && { gzip: gzipSync(plain, { level: 9 }) }),
  };
}

/** Files of these folders carry a hash of their content in their name. */
function cachingOf(name) {
  if (/^\/(assets|workers)\//.test(name)) return 'public, max-age=31536000, immutable';
  return name.endsWith('.html') ? 'no-store' : 'no-cache';
}

/**
 * @param {Map<string, Asset>} assets
 * @param {import('node:http').IncomingMessage} request
 * @returns {Answer}
 */
function answer(assets, request) {
  const name = pathOf(request.url ?? '/');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refusal(405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
  }
  if (name === undefined) return refusal(400, 'That is no address.');
  const asset = assets.get(name) ?? (isPage(name) ? assets.get('/index.html') : undefined);
  if (!asset) return refusal(404, 'There is nothing at this address.');

  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = (takesGzip && asset.gzip) || asset.plain;
  const headers = {
    ...headersFor(name),
    'Content-Type': asset.type,
    'Cache-Control': asset.caching,
    Vary: 'Accept-Encoding',
    ...(body === asset.gzip && { 'Content-Encoding': 'gzip' }),
  };
  return { status: 200, headers, body };
}

/** @returns {Answer} */
function refusal(status, text, more = {}) {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  return { status, headers: { ...headersFor(''), ...headers, ...more }, body: Buffer.from(text) };
}

const headersFor = (name) => ({
  ...securityHeaders(name.startsWith('/workers/') ? 'worker' : 'page'),
  Server: serverName,
});

/** Undefined for what cannot be decoded. */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://millrace').pathname);
  } catch {
    return undefined;
  }
}

/** An address of the app itself: a file's name has a dot, a page's has none. */
const isPage = (name) => path.posix.extname(name) === '';
