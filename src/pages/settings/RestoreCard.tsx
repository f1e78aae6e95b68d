import { useState } from 'react';
import { type BackupContent, useReadBackup, useRestoreBackup } from '../../queries';
import { Card, ConfirmDialog, FileButton, formatExact, notify, useTimeZone } from '../../ui';
import { notifyRefusal } from '../refusal';
import { words } from './words';

interface Chosen {
  readonly text: string;
  readonly content: BackupContent;
}

/** A file is read and described first; nothing changes before the person has said so. */
export function RestoreCard() {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const reading = useReadBackup();
  const restore = useRestoreBackup();
  const choose = async (file: File) => {
    const text = await file.text();
    reading.mutate(text, {
      onSuccess: (content) => setChosen({ text, content }),
      onError: notifyRefusal,
    });
  };
  const confirm = () => {
    if (!chosen) return;
    restore.mutate(chosen.text, {
      onSuccess: () => {
        setChosen(null);
        notify({ title: words.restored, tone: 'ok' });
      },
      onError: notifyRefusal,
    });
  };
  return (
    <Card title={words.restore}>
      <div className="grid gap-3.5 px-3.5 pb-4">
        <p className="text-ink-2">{words.restoreText}</p>
        <div>
          <FileButton
            accept={['.json', 'application/json']}
            isPending={reading.isPending}
            onChoose={(file) => void choose(file).catch(notifyRefusal)}
          >
            {words.restoreChoose}
          </FileButton>
        </div>
      </div>
      <ConfirmDialog
        isOpen={chosen !== null}
        onOpenChange={() => setChosen(null)}
        title={words.restoreTitle}
        action={words.restoreAct}
        danger
        isPending={restore.isPending}
        onConfirm={confirm}
      >
        {chosen && <Content {...chosen.content} />}
      </ConfirmDialog>
    </Card>
  );
}

function Content(content: BackupContent) {
  const timeZone = useTimeZone();
  return (
    <div className="grid gap-2 text-ink-2">
      <p>{words.backupOf(formatExact(content.savedAt, timeZone), content.schemaVersion)}</p>
      <p>{words.backupHolds(content)}</p>
      {content.openRuns > 0 && <p>{words.backupOpenRuns(content.openRuns)}</p>}
      {content.unreadable > 0 && <p>{words.backupUnreadable(content.unreadable)}</p>}
      <p>{words.restoreSure}</p>
    </div>
  );
}
