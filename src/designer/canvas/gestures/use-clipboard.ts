import { useEffect } from 'react';
import { announce } from '../../../ui';
import { targetsOf } from '../../arrange/targets';
import { arrangingWords } from '../../commands/arranging-words';
import { copiedText, pasteText, removeCut } from '../../commands/clipboard';
import { useDesigner } from '../../use-designer';

/** The keys of the clipboard, answered by the browser's own events: they need no permission. */
export function useClipboard(): void {
  const designer = useDesigner();
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      if (isAboutText(event)) return;
      const steps = targetsOf(designer.store.getState());
      const text = copiedText(designer);
      if (text === null) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
      if (event.type === 'cut') removeCut(designer, steps);
      else announce(arrangingWords.copied(steps.length));
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isAboutText(event)) return;
      event.preventDefault();
      void pasteText(designer, event.clipboardData?.getData('text/plain') ?? '', null);
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [designer]);
}

/** Somebody writes in a field, has marked text to copy, or is in a dialog. */
function isAboutText({ target, type, defaultPrevented }: ClipboardEvent): boolean {
  if (defaultPrevented || !(target instanceof Element)) return true;
  const writes = target.closest('input, textarea, select, [contenteditable="true"], [role=dialog]');
  return writes !== null || (type !== 'paste' && getSelection()?.isCollapsed === false);
}
