/** Says at the top of every page what is wrong with the storage, and what one can do about it. */
import { notifyRefusal } from '../pages/refusal';
import { useBackup, useFreeSpace } from '../queries';
import { Button, formatBytes, IconButton, Note, notify, saveFile } from '../ui';
import type { Trouble } from './trouble';
import { words } from './words';

interface TroubleNotesProps {
  readonly trouble: Trouble;
  onDismissRepair(): void;
}

export function TroubleNotes({ trouble, onDismissRepair }: TroubleNotesProps) {
  const { repair, lost, full, overtaken } = trouble;
  if (!repair && !lost && !full && !overtaken) return null;
  return (
    <div className="grid gap-1 p-2">
      {overtaken && <OvertakenNote />}
      {full && <FullNote />}
      {lost && (
        <Note tone="bad" announce>
          {words.dataLoss}
        </Note>
      )}
      {repair && (
        <Note
          tone="warn"
          announce
          title={words.repairTitle}
          actions={<IconButton icon="x" label={words.dismiss} onPress={onDismissRepair} />}
        >
          {words.repaired(repair)}
        </Note>
      )}
    </div>
  );
}

function OvertakenNote() {
  const reload = <Button onPress={() => location.reload()}>{words.reloadTab}</Button>;
  return (
    <Note tone="bad" announce title={words.overtakenTitle} actions={reload}>
      {words.overtaken}
    </Note>
  );
}

/** Both ways out work while the disk is full: one deletes, the other only reads. */
function FullNote() {
  const backup = useBackup();
  const freeSpace = useFreeSpace();
  const save = () =>
    backup.mutate(undefined, {
      onSuccess: ({ fileName, text }) => saveFile(fileName, text),
      onError: notifyRefusal,
    });
  // Not by the mutation's own callbacks: this note may be gone before they would be called.
  const free = () =>
    freeSpace.mutateAsync().then(({ runs, bytes }) => {
      if (runs > 0) notify({ title: words.freed(runs, formatBytes(bytes)), tone: 'ok' });
      else notify({ title: words.nothingToFree, tone: 'bad' });
    }, notifyRefusal);
  return (
    <Note
      tone="bad"
      announce
      title={words.fullTitle}
      actions={
        <>
          <Button isPending={freeSpace.isPending} onPress={() => void free()}>
            {words.freeSpace}
          </Button>
          <Button icon="download" isPending={backup.isPending} onPress={save}>
            {words.backUp}
          </Button>
        </>
      }
    >
      {words.full}
    </Note>
  );
}
