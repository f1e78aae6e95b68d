export function focusNote(id: string): void {
  const note = document.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`);
  note?.focus({ preventScroll: true });
}
