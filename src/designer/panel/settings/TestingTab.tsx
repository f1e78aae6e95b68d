import type { Action, JsonObject } from '../../../model/definition';
import { dependentsOf } from '../../../model/edit/dependents';
import { firstResult, staticResultOf } from '../../../model/static-result';
import { Note, Switch } from '../../../ui';
import { useDesigner, useDesignerState } from '../../use-designer';
import { StepLinks } from '../StepLinks';
import { useStepName } from '../step-context';
import { ResultForm } from './ResultForm';
import { words } from './testing-words';

/** Switching a step off, and the result that it then has. */
export function TestingTab({ action }: { action: Action }) {
  const designer = useDesigner();
  const name = useStepName();
  const definition = useDesignerState((state) => state.definition);
  const found = staticResultOf(action, definition);
  const isOff = found?.isOn === true;
  const result = found?.result ?? firstResult(action);
  const set = (on: boolean, next?: JsonObject, typing?: string) =>
    designer.dispatch(
      { name: 'setStaticResult', args: { step: name, on, ...(next ? { result: next } : {}) } },
      typing && `${name}/staticResult/${typing}`,
    );
  return (
    <div data-field="runtimeConfiguration/staticResult" className="grid content-start gap-3.5">
      <Switch
        label={words.switchedOff}
        help={isOff ? words.offHelp : words.onHelp}
        isSelected={isOff}
        onChange={(off) => set(off)}
      />
      {found && !found.result && <Note tone="warn">{words.missingResult(found.name)}</Note>}
      {found && !isOff && <p className="text-xs text-ink-3">{words.keptResult}</p>}
      {found && (
        <ResultForm result={result} onChange={(next, typing) => set(isOff, next, typing)} />
      )}
      <Dependents />
    </div>
  );
}

/** Steps that read what this one gives: what they get is what the result says. */
function Dependents() {
  const name = useStepName();
  const definition = useDesignerState((state) => state.definition);
  const readers = [...new Set(dependentsOf(definition, [name]).map(({ step }) => step))];
  if (readers.length === 0) return <p className="text-xs text-ink-3">{words.readByNobody}</p>;
  return <StepLinks title={words.readBy(readers.length)} steps={readers} />;
}
