import type { Plugin } from 'vite';

const announcer = /\/react-aria\/dist\/private\/.*\/LiveAnnouncer\.m?js$/;
const emptied = /\.innerHTML = ''/g;

/**
 * React Aria's announcer empties its log by setting HTML, which our policy forbids: the page of whoever
 * counts up in a number field would break. The same is done to the log without a text that is HTML.
 */
export function announcerPolicy(): Plugin {
  return {
    name: 'millrace-announcer-policy',
    enforce: 'pre',
    transform(code, id) {
      if (!announcer.test(id)) return null;
      const changed = code.replace(emptied, '.replaceChildren()');
      if (changed === code) throw new Error(`${id} has no HTML to replace any more.`);
      return { code: changed, map: null };
    },
  };
}
