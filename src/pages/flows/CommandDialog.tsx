import { RunDialog } from '../run-form/RunDialog';
import { RenameDialog, SaveAsDialog } from './NameDialog';
import type { OpenDialog } from './use-row-commands';

/** What a command asks before it is carried out. */
export function CommandDialog({ kind, flow, onClose }: OpenDialog & { onClose: () => void }) {
  switch (kind) {
    case 'rename':
      return <RenameDialog flow={flow} onClose={onClose} />;
    case 'saveAs':
      return <SaveAsDialog flow={flow} onClose={onClose} />;
    case 'run':
      return <RunDialog flow={flow} onClose={onClose} />;
  }
}
