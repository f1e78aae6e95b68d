import { useState } from 'react';
import { useConnectors, useCopiesReceived } from '../../queries';
import { Button, LinkButton, Note, Skeleton, TileChain } from '../../ui';
import { paths } from '../paths';
import { RefusalNote } from '../refusal';
import { useEnvironment } from '../shell/environment-context';
import { tileLooks } from '../step-tiles';
import { CreateFromCopyDialog } from './CreateFromCopyDialog';
import { words } from './words';

/** Under a message that brought a copy: what it is, and the way to a flow of one's own. */
export function MailCopyCard({ copyId }: { copyId: string }) {
  const copies = useCopiesReceived();
  const { environment } = useEnvironment();
  const connectors = useConnectors(environment.id).data ?? [];
  const [isCreating, setCreating] = useState(false);
  if (copies.isPending) return <Skeleton lines={2} />;
  if (copies.isError) return <RefusalNote error={copies.error} />;
  const copy = copies.data.find((one) => one.id === copyId);
  if (!copy) return <Note>{words.gone}</Note>;
  return (
    <section className="flex flex-wrap items-center gap-x-3.5 gap-y-2.5 rounded-card border border-line bg-sunken p-3">
      <TileChain tiles={tileLooks(copy.steps, connectors)} />
      <div className="min-w-0 flex-1 basis-45">
        <b className="block truncate">{copy.name}</b>
        <p className="truncate text-xs text-ink-2">
          {copy.startsWith} · {words.steps(copy.stepCount)}
        </p>
      </div>
      {copy.flowId !== undefined && (
        <LinkButton href={paths.flow(copy.flowId)}>{words.open}</LinkButton>
      )}
      <Button
        variant={copy.flowId === undefined ? 'primary' : 'outline'}
        icon="plus"
        onPress={() => setCreating(true)}
      >
        {copy.flowId === undefined ? words.create : words.again}
      </Button>
      {isCreating && <CreateFromCopyDialog copy={copy} onClose={() => setCreating(false)} />}
    </section>
  );
}
