/**
 * The engine: a definition and what has happened so far → what happens next. Pure; imports the model
 * and the expressions. Time, randomness and every call come through ports and answers, so a run can be
 * resumed, replayed and tested anywhere. Start reading at execute.ts.
 */
export {
  advance,
  answerCall,
  cancelRun,
  type Decisions,
  openRun,
  startEvent,
  type TriggerData,
} from './execute';
export { makePlan, type Plan, PlanError } from './plan';
export type { Call, Run } from './run';
export type { EnginePorts, RunInfo } from './run-scope';
export { type MockAnswer, mocksOf } from './calls/mocks';
export type {
  Answer,
  HostRequest,
  HttpRequest,
  OperationRequest,
  RawContent,
  WorkflowRequest,
} from './exchange';
