/** Puts the security policy where Vite answers: headers while developing, a meta element in the build. */
import type { Connect, Plugin } from 'vite';
import { metaPolicy, securityHeaders } from './policy.mjs';

/** Vite's dev server writes inline scripts of its own; the build has none. */
const devNonce = 'millrace-dev';

export function securityPolicy(): Plugin {
  return {
    name: 'millrace-security-policy',
    config: (_config, { command }) => (command === 'serve' ? { html: { cspNonce: devNonce } } : {}),
    configureServer: ({ middlewares }) => {
      middlewares.use(sendHeaders(allowDevScripts));
    },
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use(sendHeaders((policy) => policy));
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (_html, { server }) => (server ? [] : [metaTag]),
    },
  };
}

const metaTag = {
  tag: 'meta',
  attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
  injectTo: 'head-prepend',
} as const;

function sendHeaders(adapt: (policy: string) => string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const isWorker = /^(shared)?worker$/.test(String(request.headers['sec-fetch-dest']));
    const headers = securityHeaders(isWorker ? 'worker' : 'page');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, adapt(value));
    next();
  };
}

const allowDevScripts = (policy: string) =>
  policy.replace("script-src 'self'", `script-src 'self' 'nonce-${devNonce}'`);
