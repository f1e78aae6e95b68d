import { Button, Icon, Kbd } from '../../ui';
import type { FoundProblem } from '../expression';
import { words } from './words';

interface ProblemCardProps {
  readonly problem: FoundProblem;
  readonly code: string;
  /** The keys fix the first one. */
  readonly isFirst: boolean;
  readonly onFix: (text: string) => void;
}

/** What is wrong, in which line, and a press that makes it right. */
export function ProblemCard({ problem, code, isFirst, onFix }: ProblemCardProps) {
  const { severity, message, suggestion, from } = problem;
  const isError = severity === 'error';
  const lines = code.slice(0, from).split('\n').length;
  return (
    <div
      className={`grid gap-2 rounded-md px-2.5 py-2 text-xs forced-outline ${isError ? 'bg-bad-soft' : 'bg-warn-soft'}`}
    >
      <p className="flex items-start gap-2">
        <Icon
          name={isError ? 'circle-alert' : 'triangle-alert'}
          className={isError ? 'text-bad' : 'text-warn'}
        />
        <span className="min-w-0 flex-1 font-medium wrap-anywhere">{message}</span>
        {code.includes('\n') && <span className="text-ink-2">{words.line(lines)}</span>}
      </p>
      {suggestion !== undefined && (
        <p className="flex flex-wrap items-center gap-2 text-ink-2">
          <Button size="sm" icon="wand-sparkles" onPress={() => onFix(suggestion)}>
            {words.changeTo(suggestion)}
          </Button>
          {isFirst && (
            <span className="max-sm:hidden">
              {words.orPress} <Kbd keys="Mod+." />
            </span>
          )}
        </p>
      )}
    </div>
  );
}
