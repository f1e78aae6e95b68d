/**
 * The security headers, in one place: our own server sends them, `vite.config.ts` writes the page's
 * policy into index.html as a second line for hosts that send none, and README.md tells others.
 */

/** @typedef {Record<string, string[]>} Policy */

const self = "'self'";
const none = "'none'";

/** @type {Policy} */
const page = {
  'default-src': [none],
  'script-src': [self],
  'style-src': [self, "'unsafe-inline'"],
  'img-src': [self, 'data:', 'blob:'],
  'font-src': [self],
  'connect-src': [self],
  'worker-src': [self],
  'manifest-src': [self],
  'base-uri': [none],
  'form-action': [none],
  'frame-ancestors': [none],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['millrace'],
};

/** A worker obeys its own answer's header only; the engine's calls the systems of a flow. */
const worker = {
  ...page,
  'connect-src': ['https:', 'http://127.0.0.1:*', 'http://localhost:*', self],
};

/** A meta element cannot carry this one. */
const { 'frame-ancestors': _headerOnly, ...meta } = page;

/** @param {Policy} policy */
const textOf = (policy) =>
  Object.entries(policy)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');

export const pagePolicy = textOf(page);
export const workerPolicy = textOf(worker);
export const metaPolicy = textOf(meta);

/**
 * @param {'page' | 'worker'} kind
 * @returns {Record<string, string>}
 */
export function securityHeaders(kind) {
  return {
    'Content-Security-Policy': kind === 'worker' ? workerPolicy : pagePolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}
