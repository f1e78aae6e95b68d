/** Says at the top of every page what is wrong with the storage, and what one can do about it. */
import { IconButton, Note } from '../ui';
import type { Trouble } from './trouble';
import { words } from './words';

interface TroubleNotesProps {
  readonly trouble: Trouble;
  onDismissRepair(): void;
}

export function TroubleNotes({ trouble, onDismissRepair }: TroubleNotesProps) {
  const { repair, lost } = trouble;
  if (!repair && !lost) return null;
  return (
    <div className="grid gap-1 p-2">
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
