import { useBackup, useStorageUse } from '../../queries';
import { Button, Card, formatBytes, Meter, Note, notify, Skeleton, saveFile } from '../../ui';
import { notifyRefusal, RefusalNote } from '../refusal';
import { words } from './words';

/** What is kept here, how safely, and how to take it along. */
export function DeviceCard() {
  const storage = useStorageUse();
  return (
    <Card title={words.device}>
      <div className="grid gap-4 px-3.5 pb-4">
        <p className="text-ink-2">{words.deviceText}</p>
        {storage.isPending && <Skeleton lines={2} />}
        {storage.isError && <RefusalNote error={storage.error} />}
        {storage.data && (
          <>
            <Meter
              label={words.used}
              value={(storage.data.usedBytes / Math.max(1, storage.data.quotaBytes)) * 100}
              valueText={words.usedOf(
                formatBytes(storage.data.usedBytes),
                formatBytes(storage.data.quotaBytes),
              )}
            />
            <dl className="flex gap-8">
              <Figure label={words.flows} value={storage.data.flows} />
              <Figure label={words.runs} value={storage.data.runs} />
            </dl>
            {storage.data.persisted ? (
              <Note tone="ok">{words.persisted}</Note>
            ) : (
              <Note tone="warn">{words.notPersisted}</Note>
            )}
          </>
        )}
        <BackupRow />
      </div>
    </Card>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-xs text-ink-3">{label}</dt>
      <dd className="text-lg font-[600] tabular">{value.toLocaleString('en-GB')}</dd>
    </div>
  );
}

function BackupRow() {
  const backup = useBackup();
  const save = () =>
    backup.mutate(undefined, {
      onSuccess: ({ fileName, text }) => {
        saveFile(fileName, text);
        notify({ title: words.backedUp(fileName), tone: 'ok' });
      },
      onError: notifyRefusal,
    });
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line pt-3.5">
      <div className="min-w-0 flex-1 basis-60">
        <h3 className="text-sm">{words.backup}</h3>
        <p className="text-xs text-ink-2">{words.backupText}</p>
      </div>
      <Button icon="download" isPending={backup.isPending} onPress={save}>
        {words.backupAct}
      </Button>
    </div>
  );
}
