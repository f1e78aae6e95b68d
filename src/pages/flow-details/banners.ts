/** What stands in the way of a flow, worst first, each with its next step. */
import type { FlowConnection, FlowDetails } from '../../queries';
import { paths } from '../paths';
import { bannerWords as words } from './words';

export interface Banner {
  readonly id: string;
  readonly tone: 'bad' | 'warn';
  readonly title: string;
  readonly text: string;
  /** Absent where this person cannot take the step. */
  readonly next?: { readonly label: string; readonly href: string };
}

export function bannersOf(
  details: Pick<FlowDetails, 'flow' | 'connections' | 'can' | 'neverFires'>,
  connectorTitle: (connectorId: string) => string,
): readonly Banner[] {
  const { flow, connections, can } = details;
  return [
    ...(flow.state === 'Suspended' ? [suspended] : []),
    ...connections.embedded.flatMap((one) =>
      brokenConnection(flow.id, one, connectorTitle(one.connectorId), can),
    ),
    ...neverBanner(details),
    ...draftBanner(flow, can),
  ];
}

const suspended: Banner = {
  id: 'suspended',
  tone: 'bad',
  title: words.suspended,
  text: words.suspendedText,
};

function neverBanner({ neverFires }: Pick<FlowDetails, 'neverFires'>): readonly Banner[] {
  if (neverFires === undefined) return [];
  return [{ id: 'never', tone: 'warn', title: words.neverFires, text: neverFires }];
}

export function stepNames(steps: readonly string[]): readonly string[] {
  return steps.map((step) => step.replaceAll('_', ' '));
}

function brokenConnection(
  flowId: string,
  { reference, mode, status, connection, steps }: FlowConnection,
  connector: string,
  can: FlowDetails['can'],
): readonly Banner[] {
  if (mode === 'invoker' || status === 'connected') return [];
  const account = connection?.account ?? '';
  const isOwn = status === 'broken' && connection?.isMine === true;
  const fail = words.stepsFail(stepNames(steps));
  return [
    {
      id: `connection-${reference}`,
      tone: 'bad',
      title: {
        missing: words.missing(connector),
        broken: words.broken(connector, account),
        ownerGone: words.ownerGone(connection?.owner.name ?? account),
      }[status],
      text: status === 'ownerGone' ? `${words.signsIn(connector, account)} ${fail}` : fail,
      ...(isOwn && { next: { label: words.signIn, href: paths.connections } }),
      ...(!isOwn &&
        can.replaceConnectionReference && {
          next: { label: words.replace, href: paths.sharing(flowId, 'connections') },
        }),
    },
  ];
}

function draftBanner(flow: FlowDetails['flow'], can: FlowDetails['can']): readonly Banner[] {
  const isNew = flow.publishedVersion === 0;
  if (!isNew && !flow.hasDraftChanges) return [];
  return [
    {
      id: 'draft',
      tone: 'warn',
      title: isNew ? words.draftNew : words.draftChanges,
      text: isNew ? words.draftNewText : words.draftChangesText(flow.publishedVersion),
      ...(can.editDefinition && {
        next: { label: words.openDesigner, href: paths.edit(flow.id) },
      }),
    },
  ];
}
