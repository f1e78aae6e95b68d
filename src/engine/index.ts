/**
 * The engine: a definition and what has happened so far → what happens next. Pure; imports the model
 * and the expressions. Time, randomness and every call come through ports and answers, so a run can be
 * resumed, replayed and tested anywhere. Start reading at execute.ts.
 */

export { noResponse } from './actions/calls/workflow';
export { type MockAnswer, mocksOf } from './calls/mocks';
export { securedOf } from './calls/secured';
export type {
  Answer,
  Exchange,
  HostRequest,
  HttpRequest,
  OperationRequest,
  RawContent,
  WorkflowRequest,
} from './exchange';
export {
  advance,
  answerCall,
  awaitsCallback,
  beginOpening,
  cancelRun,
  type Decisions,
  openRun,
  startEvents,
  type TriggerData,
} from './execute';
export { resumeRun } from './hold';
export { lookAtSample, type SampleLook } from './look/look-at-sample';
export { type LookBack, lookBack } from './look/look-back';
export { makePlan, type Plan } from './plan';
export { PlanError } from './plan-error';
export type { Call, Run } from './run';
export type { EnginePorts, RunInfo } from './run-scope';
export { recordTest } from './scenarios/record-test';
export { runTest, type TestPorts } from './scenarios/run-test';
export { securedActions } from './secured';
export { admit } from './triggers/admit';
export type { Delivery, PolledDelivery, RequestDelivery } from './triggers/delivery';
export {
  catchUp,
  type Due,
  dueWindows,
  eachInTurn,
  graceMs,
  type Window,
} from './triggers/recurrence/catch-up';
export { type ReadRecurrence, readRecurrence } from './triggers/recurrence/read-recurrence';
export { type Timetable, timetableOf } from './triggers/recurrence/recurrence';
export { nextTime } from './triggers/recurrence/times';
export type { TriggerRefusal } from './triggers/refusal';
export { neverFires, triggerKind } from './triggers/trigger-kind';
export { triggerScope } from './triggers/trigger-scope';
