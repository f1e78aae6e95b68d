/** What went wrong, in plain words, and what helps. */
import type { FailureKind, Repair } from './failure-table';

const sentences: Record<FailureKind, (step: string) => string> = {
  expression: (step) => `An expression of ${step} could not be worked out.`,
  condition: (step) => `The condition of ${step} could not be worked out.`,
  inside: (step) => `A step in ${step} failed.`,
  signIn: (step) => `The service did not accept the sign-in that ${step} uses.`,
  forbidden: (step) => `Whoever ${step} signs in as may not do this.`,
  notFound: (step) => `What ${step} asks for is not there.`,
  badRequest: (step) => `The service does not understand what ${step} sends.`,
  conflict: (step) => `Something has changed meanwhile, so ${step} no longer fits.`,
  tooLarge: (step) => `What ${step} sends is larger than the service takes.`,
  tooMany: (step) => `The service takes no more requests for now; ${step} came too often.`,
  timeout: (step) => `${step} got no answer in time.`,
  unavailable: (step) => `The service that ${step} asks had trouble of its own.`,
  blocked: (step) => `${step} may not reach this address from here.`,
  unreachable: (step) => `${step} could not reach the address at all.`,
  connection: (step) => `The connection of ${step} does not work, or is not set.`,
  variable: (step) => `The variable cannot take what ${step} puts into it.`,
  json: (step) => `The content that ${step} reads does not have the form that it expects.`,
  untilLimit: (step) => `${step} came to its limit before its condition held.`,
  branching: (step) => `${step} has no branch for this value.`,
  unsupported: (step) => `${step} needs something that does not run here.`,
  child: (step) => `The flow that ${step} runs is not here.`,
  cancelled: (step) => `${step} was stopped before it ended.`,
  unknown: (step) => `${step} failed.`,
};

const repairs: Record<Repair, string> = {
  field: 'Open it in the editor',
  inner: 'Show what failed',
  signIn: 'Sign in again',
  connection: 'Change its connection',
  retries: 'Set retries',
  limits: 'Set limits',
  network: 'See network settings',
  again: 'Run again',
};

export const failureWords = {
  sentence: (kind: FailureKind, step: string) => sentences[kind](step),
  repair: (repair: Repair) => repairs[repair],
  inField: (field: string) => `In ${field}:`,
  openField: 'Open this field',
  openSignIn: 'See how it signs in',
  innerRound: (round: number) => `First in round ${round.toLocaleString('en-GB')}.`,
} as const;
