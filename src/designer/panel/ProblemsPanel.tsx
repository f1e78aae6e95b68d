import { findStep } from '../../model/edit/place';
import { cx, EmptyState, Icon } from '../../ui';
import { displayName } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { Fixes } from './Fixes';
import { PanelFrame } from './PanelFrame';

/** Everything that the checker found; each leads to its step. */
export function ProblemsPanel() {
  const designer = useDesigner();
  const { problems, definition } = useDesignerState((state) => ({
    problems: state.problems,
    definition: state.definition,
  }));
  return (
    <PanelFrame
      label={words.checker}
      onClose={() => designer.open(null)}
      header={<h2 className="min-w-0 flex-1 text-md font-semibold">{words.checker}</h2>}
    >
      {problems.length === 0 ? (
        <EmptyState icon="circle-check" title={words.noProblems} text={words.noProblemsText} />
      ) : (
        <ul className="min-h-0 flex-1 overflow-auto px-2 pb-3">
          {problems.map((problem) => {
            const { step } = problem;
            return (
              <li key={`${step}/${problem.code}/${problem.path.join('/')}/${problem.message}`}>
                <button
                  type="button"
                  disabled={step === null || !findStep(definition, step)}
                  className="flex w-full items-start gap-2.5 rounded-md px-2 py-2 text-left enabled:hover:bg-hover"
                  onClick={() => designer.select(step)}
                >
                  <Icon
                    name={problem.severity === 'error' ? 'octagon-alert' : 'triangle-alert'}
                    className={cx('mt-px', problem.severity === 'error' ? 'text-bad' : 'text-warn')}
                  />
                  <span className="min-w-0">
                    <span className="block font-medium">
                      {step === null ? words.wholeFlow : displayName(step)}
                    </span>
                    <span className="block text-xs text-ink-2">{problem.message}</span>
                  </span>
                </button>
                <div className="flex flex-wrap gap-1.5 pl-8.5 empty:hidden">
                  <Fixes problem={problem} />
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </PanelFrame>
  );
}
