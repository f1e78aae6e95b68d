/**
 * The one Trusted Types policy of the app. It makes script URLs and nothing else, and only of the
 * addresses of our own workers that it was made with.
 */

export const policyName = 'millrace';

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/**
 * Answers a function from a worker's address to what `new Worker` and `register` accept under
 * `require-trusted-types-for 'script'`; browsers without Trusted Types get the checked text.
 */
export function admitWorkers(
  urls: readonly string[],
  { base, trustedTypes }: { readonly base: string; readonly trustedTypes?: PolicyFactory },
): (url: string) => string {
  const own = new Set(urls.map((url) => new URL(url, base).href));
  const rules = {
    createScriptURL(url: string): string {
      const { href } = new URL(url, base);
      if (!own.has(href)) throw new TypeError(`${href} is none of our workers.`);
      return href;
    },
  };
  const policy = trustedTypes?.createPolicy(policyName, rules) ?? rules;
  return (url) => policy.createScriptURL(url);
}

/** The browser's factory; TypeScript's own declarations do not know it yet. */
export function trustedTypesOf(scope: object): { trustedTypes?: PolicyFactory } {
  return 'trustedTypes' in scope ? { trustedTypes: scope.trustedTypes as PolicyFactory } : {};
}
