/** What is not as a test says, as a sentence for people and pipelines. */
import type { TestMiss } from './flow-test';

/** Values that are longer stand below their sentence, not in it. */
const mostInSentence = 100;

/** What was held against the test, without the values; undefined where a sentence says all. */
export function missSubject({ what, step = '', path = [], expected = '', actual = '' }: TestMiss) {
  if (expected.length + actual.length <= mostInSentence) return undefined;
  const at = path.length === 0 ? '' : ` at ${pathText(path)}`;
  const name = readable(step);
  switch (what) {
    case 'inputs':
      return `What “${name}” sends${at} is not what it should be.`;
    case 'outputs':
      return `The outputs of “${name}”${at} are not what they should be.`;
    case 'response':
      return `What the caller gets${at} is not what it should be.`;
    case 'workflowOutputs':
      return `The outputs of the flow${at} are not what they should be.`;
    default:
      return undefined;
  }
}

export function missText({
  what,
  step = '',
  path = [],
  expected = '',
  actual = '',
}: TestMiss): string {
  const name = readable(step);
  const at = path.length === 0 ? '' : ` at ${pathText(path)}`;
  const instead = `should be ${expected}, and is ${actual}.`;
  switch (what) {
    case 'runStatus':
      return `The run should end as ${expected}, and ends as ${actual}.`;
    case 'errorCode':
      return `The error of the run ${instead}`;
    case 'status':
      return `“${name}” should end as ${expected}, and ends as ${actual}.`;
    case 'rounds':
      return `The rounds of “${name}” should end as ${expected}, and end as ${actual}.`;
    case 'inputs':
      return `What “${name}” sends${at} ${instead}`;
    case 'outputs':
      return `The outputs of “${name}”${at} ${shouldBe(path, expected, actual)}`;
    case 'response':
      return `What the caller gets${at} ${instead}`;
    case 'workflowOutputs':
      return `The outputs of the flow${at} ${shouldBe(path, expected, actual)}`;
    case 'unanswered':
      return `“${name}” called out, and the test has no answer for it.`;
    case 'missing':
      return `The flow has no step “${name}” any more.`;
    case 'endless':
      return 'The run did not end in the time that a test has; it was stopped.';
    case 'refused':
      return `The flow cannot be run: ${actual}`;
  }
}

const shouldBe = (path: TestMiss['path'], expected: string, actual: string): string =>
  path && path.length > 0
    ? `should be ${expected}, and is ${actual}.`
    : `should be ${expected}, and are ${actual}.`;

/** As people read it: Get_item is “Get item” everywhere. */
const readable = (name: string): string => name.replaceAll('_', ' ');

function pathText(path: readonly (string | number)[]): string {
  return path
    .map((one, at) => {
      if (typeof one === 'number') return `[${one}]`;
      return at === 0 ? one : `.${one}`;
    })
    .join('');
}
