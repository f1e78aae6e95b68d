import { Button, Status } from '../../ui';
import { Fixes } from '../panel/Fixes';
import type { CodeProblem } from './code-text';
import type { useCode } from './use-code';
import { words } from './words';

interface CodeStatusLineProps {
  readonly code: ReturnType<typeof useCode>;
  /** Where the cursor is. */
  readonly at: number;
}

/** Whether the text is what the canvas shows, and the way out if it is not; what is wrong at the cursor. */
export function CodeStatusLine({ code, at }: CodeStatusLineProps) {
  const { status, text, problems } = code;
  const nearest = status.kind === 'inStep' ? nearestTo(at, problems)?.problem : undefined;
  const place = status.kind === 'fault' ? placeOf(text, status.fault.from) : '';
  return (
    <div className="grid gap-1.5 border-t border-line px-3 py-1.5 text-xs">
      <div className="flex min-h-6 flex-wrap items-center gap-2" aria-live="polite">
        <StatusOf code={code} />
        {status.kind === 'fault' && (
          <span className="min-w-0 flex-1 text-ink-2">
            {status.fault.message} <span className="text-ink-3">{place}</span>
          </span>
        )}
        {status.kind === 'conflict' && <span className="text-ink-2">{words.conflictText}</span>}
        <span className="flex-1" />
        {status.kind === 'inStep' && problems.length > 0 && (
          <span className="text-ink-2">{words.problems(problems.length)}</span>
        )}
        {status.kind === 'conflict' && (
          <>
            <Button size="sm" onPress={code.insist}>
              {words.applyMine}
            </Button>
            <Button size="sm" onPress={code.revert}>
              {words.takeTheirs}
            </Button>
          </>
        )}
        {status.kind !== 'inStep' && status.kind !== 'conflict' && (
          <Button size="sm" variant="quiet" onPress={code.revert}>
            {words.revert}
          </Button>
        )}
      </div>
      {nearest && (
        <div className="flex flex-wrap items-center gap-1.5 pb-0.5">
          <span className="min-w-0 flex-1 basis-48 text-ink-2">{nearest.message}</span>
          <Fixes problem={nearest} />
        </div>
      )}
    </div>
  );
}

function nearestTo(at: number, problems: readonly CodeProblem[]): CodeProblem | undefined {
  const distance = ({ from, to }: CodeProblem) => Math.max(from - at, at - to, 0);
  return problems.toSorted((a, b) => distance(a) - distance(b))[0];
}

function StatusOf({ code: { status } }: { code: ReturnType<typeof useCode> }) {
  switch (status.kind) {
    case 'inStep':
      return <Status tone="ok" icon="check" word={words.inStep} />;
    case 'waiting':
      return <Status tone="idle" icon="hourglass" word={words.waiting} />;
    case 'conflict':
      return <Status tone="warn" icon="triangle-alert" word={words.conflict} />;
    case 'fault':
      return <Status tone="bad" icon="circle-alert" word={words.notApplied} />;
    case 'refused':
      return <Status tone="bad" icon="circle-alert" word={words.refused(status.reason)} />;
  }
}

function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return words.place(before.length, (before.at(-1)?.length ?? 0) + 1);
}
