/** How tests went, as lines for people and as JSON for pipelines. */
import { missText } from '../../model/flow-test/words';
import { type Paint, visible } from '../terminal';
import { words } from '../words';
import type { FileResult, TestResult } from './run-file';

export const isPassed = ({ misses }: TestResult): boolean => misses.length === 0;

export function linesOf({ file, flow, tests }: FileResult, paint: Paint): readonly string[] {
  if (tests.length === 0) return [];
  return [
    `${paint('bold', visible(file))}  ${visible(flow)}`,
    ...tests.flatMap((one) => {
      const mark = isPassed(one) ? paint('green', words.passed) : paint('red', words.failed);
      const misses = one.misses.map((miss) => `          ${visible(missText(miss))}`);
      return [`  ${mark}  ${visible(one.name)}`, ...misses];
    }),
  ];
}

export function totalLine(tests: readonly TestResult[], paint: Paint): string {
  const failed = tests.filter((one) => !isPassed(one)).length;
  return paint(failed > 0 ? 'red' : 'green', words.testTotals(tests.length - failed, failed));
}

export function jsonOf(results: readonly FileResult[]): string {
  const tests = results.flatMap(({ file, flow, tests: list }) =>
    list.map((one) => ({
      file,
      flow,
      name: one.name,
      passed: isPassed(one),
      misses: one.misses.map((miss) => ({ ...miss, message: missText(miss) })),
    })),
  );
  const passed = tests.filter((one) => one.passed).length;
  return JSON.stringify({ tests, passed, failed: tests.length - passed }, null, 2);
}
