import { useState } from 'react';
import type { Problem } from '../../model/check/problem';
import type { Action, Slot, Trigger } from '../../model/definition';
import { findStep } from '../../model/edit/place';
import { type StepDescription, triggerSchema, valueAt } from '../../model/step';
import { findAction } from '../../model/walk';
import {
  Button,
  IconButton,
  Menu,
  MenuItem,
  MenuSeparator,
  MenuTrigger,
  Note,
  Tabs,
  Tile,
} from '../../ui';
import { removeStep } from '../commands';
import { describeStep } from '../project/output-schema';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { ConnectionFoot } from './ConnectionFoot';
import { FieldEditor } from './FieldEditor';
import { JsonView } from './JsonView';
import { PanelFrame } from './PanelFrame';
import { StepName } from './StepName';
import { StepContext, useStepName } from './step-context';
import { TriggerInputs } from './TriggerInputs';

type Tab = 'parameters' | 'code';

/** The form of one step. */
export function StepPanel({ name }: { name: string }) {
  const designer = useDesigner();
  const [tab, setTab] = useState<Tab>('parameters');
  const { step, found, problems } = useStep(name);
  if (!step || !found) return null;
  const { description } = found;
  return (
    <StepContext value={name}>
      <PanelFrame
        label={words.stepPanel}
        onClose={() => designer.select(null)}
        header={
          <>
            <Tile colour={description.colour} glyph={description.glyph} size={32} />
            <div className="min-w-0 flex-1">
              <StepName key={name} name={name} description={description} />
              <p className="truncate text-xs text-ink-3">
                {description.origin} · {description.title}
              </p>
            </div>
            {found.kind === 'action' && <StepMenu name={name} />}
          </>
        }
        footer={description.connectorId !== undefined && <ConnectionFoot step={step} />}
      >
        <Tabs
          label={words.stepPanel}
          tabs={[
            { id: 'parameters', label: words.parameters },
            { id: 'code', label: words.code },
          ]}
          value={tab}
          onChange={setTab}
          className="flex min-h-0 flex-1 flex-col [&>[role=tablist]]:px-4"
          panelClassName="min-h-0 flex-1 overflow-auto px-4 py-3.5 outline-none"
        >
          {tab === 'code' ? (
            <JsonView text={JSON.stringify({ [name]: step })} label={words.code} />
          ) : (
            <StepForm key={name} step={step} description={description} problems={problems} />
          )}
        </Tabs>
      </PanelFrame>
    </StepContext>
  );
}

function useStep(name: string) {
  const { definition, connectors, problems } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
    problems: state.problemsByStep.get(name),
  }));
  return {
    step: findStep(definition, name),
    found: describeStep(definition, name, connectors),
    problems: problems ?? [],
  };
}

function StepMenu({ name }: { name: string }) {
  const designer = useDesigner();
  const add = (mode: Slot['mode']) => {
    const place = findAction(designer.store.getState().definition, name);
    if (place) designer.open({ kind: 'add', slot: { ...place.graph, after: name, mode } });
  };
  return (
    <MenuTrigger>
      <IconButton icon="ellipsis" size="sm" label={words.more} />
      <Menu placement="bottom end">
        <MenuItem icon="plus" label={words.addAfterThis} keys="A" onAction={() => add('between')} />
        <MenuItem icon="split" label={words.addBeside} onAction={() => add('parallel')} />
        <MenuSeparator />
        <MenuItem
          icon="trash-2"
          danger
          label={words.deleteStep}
          keys="Del"
          onAction={() => removeStep(designer, name)}
        />
      </Menu>
    </MenuTrigger>
  );
}

interface StepFormProps {
  readonly step: Action | Trigger;
  readonly description: StepDescription;
  readonly problems: readonly Problem[];
}

/** What is required first; the rest folds away. */
function StepForm({ step, description, problems }: StepFormProps) {
  const { fields } = description;
  const basic = fields.filter((field) => !field.advanced);
  const advanced = fields.filter((field) => field.advanced);
  const given = advanced.some((field) => valueAt(step, field.path) !== undefined);
  const [open, setOpen] = useState(given);
  const errors = problemsByPath(problems);
  const editor = (field: (typeof fields)[number]) => (
    <FieldEditor
      key={field.name}
      field={field}
      value={valueAt(step, field.path)}
      error={errors.get(field.path.join('/'))?.message}
    />
  );
  const shown = new Set(fields.map((field) => field.path.join('/')));
  const others = problems.filter((one) => !shown.has(one.path.join('/')));
  const schema = description.origin === 'Trigger' ? triggerSchema(step) : undefined;
  return (
    <div className="grid content-start gap-[13px]">
      <Conflicts />
      {others.map((problem) => (
        <Note
          key={`${problem.code}/${problem.path.join('/')}`}
          tone={problem.severity === 'error' ? 'bad' : 'warn'}
        >
          {problem.message}
        </Note>
      ))}
      {basic.map(editor)}
      {advanced.length > 0 && (
        <Button
          variant="quiet"
          size="sm"
          className="justify-self-start"
          icon={open ? 'chevron-down' : 'chevron-right'}
          aria-expanded={open}
          onPress={() => setOpen(!open)}
        >
          {words.advanced(advanced.length)}
        </Button>
      )}
      {open && advanced.map(editor)}
      {schema && <TriggerInputs schema={schema} />}
      {fields.length === 0 && !schema && (
        <p className="text-xs text-ink-2">
          {description.known ? words.nothingToFill : words.unknownForm}
        </p>
      )}
    </div>
  );
}

/** Edits of this tab that others' edits made impossible. */
function Conflicts() {
  const designer = useDesigner();
  const name = useStepName();
  const conflicts = useDesignerState((state) => state.conflicts);
  return conflicts
    .filter(({ command }) => command.args.step === name)
    .map(({ commandId, command, reason }) => (
      <Note
        key={commandId}
        tone="bad"
        title={words.conflict(words.command(command))}
        actions={
          <Button size="sm" onPress={() => designer.dismissConflict(commandId)}>
            {words.dismiss}
          </Button>
        }
      >
        {words.refusal(reason)}
      </Note>
    ));
}

function problemsByPath(problems: readonly Problem[]): ReadonlyMap<string, Problem> {
  // Worst first, and the first of a path wins.
  return new Map([...problems].reverse().map((one) => [one.path.join('/'), one]));
}
