/** For each operation of the permission table that a method asks for: the call that needs it. For tests. */
import type { FlowSummary, Result, RunSummary, Services } from '../api';
import type { RoleId } from './table';

export const environmentId = 'work';
export const flowId = 'flow';
export const mailConnector = 'shared_office365';

function mailStep(reference: string) {
  const apiId = `/providers/Microsoft.PowerApps/apis/${mailConnector}`;
  const host = { apiId, connectionName: reference, operationId: 'SendEmailV2' };
  const parameters = {
    'emailMessage/To': 'a@work.example',
    'emailMessage/Subject': 'Hello',
    'emailMessage/Body': 'Hello',
  };
  return { type: 'OpenApiConnection', runAfter: {}, inputs: { host, parameters } };
}

export const definition = JSON.stringify({
  triggers: { manual: { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } } },
  actions: { Send: mailStep('mail'), Ask: mailStep('asked') },
});

/** What a call names. Another id at any place makes the same call about something else. */
export interface Target {
  readonly flowId: string;
  readonly runId: string;
  readonly connectionId: string;
  readonly connectorId: string;
  readonly copyId: string;
  /** Which connection reference of the flow. */
  readonly reference: string;
  /** A connection of another owner that the flow uses. */
  readonly othersConnection: string;
}

export interface Attempt {
  /** What somebody who does not know it cannot tell from an absent one. */
  readonly about: 'flow' | 'environment' | 'connection' | 'copy';
  act(services: Services, target: Target): Promise<Result<unknown>>;
  /** Of a list: whether the flow, or something of it, is in the answer. */
  lists?(answer: unknown): boolean;
}

export function targetOf(role: RoleId): Target {
  return {
    flowId,
    runId: `run-${role}`,
    connectionId: `of-${role}`,
    connectorId: mailConnector,
    copyId: `copy-${role}`,
    reference: 'asked',
    othersConnection: role === 'creator' ? 'of-coOwner' : 'of-creator',
  };
}

export const absent: Partial<Target> = {
  flowId: 'absent',
  runId: 'absent',
  connectionId: 'absent',
  copyId: 'absent',
};

const inEnvironment = (act: Attempt['act'], lists?: Attempt['lists']): Attempt => ({
  about: 'environment',
  act,
  ...(lists ? { lists } : {}),
});
const ofFlow = (act: Attempt['act']): Attempt => ({ about: 'flow', act });
const ofConnection = (act: Attempt['act']): Attempt => ({ about: 'connection', act });

const listsFlow = (answer: unknown) =>
  (answer as readonly FlowSummary[]).some((one) => one.id === flowId);
const listsRun = (answer: unknown) =>
  (answer as readonly RunSummary[]).some((one) => one.flowId === flowId);

const newFlow = { environmentId, name: 'New', kind: 'instant', definition } as const;
const command = {
  name: 'insertAction',
  args: {
    slot: { container: null, branch: 'actions', after: null, mode: 'between' },
    name: 'Added',
    action: { type: 'Compose', inputs: 'x' },
  },
};

/** Makes a flow of one's own and points its step at the connection. */
async function useElsewhere(services: Services, connectionId: string): Promise<Result<unknown>> {
  const made = await services.flows.create(newFlow);
  if (!made.ok) return made;
  const { id: flowId } = made.value;
  return await services.connections.rebind({ flowId, reference: 'mail', connectionId });
}

