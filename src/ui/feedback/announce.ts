/** What a screen reader should say although nothing that has the focus changed. */
export interface Announcement {
  readonly text: string;
  readonly urgent: boolean;
  /** Tells two announcements of the same text apart. */
  readonly number: number;
}

let current: Announcement = { text: '', urgent: false, number: 0 };
const listeners = new Set<() => void>();

export function announce(text: string, urgent = false): void {
  current = { text, urgent, number: current.number + 1 };
  for (const listener of listeners) listener();
}

export function subscribeToAnnouncements(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentAnnouncement(): Announcement {
  return current;
}
