import { useEffect } from 'react';
import { designerCommands } from './commands';
import { useDesigner } from './use-designer';

/** Runs the designer's commands by their keys, unless the person is writing something. */
export function useCommandKeys(): void {
  const designer = useDesigner();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInDialog(event.target)) return;
      const chord = chordOf(event);
      const command = designerCommands.find((one) => one.keys.includes(chord));
      if (!command || command.keysOfBrowser) return;
      const isForFields = command.whileWriting || chord === 'Escape';
      if (isWriting(event.target) && !isForFields) return;
      if (!command.allowed(designer.store.getState())) return;
      event.preventDefault();
      command.run(designer);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [designer]);
}

/** Shift counts for letters and named keys only: whether a sign needs it is up to the keyboard. */
function chordOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): string {
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  const parts = [
    ...(ctrlKey || metaKey ? ['Mod'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && !isSign ? ['Shift'] : []),
  ];
  return [...parts, key.length === 1 ? key.toUpperCase() : key].join('+');
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** Dialogs, menus and lists that float have the keys for themselves. */
function isInDialog(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role=dialog], [role=menu], [role=listbox]') !== null
  );
}
