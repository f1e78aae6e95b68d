/** Letters that somebody types for a search which is still on its way: they are not lost, and no commands. */
let typed = '';

/** Takes them up; answers how to end that. */
export function holdTyping(): () => void {
  typed = '';
  const hold = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else if (event.key.length === 1) typed += event.key;
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('keydown', hold, { capture: true });
  return () => removeEventListener('keydown', hold, { capture: true });
}

export function typedAhead(): string {
  return typed;
}

export function forgetTyped(): void {
  typed = '';
}
