import { useId, useState } from 'react';
import { Button, cx, Kbd } from '../../ui';
import {
  type ExpressionDraft,
  ExpressionField,
  type ExpressionWriter,
  type FoundProblem,
  formatExpression,
} from '../expression';
import { LiveValueCard } from '../live/LiveValueCard';
import { shortValue } from '../live/short-value';
import { type LiveValues, useLiveValues } from '../live/use-live-values';
import { useStepName } from '../panel/step-context';
import { ExpressionHeader } from './ExpressionHeader';
import { FunctionList } from './FunctionList';
import { lastExpression, rememberExpression } from './last-expression';
import { ProblemCard } from './ProblemCard';
import type { Part, ReadExpression } from './parts';
import { useReading } from './use-reading';
import { words } from './words';

interface ExpressionPanelProps {
  readonly draft: ExpressionDraft;
  /** The field that it is part of. */
  readonly field: string;
  readonly onClose: () => void;
}

/** Where an expression is written: its code, what is wrong with it, and what it gives. */
export function ExpressionPanel({ draft, field, onClose }: ExpressionPanelProps) {
  const titleId = useId();
  const [first] = useState(() => laidOut(draft.code));
  const [code, setCode] = useState(draft.begun ?? first);
  const [cursor, setCursor] = useState(code.length);
  const [writer, setWriter] = useState<ExpressionWriter | null>(null);
  const [isFull, setFull] = useState(false);
  const [hasFunctions, setFunctions] = useState(false);
  const { read, problems, found, names } = useReading(code);
  const parts = read.around(cursor).slice(0, shownParts);
  const live = useLiveValues(useStepName(), [
    ...(read.type === null ? [] : [`@${code}`]),
    ...parts.map((part) => `@${part.code}`),
  ]);
  const leave = (isKept: boolean) => {
    const isChanged = code !== first;
    if (isKept || isChanged) rememberExpression(code);
    if (isKept && isChanged) draft.apply(code);
    else draft.leave();
    onClose();
  };
  const pasted = lastExpression();
  return (
    <section
      aria-labelledby={titleId}
      data-wide
      className={cx(
        'grid grid-cols-[minmax(0,1fr)] content-start gap-2.5',
        isFull ? full : 'mt-1.5',
      )}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isDefaultPrevented()) return;
        event.preventDefault();
        if (isFull) setFull(false);
        else leave(false);
      }}
    >
      <div className="overflow-hidden rounded-card bg-surface ring-2 ring-accent">
        <ExpressionHeader
          titleId={titleId}
          field={field}
          isFull={isFull}
          onFull={setFull}
          hasFunctions={hasFunctions}
          onFunctions={setFunctions}
          onFormat={() => writer?.format()}
          onPasteLast={
            pasted === null || pasted === code ? undefined : () => writer?.insert(pasted)
          }
        />
        <ExpressionField
          value={code}
          onChange={setCode}
          ariaLabel={words.editor}
          placeholder={words.placeholder}
          autoFocus
          names={names}
          problems={found}
          onCursor={setCursor}
          onReady={setWriter}
          describeAt={(at) => descriptionAt(read, at)}
          onSubmit={() => leave(true)}
          className={cx(
            'rounded-none! bg-transparent! shadow-none!',
            isFull ? 'min-h-[45vh]' : 'max-h-[320px] min-h-[132px] overflow-auto',
          )}
        />
        <Types read={read} parts={parts} live={live} />
      </div>
      {hasFunctions && (
        <FunctionList onPick={(text, back) => writer?.insert(text, back)} isTall={isFull} />
      )}
      <Problems problems={problems} code={code} onFix={(one, text) => writer?.replace(one, text)} />
      {read.type !== null && <LiveValueCard live={live} />}
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-0 flex-1 basis-40 truncate text-xs text-ink-2">
          {words.savedAs} <code className="ml-1 text-ink-2">{draft.savedAs(code.trim())}</code>
        </p>
        <Button variant="quiet" onPress={() => leave(false)}>
          {words.cancel}
        </Button>
        <Button variant="primary" onPress={() => leave(true)}>
          {draft.code === '' ? words.add : words.update}
          <Kbd keys="Mod+Enter" plain />
        </Button>
      </div>
    </section>
  );
}

const full =
  'fixed inset-3 z-40 overflow-auto rounded-card bg-surface p-4 shadow-pop inset-ring inset-ring-line';

const shownParts = 2;
const shownProblems = 3;
const shownCharacters = 28;
/** Characters that are read in one line; more are laid out over several. */
const longestLine = 56;

function laidOut(code: string): string {
  return code.length > longestLine && !code.includes('\n') ? formatExpression(code) : code;
}

function descriptionAt(read: ReadExpression, at: number) {
  const [part] = read.around(at);
  return part ? { from: part.from, to: part.to, lines: [`${part.label}: ${part.type}`] } : null;
}

interface TypesProps {
  readonly read: ReadExpression;
  readonly parts: readonly Part[];
  /** Its first value is of the whole, then one of each part. */
  readonly live: LiveValues;
}

/** The type of the whole, and what the parts at the cursor are or have. */
function Types({ read, parts, live }: TypesProps) {
  return (
    <footer className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-2.5 py-1 text-xs text-ink-3">
      <span>
        {words.type} <code className="text-ink-2">{read.type ?? '?'}</code>
      </span>
      <span className="flex-1" />
      {parts.map((part, index) => (
        <span key={`${part.from}-${part.to}`} className="truncate">
          {part.label}{' '}
          <code className="text-ink">
            {shortValue(live.values[index + 1], shownCharacters) || part.type}
          </code>
        </span>
      ))}
    </footer>
  );
}

interface ProblemsProps {
  readonly problems: readonly FoundProblem[];
  readonly code: string;
  readonly onFix: (problem: FoundProblem, text: string) => void;
}

function Problems({ problems, code, onFix }: ProblemsProps) {
  return (
    <>
      {problems.slice(0, shownProblems).map((problem, index) => (
        <ProblemCard
          key={`${problem.from}/${problem.message}`}
          problem={problem}
          code={code}
          isFirst={index === 0}
          onFix={(text) => onFix(problem, text)}
        />
      ))}
      {problems.length > shownProblems && (
        <p className="text-xs text-ink-3">{words.moreProblems(problems.length - shownProblems)}</p>
      )}
    </>
  );
}
