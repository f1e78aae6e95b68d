/** What the report of a browser test run says, as text for people and as counts. */

/**
 * The tests that did not pass at once, each with the errors of its tries. Nobody wants to look for
 * them between all that passed.
 * @param {any} report
 */
export function faultsOf(report) {
  return specsOf(report)
    .flatMap((spec) => spec.tests.map((test) => ({ ...spec, ...test })))
    .filter(({ status }) => status === 'unexpected' || status === 'flaky')
    .map(({ file, line, title, status, results }) => {
      const tries = results.map(({ status, errors }) => `${status}\n${firstLines(errors)}`);
      const verdict = status === 'flaky' ? 'passed at the second try' : 'failed';
      return `${verdict}: ${file}:${line} ${title}\n${tries.map(indent).join('\n')}`;
    })
    .join('\n\n');
}

/**
 * A test that was skipped or not reached has not passed.
 * @param {any} report
 */
export function countsOf({ stats: { expected, unexpected, flaky, skipped } }) {
  return { passed: expected + flaky, failed: unexpected + skipped, flaky };
}

/** @returns {any[]} */
function specsOf({ suites = [], specs = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

const mostLines = 14;

function firstLines(errors) {
  const text = errors.map(({ message = '' }) => message).join('\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal
  const lines = text.replace(/\u001b\[\d+m/g, '').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .slice(0, mostLines)
    .join('\n');
}

const indent = (/** @type {string} */ text) => text.replace(/^/gm, '  ');
