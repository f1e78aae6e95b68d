/** What a problem is about, for the groups of the checker's pane. */
import type { ProblemCode } from '../../../model/check/rules';

export const problemGroups = [
  'structure',
  'operation',
  'parameter',
  'setting',
  'connection',
  'expression',
  'flow',
] as const;
export type ProblemGroup = (typeof problemGroups)[number];

const codes = {
  structure: [
    'noTrigger',
    'manyTriggers',
    'tooManyTriggers',
    'tooManyActions',
    'nestedTooDeep',
    'nameEmpty',
    'nameTooLong',
    'nameCharacters',
    'nameTwice',
    'nameOfTrigger',
    'runAfterUnknown',
    'runAfterSelf',
    'runAfterCycle',
    'runAfterStatus',
    'initializeNested',
    'terminateInLoop',
    'responseInLoop',
    'responseWithoutRequest',
    'responseWithSplitOn',
    'equalCases',
    'tooManyCases',
  ],
  operation: [
    'strangeActionType',
    'unknownActionType',
    'strangeTriggerType',
    'unknownTriggerType',
    'notRunnableHere',
    'unknownOperation',
  ],
  setting: [
    'untilWithoutLimit',
    'untilCount',
    'concurrency',
    'badDuration',
    'retryRange',
    'recurrenceRange',
    'trackedPropertiesTooLong',
    'unknownStaticResult',
    'descriptionTooLong',
  ],
  connection: ['noConnection'],
  flow: [
    'tooManyVariables',
    'tooManyParameters',
    'tooManyOutputs',
    'flowDescriptionTooLong',
    'parameterType',
    'parameterDefault',
    'variableTwice',
    'variableType',
    'variableValue',
  ],
  parameter: [
    'emptyCondition',
    'terminateError',
    'responseStatus',
    'missingParameter',
    'missingInputs',
    'blankParameter',
    'wrongValue',
    'unknownChoice',
    'addressTooLong',
    'operandCount',
    'unknownOperator',
  ],
} as const satisfies Partial<Record<ProblemGroup, readonly ProblemCode[]>>;

const groupOfCode = new Map<string, ProblemGroup>(
  Object.entries(codes).flatMap(([group, all]) =>
    all.map((code) => [code, group as ProblemGroup] as const),
  ),
);

/** All others are about an expression, or about what it names. */
export function groupOf(code: ProblemCode): ProblemGroup {
  return groupOfCode.get(code) ?? 'expression';
}
