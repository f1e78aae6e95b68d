/** Results as the XML that build servers read: a suite for each file, a case for each test. */
import { missText } from '../../model/flow-test/words';
import { isPassed } from './report';
import type { FileResult, TestResult } from './run-file';

export function junitOf(results: readonly FileResult[]): string {
  const all = results.flatMap((one) => one.tests);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts(all)}>`,
    ...results.flatMap(suiteOf),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

function suiteOf({ file, flow, tests }: FileResult): readonly string[] {
  return [
    `  <testsuite name="${escaped(flow)}" file="${escaped(file)}" ${counts(tests)}>`,
    ...tests.flatMap((one) => caseOf(one, flow)),
    '  </testsuite>',
  ];
}

function caseOf(test: TestResult, flow: string): readonly string[] {
  const about = `name="${escaped(test.name)}" classname="${escaped(flow)}" time="${seconds(test.ms)}"`;
  if (isPassed(test)) return [`    <testcase ${about}/>`];
  const texts = test.misses.map(missText);
  const message = escaped(texts[0] ?? '');
  return [
    `    <testcase ${about}>`,
    `      <failure message="${message}">${escaped(texts.join('\n'))}</failure>`,
    '    </testcase>',
  ];
}

function counts(tests: readonly TestResult[]): string {
  const failures = tests.filter((one) => !isPassed(one)).length;
  const ms = tests.reduce((sum, one) => sum + one.ms, 0);
  return `tests="${tests.length}" failures="${failures}" time="${seconds(ms)}"`;
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** XML 1.0 has no way at all to write most control characters, nor half of a pair. */
const escaped = (text: string): string =>
  text
    .replace(/[^\P{Cc}\n\t]|[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"\n]/g, (one) => entities[one] ?? one);
