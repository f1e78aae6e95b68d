/**
 * The services as React hooks. Imports the model and the services' types only; pages and the designer
 * read everything through here. Start reading at backend.tsx, then keys.ts.
 */

export type {
  AskedConnection,
  AuditEntry,
  AuditTarget,
  BackupContent,
  Candidate,
  ConnectionUse,
  ConnectionUses,
  EmbeddedUse,
  FieldQuestion,
  FlowConnection,
  FlowDetails,
  FlowOperation,
  FlowOwner,
  FlowSchedule,
  FlowSummary,
  FlowTab,
  FlowTestLine,
  HistoryDay,
  Mail,
  News,
  OwnConnection,
  Principal,
  ReceivedCopy,
  RecordedFlowTest,
  Refusal,
  RefusalCode,
  RelatedRun,
  RemovalImpact,
  Result,
  RunCard,
  RunHistory,
  RunLine,
  RunReceipt,
  RunSummary,
  SchedulePreview,
  Services,
  Session,
  SharedWith,
  StorageUse,
  TestDetails,
  VersionLine,
} from '../services/api';
export {
  type Backend,
  BackendProvider,
  createQueryClient,
  RefusalError,
  useBackend,
} from './backend';
export type { RunFollower, ShownRun } from './follow-run';
export type { RunPast } from './read-history';
export type { LoopItems } from './read-items';
export { useAudit } from './use-audit';
export { useClashes } from './use-clashes';
export { useClock, useSetClock } from './use-clock';
export {
  useConnections,
  useConnectionUses,
  useConnectors,
  useCreateConnection,
  useRebindConnection,
  useRemoveConnection,
  useUpdateConnection,
} from './use-connections';
export { type DraftPort, useDraft, useDraftEntries, useDraftPort } from './use-draft';
export { type EvaluationRequest, useEvaluated } from './use-evaluated';
export {
  useCreateFlow,
  useDescribeVersion,
  useFlow,
  useFlows,
  usePublishFlow,
  useRemoveFlow,
  useRenameFlow,
  useRestoreFlow,
  useSaveFlowAs,
  useTurnOffFlow,
  useTurnOnFlow,
  useVersion,
  useVersions,
} from './use-flows';
export { useRunHistory } from './use-history';
export { useNetwork, useSetNetwork } from './use-network';
export { useAnswer, useNextTimes } from './use-questions';
export {
  useCancelRun,
  useFollowRun,
  useJournalAhead,
  useRelatedRuns,
  useRerun,
  useResubmitRun,
  useResumeRun,
  useRun,
  useRunCard,
  useRunReceipt,
  useRuns,
  useRunView,
  useStartRun,
  useTryFlow,
} from './use-runs';
export { usePeople, useSession } from './use-session';
export {
  useAcceptCopy,
  useAddOwner,
  useAddRunOnly,
  useCopiesReceived,
  useFindPrincipals,
  useFlowDetails,
  useImpactOfRemoving,
  useLeaveFlow,
  useRemoveOwner,
  useRemoveRunOnly,
  useSendCopy,
  useSetConnectionMode,
} from './use-sharing';
export {
  useExportTests,
  useImportTests,
  useRecordedTest,
  useRemoveTest,
  useRunTests,
  useSaveTest,
  useTest,
  useTests,
  useUpdateTest,
} from './use-tests';
export {
  useBackup,
  useFreeSpace,
  useMail,
  useMarkMailRead,
  useReadBackup,
  useRemoveMail,
  useResetWorkspace,
  useRestoreBackup,
  useStorageUse,
  useWelcome,
} from './use-workspace';
