import { describe, expect, it } from 'vitest';
import { corpus } from '../../../../e2e/fixtures/corpus';
import type { Action, Actions, Definition } from '../../definition';
import { applyCommand } from '../../edit/commands';
import { compose, flow } from '../cases/build';
import { ruleCases } from '../cases/rule-cases';
import { findProblems } from '../find-problems';
import type { Problem } from '../problem';
import type { ProblemCode } from '../rules';
import type { Fix } from './fix';
import { fixesFor } from './fixes-for';

const fixable: readonly ProblemCode[] = [
  'nameEmpty',
  'nameTooLong',
  'nameCharacters',
  'nameTwice',
  'nameOfTrigger',
  'runAfterUnknown',
  'runAfterSelf',
  'runAfterCycle',
  'runAfterStatus',
  'bareName',
  'doubleQuotes',
  'unknownFunction',
  'argumentType',
  'unknownAction',
  'mayNotHaveRun',
  'undeclaredVariable',
  'undeclaredCounter',
  'variableNotYet',
  'unknownParameter',
  'notInLoop',
  'initializeNested',
  'variableTwice',
  'variableType',
  'selfReference',
  'untilWithoutLimit',
  'untilCount',
  'equalCases',
  'terminateError',
  'concurrency',
  'retryRange',
  'recurrenceRange',
];

function applyFix(definition: Definition, { command }: Fix): Definition | undefined {
  const edited = applyCommand(definition, command);
  return 'refused' in edited ? undefined : edited.definition;
}

/** What a fix must do, found out without the means that it was made with. */
function expectSolved(definition: Definition, problem: Problem, fixed: Definition | undefined) {
  if (!fixed) throw new Error('The fix does not apply.');
  const left = findProblems(fixed, { purpose: 'save' });
  const same = ({ code, message, at }: Problem) => `${code} ${message} ${at.join('/')}`;
  expect(left.map(same)).not.toContain(same(problem));
  const before = findProblems(definition, { purpose: 'save' });
  const errors = (list: readonly Problem[]) =>
    list.filter((one) => one.severity === 'error').map((one) => one.code);
  for (const code of new Set(errors(left))) {
    const count = (list: readonly Problem[]) => errors(list).filter((one) => one === code).length;
    expect([code, count(left)]).toEqual([code, Math.min(count(left), count(before))]);
  }
}

