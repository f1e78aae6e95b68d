import { useVersion } from '../../queries';
import { ConfirmDialog } from '../../ui';
import { parsedVersion } from '../compare/parsed-version';
import { restoreAll } from '../compare/restore';
import { compareWords } from '../compare/words';
import { useFlowId } from '../panel/environment';
import { useDesigner } from '../use-designer';
import { historyWords as words } from './words';

/** The whole draft becomes another: asked first, although one Undo takes it back. */
export function RestoreVersion({ number, onClose }: { number: number; onClose: () => void }) {
  const designer = useDesigner();
  const { data, isError } = useVersion(useFlowId(), number);
  const parsed = data && parsedVersion(data);
  const isLost = isError || parsed?.ok === false;
  const restore = () => {
    if (parsed?.ok) restoreAll(designer, parsed.definition, number);
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={onClose}
      title={words.restoreAsk(number)}
      action={compareWords.restore(number)}
      isPending={!parsed && !isLost}
      isDisabled={isLost}
      onConfirm={restore}
    >
      {isLost ? words.restoreLost : words.restoreText}
    </ConfirmDialog>
  );
}
