/** What somebody types for a search that is still on its way: it is not lost, and no command. */
import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';

let typed = '';
/** Enter was pressed after it: the first that is found is meant. */
let entered = false;

/** Takes up the keys; answers how to end that. */
export function holdTyping(): () => void {
  forgetTyped();
  const hold = (event: KeyboardEvent) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || (key !== 'Enter' && !isText(key))) return;
    event.preventDefault();
    event.stopPropagation();
    // What follows is meant for whatever is chosen then.
    if (entered) return;
    if (key === 'Enter') entered = typed !== '';
    else typed = key === 'Backspace' ? typed.slice(0, -1) : typed + key;
  };
  addEventListener('keydown', hold, { capture: true });
  return () => removeEventListener('keydown', hold, { capture: true });
}

const isText = (key: string) => key.length === 1 || key === 'Backspace';

export function typedAhead(): string {
  return typed;
}

export function wasEntered(): boolean {
  return entered;
}

export function forgetTyped(): void {
  typed = '';
  entered = false;
}

/** Holds keys while the caller stands for the search that comes. */
export function useHeldTyping(isSearch: boolean): void {
  // Before the next key: it would go to what has the focus now.
  useLayoutEffect(() => (isSearch ? holdTyping() : undefined), [isSearch]);
}

/** For the search when it has come: takes over what was typed, then does what Enter meant. */
export function useTypedAhead(onTyped: (text: string) => void, onEnter: () => void): void {
  const [isEntered, setEntered] = useState(false);
  const take = useEffectEvent(() => {
    onTyped(typed);
    setEntered(entered);
    forgetTyped();
  });
  const enter = useEffectEvent(onEnter);
  useLayoutEffect(() => take(), []);
  // By then the list has followed what was typed.
  useEffect(() => {
    if (isEntered) enter();
  }, [isEntered]);
}