describe('a fix', () => {
  it.each(
    ruleCases
      .filter((one) => fixable.includes(one.code))
      .map((one) => [one.code, one.at.slice(0, 60), one] as const),
  )('of %s at %s solves it, and adds no error', (code, _at, { definition, at, options }) => {
    const problem = findProblems(definition, options).find(
      (one) => one.code === code && one.at.join('/') === at,
    );
    if (!problem) throw new Error('The rule does not see its own case.');
    const before = JSON.stringify(definition);
    const fixes = fixesFor(definition, problem, options);
    // Some cases have nothing to offer, such as a name that is like no other; no code may have none.
    for (const fix of fixes) {
      const fixed = applyFix(definition, fix);
      if (!options) expectSolved(definition, problem, fixed);
      expect(JSON.parse(JSON.stringify(fix))).toEqual(fix);
    }
    expect(JSON.stringify(definition)).toBe(before);
  });

  it.each(fixable)('is there for %s', (code) => {
    const found = ruleCases
      .filter((one) => one.code === code)
      .flatMap(({ definition, options, at }) => {
        const problems = findProblems(definition, options);
        const problem = problems.find((one) => one.code === code && one.at.join('/') === at);
        return problem ? fixesFor(definition, problem, options) : [];
      });
    expect(found.length).toBeGreaterThan(0);
  });

  const solutions = (actions: Actions, code: ProblemCode) => {
    const definition = flow(actions);
    const problem = findProblems(definition).find((one) => one.code === code);
    if (!problem) throw new Error(`There is no ${code}.`);
    return fixesFor(definition, problem).map((fix) => ({
      title: fix.title,
      actions: applyFix(definition, fix)?.actions,
    }));
  };
  const declare = (value: string): Action => ({
    type: 'InitializeVariable',
    inputs: { variables: [{ name: 'v', type: 'string', value }] },
  });

  it('increments and appends instead of setting a variable from itself', () => {
    const set = (value: string): Actions => ({
      V: declare(''),
      A: { type: 'SetVariable', inputs: { name: 'v', value }, runAfter: { V: ['Succeeded'] } },
    });
    const first = (value: string) => solutions(set(value), 'selfReference')[0]?.actions?.A;
    expect(first("@add(variables('v'), length('abc'))")).toMatchObject({
      type: 'IncrementVariable',
      inputs: { name: 'v', value: "@length('abc')" },
    });
    expect(first("@{variables('v')}, @{utcNow()}")).toMatchObject({
      type: 'AppendToStringVariable',
      inputs: { name: 'v', value: ', @{utcNow()}' },
    });
    const computed = solutions(set("@toUpper(variables('v'))"), 'selfReference')[0]?.actions;
    expect(computed).toMatchObject({
      Compose_v: { inputs: "@toUpper(variables('v'))", runAfter: { V: ['Succeeded'] } },
      A: { inputs: { value: "@outputs('Compose_v')" }, runAfter: { Compose_v: ['Succeeded'] } },
    });
  });

  it('declares at the top what a loop declared, and sets it where it stood', () => {
    const loop: Action = {
      type: 'Foreach',
      foreach: '@triggerBody()',
      actions: { V: declare("@item()?['name']") },
    };
    const [fix] = solutions({ L: loop }, 'initializeNested');
    expect(fix?.actions).toMatchObject({
      V: { inputs: { variables: [{ name: 'v', type: 'string' }] }, runAfter: {} },
      L: {
        actions: { Set_v: { inputs: { name: 'v', value: "@item()?['name']" } } },
        runAfter: { V: ['Succeeded'] },
      },
    });
  });

  it('opens a circle where nothing else breaks', () => {
    const fixes = solutions(
      {
        A: compose(1, { runAfter: { B: ['Succeeded'] } }),
        B: compose("@outputs('A')", { runAfter: { A: ['Succeeded'] } }),
      },
      'runAfterCycle',
    );
    expect(fixes.map((one) => one.title)).toEqual(['Let A not wait for the others']);
  });

  it('converts an argument', () => {
    const [fix] = solutions({ A: compose("@add('5', 1)") }, 'argumentType');
    expect(fix?.actions?.A?.inputs).toBe("@add(int('5'), 1)");
  });
});

describe('a fault put into a real definition', () => {
  const small = corpus.filter((one) => one.actions > 2 && one.actions < 30).slice(0, 50);

  /** The text of the definition with its first match replaced; undefined if there is none. */
  const spoilt = (definition: Definition, pattern: RegExp, by: string): Definition | undefined => {
    const text = JSON.stringify(definition);
    const changed = text.replace(pattern, by);
    return changed === text ? undefined : (JSON.parse(changed) as Definition);
  };
  const faults: readonly [code: ProblemCode, pattern: RegExp, by: string][] = [
    ['unknownAction', /(?<!"description":")(@\{?(?:body|outputs)\('[^']{6,})('\))/, '$1x$2'],
    ['undeclaredVariable', /(?<!"description":")(@\{?variables\('[^']{6,})('\))/, '$1x$2'],
    ['runAfterUnknown', /("runAfter":\{"[^"]{6,})(":\[)/, '$1x$2'],
    ['untilWithoutLimit', /"limit":\{"count":60,"timeout":"PT1H"\}/, '"limit":{}'],
    ['unknownFunction', /(?<!"description":")(@\{?)body\('/, "$1boddy('"],
  ];

  it.each(faults)('%s is found and mended', (code, pattern, by) => {
    let tried = 0;
    for (const one of small) {
      const definition = spoilt(one.definition(), pattern, by);
      if (!definition) continue;
      const isIt = (each: Problem) => each.code === code;
      const isSound = (each: Problem) => !isIt(each) && each.severity === 'warning';
      if (!findProblems(one.definition()).every(isSound)) continue;
      const problem = findProblems(definition).find(isIt);
      const [fix] = problem ? fixesFor(definition, problem) : [];
      if (!problem || !fix) throw new Error(`${one.id}: ${problem ? 'no fix' : 'not found'}`);
      expectSolved(definition, problem, applyFix(definition, fix));
      tried++;
    }
    expect(tried).toBeGreaterThan(0);
  });
});
