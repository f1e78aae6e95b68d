/** Sentences of the checker. */
export const words = {
  unknownActionType: (type: string) => `“${type}” is no action type that is known here.`,
  unknownTriggerType: (type: string) => `“${type}” is no trigger type that is known here.`,
  unknownOperation: (operation: string, connector: string) =>
    `“${operation}” of “${connector}” is not known here.`,
  noTrigger: 'A flow needs a trigger.',
  manyTriggers: 'A flow has one trigger; only the first one starts it here.',
  missingParameter: (title: string) => `${title} is missing`,
  emptyCondition: 'The condition compares nothing yet',
  unknownAction: (name: string) => `There is no step “${name}”.`,
  notYetRun: (name: string) => `“${name}” does not come before this step.`,
  unknownParameter: (name: string) => `There is no parameter “${name}”.`,
  undeclaredVariable: (name: string) => `The variable “${name}” is never declared.`,
  notInLoop: (name: string) => `This step is not inside the loop “${name}”.`,
  runAfterUnknown: (name: string) => `It runs after “${name}”, which is not beside it.`,
  runAfterSelf: 'It runs after itself.',
  runAfterCycle: 'It waits, through other steps, for itself.',
  nameTooLong: (length: number) => `The name has ${length} characters; 80 are allowed.`,
  nameTwice: (name: string) => `The name “${name}” is used twice.`,
} as const;
