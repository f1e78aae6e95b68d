import { useState } from 'react';
import { type ReceivedCopy, useConnectors, useCopiesReceived } from '../../queries';
import { Button, Card, EmptyState, LinkButton, RelativeTime, Skeleton, Tile } from '../../ui';
import { tabWords } from '../flows/words';
import { paths } from '../paths';
import { RefusalNote } from '../refusal';
import { useEnvironment } from '../shell/environment-context';
import { tileLook } from '../step-tiles';
import { CreateFromCopyDialog } from './CreateFromCopyDialog';
import { words } from './words';

/** Templates that others sent, newest first. They belong to the person, whatever the environment. */
export function CopiesReceived() {
  const copies = useCopiesReceived();
  const [chosen, setChosen] = useState<ReceivedCopy | null>(null);
  if (copies.isPending) return <Skeleton className="py-5" lines={6} />;
  if (copies.isError) {
    return (
      <div className="py-4">
        <RefusalNote error={copies.error} onRetry={() => void copies.refetch()} />
      </div>
    );
  }
  if (copies.data.length === 0) {
    return (
      <Card className="mt-4">
        <EmptyState icon="inbox" title={tabWords.copies.title} text={tabWords.copies.text} />
      </Card>
    );
  }
  const newestFirst = copies.data.toSorted((a, b) => b.sentAt - a.sentAt);
  return (
    <>
      <ul
        aria-label={words.list}
        className="mt-4 overflow-hidden rounded-lg border border-line bg-surface"
      >
        {newestFirst.map((copy) => (
          <CopyRow key={copy.id} copy={copy} onCreate={() => setChosen(copy)} />
        ))}
      </ul>
      {chosen && <CreateFromCopyDialog copy={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

function CopyRow({ copy, onCreate }: { copy: ReceivedCopy; onCreate: () => void }) {
  const { environment } = useEnvironment();
  const connectors = useConnectors(environment.id).data ?? [];
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line px-3.5 py-2.5 not-first:border-t">
      <Tile {...tileLook(copy.steps[0] ?? { type: '' }, connectors)} />
      <div className="min-w-0 flex-1 basis-55">
        <b className="block truncate font-[550]">{copy.name}</b>
        <p className="truncate text-xs text-ink-3">
          {copy.description || `${copy.startsWith} · ${words.steps(copy.stepCount)}`}
        </p>
      </div>
      <span className="text-xs text-ink-2">
        {words.sentBy(copy.sentByName)}, <RelativeTime at={copy.sentAt} />
      </span>
      {copy.flowId !== undefined && (
        <LinkButton href={paths.flow(copy.flowId)}>
          {words.open}
          <span className="sr-only">: {copy.name}</span>
        </LinkButton>
      )}
      <Button onPress={onCreate}>
        {copy.flowId === undefined ? words.create : words.again}
        <span className="sr-only">: {copy.name}</span>
      </Button>
    </li>
  );
}
