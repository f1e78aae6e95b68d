import type { Plugin } from 'vite';

const foreign =
  /\/node_modules\/react-(?:aria|stately)\b.*\/intl\/.*\/(?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/;

/** It asks for the list of all languages to learn whether one is spelt well; the list takes 25 ms. */
const asking = /\/node_modules\/react-aria\/.*\/useDefaultLocale\.m?js$/;
const listing = 'Intl.DateTimeFormat.supportedLocalesOf(';
const spelling = 'Intl.getCanonicalLocales(';

/**
 * React Aria carries its few words in thirty languages, a third of the page's script. The interface
 * speaks English; until it speaks others, each of those modules stands for the English one.
 */
export function englishOnly(): Plugin {
  return {
    name: 'millrace-english-only',
    enforce: 'pre',
    load(id) {
      if (!foreign.test(id)) return null;
      const ending = id.endsWith('.mjs') ? 'mjs' : 'js';
      return `export { default } from './en-US.${ending}';`;
    },
    transform(code, id) {
      if (!asking.test(id)) return null;
      if (!code.includes(listing)) throw new Error(`${id} asks for languages in another way now.`);
      return { code: code.replace(listing, spelling), map: null };
    },
  };
}
