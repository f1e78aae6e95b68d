/**
 * The services as React hooks. Imports the model and the services' types only; pages and the designer
 * read everything through here. Start reading at backend.tsx, then keys.ts.
 */

export type {
  FlowSummary,
  FlowTab,
  Mail,
  News,
  Principal,
  Refusal,
  RefusalCode,
  Result,
  RunCard,
  RunReceipt,
  RunSummary,
  Services,
  Session,
  StorageUse,
} from '../services/api';
export {
  type Backend,
  BackendProvider,
  createQueryClient,
  RefusalError,
  useBackend,
} from './backend';
export { type DraftPort, useDraft, useDraftPort } from './use-draft';
export {
  useCreateFlow,
  useFlow,
  useFlows,
  usePublishFlow,
  useRemoveFlow,
  useRenameFlow,
  useRestoreFlow,
  useSaveFlowAs,
  useTurnOffFlow,
  useTurnOnFlow,
  useVersions,
} from './use-flows';
export {
  followRun,
  useCancelRun,
  useResubmitRun,
  useRun,
  useRunCard,
  useRunReceipt,
  useRuns,
  useRunView,
  useStartRun,
} from './use-runs';
export { usePeople, useSession } from './use-session';
export {
  useBackup,
  useConnections,
  useConnectors,
  useCreateConnection,
  useMail,
  useMarkMailRead,
  useRemoveMail,
  useResetWorkspace,
  useStorageUse,
  useWelcome,
} from './use-workspace';
