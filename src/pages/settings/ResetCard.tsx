import { useState } from 'react';
import { useResetWorkspace, useStorageUse } from '../../queries';
import { Button, Card, ConfirmDialog, notify } from '../../ui';
import { notifyRefusal } from '../refusal';
import { words } from './words';

type Seed = 'sample' | 'empty';

/** The one act without a way back: it says so before. */
export function ResetCard() {
  const [asking, setAsking] = useState<Seed | null>(null);
  const reset = useResetWorkspace();
  const storage = useStorageUse();
  const confirm = () => {
    if (!asking) return;
    reset.mutate(
      { seed: asking },
      {
        onSuccess: () => {
          setAsking(null);
          notify({ title: words.resetDone });
        },
        onError: notifyRefusal,
      },
    );
  };
  return (
    <Card title={words.reset}>
      <div className="grid gap-3.5 px-3.5 pb-4">
        <p className="text-ink-2">{words.resetText}</p>
        <div className="flex flex-wrap gap-2">
          <Button variant="danger" onPress={() => setAsking('sample')}>
            {words.resetSample}
          </Button>
          <Button variant="danger" onPress={() => setAsking('empty')}>
            {words.resetEmpty}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        isOpen={asking !== null}
        onOpenChange={() => setAsking(null)}
        title={words.resetTitle}
        action={words.resetAct}
        danger
        isPending={reset.isPending}
        onConfirm={confirm}
      >
        <p className="text-ink-2">
          {words.resetSure(storage.data?.flows ?? 0, storage.data?.runs ?? 0)}
        </p>
      </ConfirmDialog>
    </Card>
  );
}