export const attempts: Readonly<Record<string, Attempt>> = {
  ListMyFlows: inEnvironment((s) => s.flows.list({ environmentId, tab: 'mine' }), listsFlow),
  listTeamFlows: inEnvironment((s) => s.flows.list({ environmentId, tab: 'team' }), listsFlow),
  listSharedWithMe: inEnvironment(
    (s) => s.flows.list({ environmentId, tab: 'sharedWithMe' }),
    listsFlow,
  ),
  viewRunHistory: inEnvironment((s) => s.runs.list({ environmentId }), listsRun),
  CreateFlow: inEnvironment((s) => s.flows.create(newFlow)),
  ListConnections: inEnvironment((s) => s.connections.list({ environmentId })),
  CreateConnection: inEnvironment((s, { connectorId }) =>
    s.connections.create({ environmentId, connectorId }),
  ),
  ListApis: inEnvironment((s) => s.connectors.list({ environmentId })),
  viewAuditLog: inEnvironment((s) => s.admin.audit({ environmentId })),
  useSharedConnectionInOtherFlow: inEnvironment((s, { connectionId }) =>
    useElsewhere(s, connectionId),
  ),

  viewDetailsPage: ofFlow((s, { flowId }) => s.flows.details({ flowId })),
  editProperties: ofFlow((s, { flowId }) => s.flows.rename({ flowId, name: 'Renamed' })),
  StartFlow: ofFlow((s, { flowId }) => s.flows.turnOn({ flowId })),
  StopFlow: ofFlow((s, { flowId }) => s.flows.turnOff({ flowId })),
  DeleteFlow: ofFlow((s, { flowId }) => s.flows.remove({ flowId })),
  UpdateFlow: ofFlow((s, { flowId }) => s.flows.restore({ flowId })),
  saveAs: ofFlow((s, { flowId }) => s.flows.saveAs({ flowId, name: 'Another' })),
  viewVersions: ofFlow((s, { flowId }) => s.flows.versions({ flowId })),
  viewDefinition: ofFlow((s, { flowId }) => s.drafts.open({ flowId })),
  editDefinition: ofFlow((s, { flowId }) =>
    s.drafts.append({ flowId, since: 0, entries: [{ commandId: 'c', command }] }),
  ),
  testFlow: ofFlow((s, { flowId }) => s.runs.start({ flowId, source: 'draft', body: {} })),
  runFlow: ofFlow((s, { flowId }) => s.runs.start({ flowId, source: 'published', body: {} })),
  viewRunCard: ofFlow((s, { flowId }) => s.runs.card({ flowId })),
  viewRunDetail: ofFlow((s, { runId }) => s.runs.get({ runId })),
  viewOwnRunReceipt: ofFlow((s, { runId }) => s.runs.receipt({ runId })),
  CancelFlowRun: ofFlow((s, { runId }) => s.runs.cancel({ runId })),
  ResubmitFlow: ofFlow((s, { runId }) => s.runs.resubmit({ runId })),
  provideInvokerConnection: ofFlow((s, { flowId, reference, connectionId }) =>
    s.runs.start({
      flowId,
      source: 'published',
      body: {},
      connections: { [reference]: connectionId },
    }),
  ),
  useInvokerConnectionOfAnother: ofFlow((s, { flowId, othersConnection }) =>
    s.runs.start({
      flowId,
      source: 'published',
      body: {},
      connections: { asked: othersConnection },
    }),
  ),

  addOwner: ofFlow((s, { flowId }) => s.sharing.addOwner({ flowId, principalId: 'newcomer' })),
  addGuestOwner: ofFlow((s, { flowId }) => s.sharing.addOwner({ flowId, principalId: 'newGuest' })),
  removeOwner: ofFlow((s, { flowId }) =>
    s.sharing.removeOwner({ flowId, principalId: 'spareOwner' }),
  ),
  removeCreator: ofFlow((s, { flowId }) =>
    s.sharing.removeOwner({ flowId, principalId: 'creator' }),
  ),
  leaveFlow: ofFlow((s, { flowId }) => s.sharing.leave({ flowId })),
  addRunOnly: ofFlow((s, { flowId }) => s.sharing.addRunOnly({ flowId, principalId: 'newcomer' })),
  removeRunOnly: ofFlow((s, { flowId }) =>
    s.sharing.removeRunOnly({ flowId, principalId: 'spareRunner' }),
  ),
  setRunOnlyConnectionMode: ofFlow((s, { flowId }) =>
    s.sharing.setConnectionMode({ flowId, reference: 'mail', mode: 'invoker' }),
  ),
  sendCopy: ofFlow((s, { flowId }) =>
    s.sharing.sendCopy({ flowId, recipients: ['newcomer'], name: 'Copy', description: '' }),
  ),
  acceptCopy: {
    about: 'copy',
    act: (s, { copyId }) => s.sharing.acceptCopy({ copyId, environmentId, name: 'Mine' }),
  },

  replaceConnectionReference: ofFlow((s, { flowId, connectionId }) =>
    s.connections.rebind({ flowId, reference: 'mail', connectionId }),
  ),
  useSharedConnectionInSameFlow: ofFlow((s, { flowId, othersConnection }) =>
    s.connections.rebind({ flowId, reference: 'asked', connectionId: othersConnection }),
  ),
  editCredential: ofConnection((s, { connectionId }) =>
    s.connections.update({ connectionId, values: { appPassword: 'new' } }),
  ),
  deleteConnection: ofConnection((s, { connectionId }) => s.connections.remove({ connectionId })),
};
