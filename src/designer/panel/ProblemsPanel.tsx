import { useEffect, useState } from 'react';
import type { Problem } from '../../model/check/problem';
import { findStep } from '../../model/edit/place';
import { announce, cx, EmptyState, Icon, Kbd, SearchField, SegmentedControl } from '../../ui';
import { goToProblem } from '../commands/problems';
import { displayName } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { FixAll } from './checker/FixAll';
import { type ShownGroup, shownProblems } from './checker/shown-problems';
import { words as own, type Shown } from './checker/words';
import { Fixes } from './Fixes';
import { PanelFrame } from './PanelFrame';
import { panelWords } from './words';

/** Everything that the checker found; each leads to its field. */
export function ProblemsPanel() {
  const designer = useDesigner();
  const problems = useDesignerState((state) => state.problems);
  const [shown, setShown] = useState<Shown>('all');
  const [search, setSearch] = useState('');
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  useAnnouncedCount(errors, warnings);
  const groups = shownProblems(problems, shown, search);
  return (
    <PanelFrame
      label={words.checker}
      onClose={() => designer.open(null)}
      header={<h2 className="min-w-0 flex-1 text-md font-semibold">{words.checker}</h2>}
      footer={problems.length > 0 && <KeyHints />}
    >
      {problems.length === 0 ? (
        <EmptyState
          icon="circle-check"
          title={panelWords.noProblems}
          text={panelWords.noProblemsText}
        />
      ) : (
        <>
          <div className="grid gap-2 px-4 pb-2">
            <SegmentedControl
              label={own.show}
              segments={[
                { id: 'all', label: own.all(problems.length) },
                { id: 'error', label: own.errors(errors) },
                { id: 'warning', label: own.warnings(warnings) },
              ]}
              value={shown}
              onChange={setShown}
              className="justify-self-start"
            />
            <SearchField label={own.search} value={search} onChange={setSearch} />
          </div>
          <div className="min-h-0 flex-1 overflow-auto px-2 pb-3">
            {groups.map((group) => (
              <Group key={group.group} {...group} />
            ))}
            {groups.length === 0 && <p className="px-2 py-3 text-xs text-ink-3">{own.noneShown}</p>}
          </div>
        </>
      )}
    </PanelFrame>
  );
}

function KeyHints() {
  return (
    <span data-keys className="flex items-center gap-1.5 text-ink-3 max-sm:hidden">
      <Kbd keys="F8" />
      {own.nextHint}
      <span className="w-1" />
      <Kbd keys="Shift+F8" />
      {own.previousHint}
    </span>
  );
}

function Group({ group, problems }: ShownGroup) {
  return (
    <section aria-label={own.group(group)} className="pt-2">
      <div className="flex min-h-7 items-center gap-2 px-2">
        <h3 className="flex-1 text-[11px] font-semibold tracking-wide text-ink-3 uppercase">
          {own.group(group)}
        </h3>
        <FixAll problems={problems} />
      </div>
      <ul>
        {problems.map((problem) => (
          <Line
            key={`${problem.step}/${problem.code}/${problem.path.join('/')}/${problem.message}`}
            problem={problem}
          />
        ))}
      </ul>
    </section>
  );
}

function Line({ problem }: { problem: Problem }) {
  const designer = useDesigner();
  const { step, severity, message } = problem;
  const exists = useDesignerState(
    ({ definition }) => step !== null && findStep(definition, step) !== undefined,
  );
  return (
    <li>
      <button
        type="button"
        disabled={!exists}
        className="flex w-full items-start gap-2.5 rounded-md px-2 py-2 text-left enabled:hover:bg-hover"
        onClick={() => goToProblem(designer, problem)}
      >
        <Icon
          name={severity === 'error' ? 'octagon-alert' : 'triangle-alert'}
          className={cx('mt-px', severity === 'error' ? 'text-bad' : 'text-warn')}
        />
        <span className="min-w-0">
          <span className="block font-medium">
            {step === null ? panelWords.wholeFlow : displayName(step)}
          </span>
          <span className="block text-xs wrap-anywhere text-ink-2">{message}</span>
        </span>
      </button>
      <div className="flex flex-wrap gap-1.5 pb-1 pl-8.5 empty:hidden">
        <Fixes problem={problem} />
      </div>
    </li>
  );
}

/** Milliseconds of rest before the count is read out: not at every keystroke. */
const restsFor = 1500;

function useAnnouncedCount(errors: number, warnings: number): void {
  const text = own.count(errors, warnings);
  useEffect(() => {
    const timer = setTimeout(() => announce(text), restsFor);
    return () => clearTimeout(timer);
  }, [text]);
}
