import type { Plugin } from 'vite';

/** Smaller files cost nothing to speak of, and the line itself has a size. */
const worthIt = 16_000;

/**
 * The browser compiles a function when it is first called, on the thread that draws: a seventh of what a
 * canvas takes to open. With this line it compiles all of a file on another thread while it is fetched.
 */
export function compileAtOnce(): Plugin {
  return {
    name: 'millrace-compile-at-once',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk' || file.code.length < worthIt) continue;
          file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
        }
      },
    },
  };
}
