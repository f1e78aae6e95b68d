import { RefusalError } from '../queries';
import { Button, Note, notify } from '../ui';
import { refusalWords, sharedWords } from './words';

export interface Explanation {
  readonly title: string;
  readonly text: string;
}

/** An error in words: what happened, and what to do next. */
export function explain(error: unknown): Explanation {
  if (error instanceof RefusalError) {
    const { title, next } = refusalWords[error.refusal.code];
    const own = error.refusal.message;
    // Two sentences of its own: the second is the next step, and a better one than the general.
    const [first = '', second] = own.split(/(?<=[.!?])\s+(?=\S)/u);
    if (second !== undefined) return { title: first, text: own.slice(first.length).trim() };
    return { title: own || title, text: next };
  }
  return { title: sharedWords.unexpected, text: sharedWords.unexpectedNext };
}

/** For acts: the page stays as it is and the refusal is told. */
export function notifyRefusal(error: unknown): void {
  notify({ ...explain(error), tone: 'bad' });
}

/** For what could not be read: in the place where it would stand. */
export function RefusalNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { title, text } = explain(error);
  return (
    <Note
      tone="bad"
      title={title}
      announce
      {...(onRetry && {
        actions: (
          <Button size="sm" onPress={onRetry}>
            {sharedWords.tryAgain}
          </Button>
        ),
      })}
    >
      {text}
    </Note>
  );
}

/** For the field that a refusal is about. */
export function faultText(error: unknown): string {
  const { title, text } = explain(error);
  return `${title} ${text}`;
}
