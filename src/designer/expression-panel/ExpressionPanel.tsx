import { useCallback, useDeferredValue, useId, useMemo, useState } from 'react';
import { checkExpression } from '../../expressions/language';
import { checkText } from '../../model/check/check-text';
import { namesIn, scopeAt } from '../../model/scope/token-scope';
import { Button, cx, Icon, IconButton, IconToggle, Kbd } from '../../ui';
import {
  type ExpressionDraft,
  ExpressionField,
  type ExpressionWriter,
  type FoundProblem,
  formatExpression,
} from '../expression';
import { LiveValueCard } from '../live/LiveValueCard';
import { shortValue } from '../live/short-value';
import { useLiveValues } from '../live/use-live-values';
import { useStepName } from '../panel/step-context';
import { useDesignerState } from '../use-designer';
import { FunctionList } from './FunctionList';
import { lastExpression, rememberExpression } from './last-expression';
import { ProblemCard } from './ProblemCard';
import { type ReadExpression, readExpression } from './parts';
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
    ...(code.trim() === '' ? [] : [`@${code}`]),
    ...parts.map((part) => `@${part.code}`),
  ]);
  const update = () => {
    rememberExpression(code);
    if (code !== first) draft.apply(code);
    else draft.leave();
    onClose();
  };
  const cancel = () => {
    if (code !== first) rememberExpression(code);
    draft.leave();
    onClose();
  };
  const pasted = lastExpression();
  return (
    <section
      aria-labelledby={titleId}
      data-wide
      className={cx(
        'grid content-start gap-2.5',
        isFull
          ? 'fixed inset-3 z-40 overflow-auto rounded-card bg-surface p-4 shadow-pop inset-ring inset-ring-line'
          : 'mt-1.5',
      )}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isDefaultPrevented()) return;
        event.preventDefault();
        if (isFull) setFull(false);
        else cancel();
      }}
    >
      <div className="overflow-hidden rounded-card bg-surface ring-2 ring-accent">
        <header className="flex h-9 items-center gap-2 border-b border-line pr-1.5 pl-2.5">
          <Icon name="square-function" className="text-expr" />
          <h3 id={titleId} className="font-semibold">
            {words.title}
          </h3>
          <span className="min-w-0 flex-1 truncate text-xs text-ink-2">{words.inField(field)}</span>
          {pasted !== null && pasted !== code && (
            <IconButton
              icon="clipboard-paste"
              size="sm"
              label={words.pasteLast}
              onPress={() => writer?.insert(pasted)}
            />
          )}
          <IconToggle
            icon="list"
            size="sm"
            label={words.functions}
            isSelected={hasFunctions}
            onChange={setFunctions}
          />
          <IconButton
            icon="wand-sparkles"
            size="sm"
            label={words.format}
            keys={words.formatKeys}
            onPress={() => writer?.format()}
          />
          <IconToggle
            icon={isFull ? 'minimize' : 'maximize'}
            size="sm"
            label={isFull ? words.smallSize : words.fullSize}
            isSelected={isFull}
            onChange={setFull}
          />
        </header>
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
          onSubmit={update}
          className={cx(
            'rounded-none! shadow-none! bg-transparent!',
            isFull ? 'min-h-[45vh]' : 'min-h-[132px] max-h-[320px] overflow-auto',
          )}
        />
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
      </div>
      {hasFunctions && (
        <FunctionList onPick={(text, back) => writer?.insert(text, back)} isTall={isFull} />
      )}
      {problems.slice(0, shownProblems).map((problem, index) => (
        <ProblemCard
          key={`${problem.from}/${problem.message}`}
          problem={problem}
          code={code}
          isFirst={index === 0}
          onFix={(text) => writer?.replace(problem, text)}
        />
      ))}
      {problems.length > shownProblems && (
        <p className="text-xs text-ink-3">{words.moreProblems(problems.length - shownProblems)}</p>
      )}
      {code.trim() !== '' && <LiveValueCard live={live} />}
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-0 flex-1 basis-40 truncate text-xs text-ink-2">
          {words.savedAs} <code className="ml-1 text-ink-2">{draft.savedAs(code.trim())}</code>
        </p>
        <Button variant="quiet" onPress={cancel}>
          {words.cancel}
        </Button>
        <Button variant="primary" onPress={update}>
          {draft.code === '' ? words.add : words.update}
          <Kbd keys="Mod+Enter" plain />
        </Button>
      </div>
    </section>
  );
}

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

/** What the flow knows of the code: types, names and problems. Typing does not wait for it. */
function useReading(code: string) {
  const step = useStepName();
  const { definition, connectors, dialect } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
    dialect: state.dialect,
  }));
  const scope = useMemo(
    () => scopeAt(definition, step, connectors),
    [definition, step, connectors],
  );
  const settled = useDeferredValue(code);
  const found = useMemo(
    () => problemsOf(definition, step, settled, { connectors, dialect }),
    [definition, step, settled, connectors, dialect],
  );
  const read = useMemo(() => readExpression(code, scope.types), [code, scope]);
  const problems = useMemo(() => {
    const current = settled === code ? found : [];
    return code.trim() === '' ? [] : [...checkExpression(code), ...current];
  }, [code, settled, found]);
  const names = useCallback(() => namesIn(scope), [scope]);
  return { read, problems, found, names };
}

/** Behind the `@` that makes a text of it. */
function problemsOf(
  definition: Parameters<typeof checkText>[0],
  step: string,
  code: string,
  options: Parameters<typeof checkText>[3],
): readonly FoundProblem[] {
  if (code.trim() === '') return [];
  return checkText(definition, step, `@${code}`, options).map((one) => ({
    ...one,
    from: Math.max(0, one.from - 1),
    to: Math.max(0, one.to - 1),
  }));
}
