import { Button, Note, Spinner } from '../../../ui';
import type { Asked } from './form-values';
import { words } from './words';

/** Why a service has not answered, and what can be done; nothing where it has. */
export function AskedNote({ asked }: { asked: Asked<unknown> }) {
  switch (asked.state) {
    case 'asking':
      return (
        <p role="status" className="flex items-center gap-2 text-xs text-ink-3">
          <Spinner size={13} />
          {words.asking}
        </p>
      );
    case 'waits':
      return <p className="text-xs text-ink-3">{asked.reason}</p>;
    case 'failed':
      return (
        <Note
          tone="warn"
          announce
          actions={
            <Button size="sm" onPress={asked.again}>
              {words.tryAgain}
            </Button>
          }
        >
          {asked.reason} {words.orOwnValue}
        </Note>
      );
    case 'answered':
      return null;
  }
}
