import type { Slot } from '../../model/definition';
import { Button } from '../../ui';
import { arrangingWords } from '../commands/arranging-words';
import { lastCopied, pasteFromClipboard } from '../commands/clipboard';
import { useDesigner } from '../use-designer';
import { arrangeWords as words } from './words';

/** What the clipboard holds, instead of a new step. */
export function PasteHere({ slot }: { slot: Slot }) {
  const designer = useDesigner();
  const copied = lastCopied();
  return (
    <Button
      size="sm"
      variant="quiet"
      icon="clipboard-paste"
      onPress={() => void pasteFromClipboard(designer, slot)}
    >
      {copied === null ? arrangingWords.paste : words.pasteSteps(copied)}
    </Button>
  );
}
