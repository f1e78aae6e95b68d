import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { type OwnConnection, useConnections } from '../../queries';
import { Button, Card, EmptyState, PageHeader, Skeleton, useWideWindow } from '../../ui';
import { Page } from '../Page';
import { RefusalNote } from '../refusal';
import { useEnvironment } from '../shell/environment-context';
import { usePageTitle } from '../use-page-title';
import { ConnectionsList, ConnectionsTable } from './ConnectionsTable';
import { EditConnectionDialog } from './EditConnectionDialog';
import { NewConnectionDialog } from './NewConnectionDialog';
import { RemoveConnectionDialog } from './RemoveConnectionDialog';
import { UsesDialog } from './UsesDialog';
import { words } from './words';

const route = getRouteApi('/shared/connections');

export type ConnectionCommand = 'uses' | 'edit' | 'remove';

/** The connections of whoever one acts as. Nobody sees another's here. */
export function ConnectionsPage() {
  usePageTitle(words.title);
  const { environment } = useEnvironment();
  const connections = useConnections(environment.id);
  const [isCreating, setCreating] = useState(false);
  const create = (
    <Button variant="primary" icon="plus" onPress={() => setCreating(true)}>
      {words.create}
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title={words.title}
        description={words.lead}
        actions={connections.data && connections.data.length > 0 && create}
      />
      <div className="mt-4">
        {connections.isPending && <Skeleton lines={6} />}
        {connections.isError && (
          <RefusalNote error={connections.error} onRetry={() => void connections.refetch()} />
        )}
        {connections.data?.length === 0 && (
          <Card>
            <EmptyState icon="cable" title={words.emptyTitle} text={words.emptyText}>
              {create}
            </EmptyState>
          </Card>
        )}
        {connections.data && connections.data.length > 0 && (
          <Connections connections={connections.data} />
        )}
      </div>
      {isCreating && <NewConnectionDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}

const dialogs = {
  uses: UsesDialog,
  edit: EditConnectionDialog,
  remove: RemoveConnectionDialog,
} as const;

function Connections({ connections }: { connections: readonly OwnConnection[] }) {
  const { edit } = route.useSearch();
  const [open, setOpen] = useState<{ command: ConnectionCommand; id: string } | null>(
    edit === undefined ? null : { command: 'edit', id: edit },
  );
  const wide = useWideWindow();
  const List = wide ? ConnectionsTable : ConnectionsList;
  const newestFirst = connections.toSorted((a, b) => b.createdAt - a.createdAt);
  const connection = connections.find((one) => one.id === open?.id);
  const Dialog = open && dialogs[open.command];
  return (
    <>
      <List connections={newestFirst} onCommand={(command, { id }) => setOpen({ command, id })} />
      {Dialog && connection && <Dialog connection={connection} onClose={() => setOpen(null)} />}
    </>
  );
}
