/**
 * One-click fixes. Each is tried before it is offered: it must take its problem away, and bring no error
 * that was not there. So what proposes fixes need not foresee everything.
 */
import type { Definition } from '../../definition';
import { applyEach, asOne } from '../../edit/several';
import { type CheckOptions, factsOf } from '../context';
import { findProblems } from '../find-problems';
import { pathOf } from '../outline';
import type { Problem } from '../problem';
import type { ProblemCode } from '../rules';
import { declared, declaredAtTop, declaredFirst, setInstead, typeOfVariable } from './declare';
import type { Case, Fix, Proposal } from './fix';
import { brokenCircle, knownStatus, noLonger, otherSibling, waitsForIt } from './order';
import { notFromItself } from './self-reference';
import {
  nearestLoop,
  nearestParameter,
  nearestStep,
  nearestVariable,
  requoted,
  suggested,
} from './spelling';
import { limited, newParameter, ownName, ownValue, shorterName, without } from './steps';

type Proposing = (one: Case) => Iterable<Proposal>;

/** Most likely ones first. */
const proposals: Partial<Record<ProblemCode, readonly Proposing[]>> = {
  nameTooLong: [shorterName],
  nameCharacters: [shorterName],
  nameEmpty: [ownName],
  nameTwice: [ownName],
  nameOfTrigger: [ownName],
  runAfterUnknown: [otherSibling],
  runAfterSelf: [noLonger],
  runAfterCycle: [brokenCircle],
  runAfterStatus: [knownStatus],
  bareName: [requoted],
  doubleQuotes: [requoted],
  unknownFunction: [suggested],
  argumentType: [suggested],
  unknownAction: [nearestStep],
  mayNotHaveRun: [waitsForIt],
  notInLoop: [nearestLoop],
  unknownParameter: [nearestParameter, newParameter],
  parameterElsewhere: [nearestParameter, newParameter],
  undeclaredVariable: [nearestVariable, declared],
  undeclaredCounter: [nearestVariable, declared],
  variableNotYet: [declaredFirst],
  initializeNested: [declaredAtTop],
  variableTwice: [setInstead],
  variableType: [typeOfVariable],
  selfReference: [notFromItself],
  untilWithoutLimit: [limited],
  equalCases: [ownValue],
  terminateError: [without],
  untilCount: [suggested],
  concurrency: [suggested],
  retryRange: [suggested],
  recurrenceRange: [suggested],
  unknownChoice: [suggested],
};

export function fixesFor(
  definition: Definition,
  problem: Problem,
  options: CheckOptions = {},
): readonly Fix[] {
  const proposing = proposals[problem.code];
  if (!proposing) return [];
  const facts = factsOf(definition, options);
  const step = facts.outline.steps.find((one) => startsWith(problem.at, pathOf(one), problem.path));
  const one: Case = { problem, definition, facts, step };
  const before = countsOf(definition, options);
  return proposing
    .flatMap((propose) => [...propose(one)])
    .filter(({ title }, at, all) => all.findIndex((other) => other.title === title) === at)
    .flatMap((proposal): Fix[] => {
      const edited = applyEach(definition, proposal.commands);
      if ('refused' in edited) return [];
      const fixed = edited.definition;
      if (!solves(fixed, problem.code, before, options)) return [];
      return [{ title: proposal.title, command: asOne(proposal.commands, definition, fixed) }];
    });
}

function startsWith(
  at: readonly string[],
  start: readonly string[],
  rest: readonly string[],
): boolean {
  return at.length === start.length + rest.length && start.every((name, i) => at[i] === name);
}

interface Counts {
  readonly all: ReadonlyMap<ProblemCode, number>;
  readonly errors: ReadonlyMap<ProblemCode, number>;
}

function solves(
  fixed: Definition,
  code: ProblemCode,
  before: Counts,
  options: CheckOptions,
): boolean {
  const after = countsOf(fixed, options);
  if ((after.all.get(code) ?? 0) >= (before.all.get(code) ?? 0)) return false;
  return [...after.errors].every(([each, count]) => count <= (before.errors.get(each) ?? 0));
}

function countsOf(definition: Definition, options: CheckOptions): Counts {
  const all = new Map<ProblemCode, number>();
  const errors = new Map<ProblemCode, number>();
  for (const { code, severity } of findProblems(definition, { ...options, purpose: 'save' })) {
    all.set(code, (all.get(code) ?? 0) + 1);
    if (severity === 'error') errors.set(code, (errors.get(code) ?? 0) + 1);
  }
  return { all, errors };
}
