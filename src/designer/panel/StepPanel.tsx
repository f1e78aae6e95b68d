import { useState } from 'react';
import type { Slot } from '../../model/definition';
import { findStep } from '../../model/edit/place';
import { findAction } from '../../model/walk';
import { IconButton, Menu, MenuItem, MenuSeparator, MenuTrigger, Tabs, Tile } from '../../ui';
import { removeStep } from '../commands/removing';
import { TriggerMenu } from '../picker/TriggerMenu';
import { describeStep } from '../project/output-schema';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { ConnectionFoot } from './ConnectionFoot';
import { JsonView } from './JsonView';
import { PanelFrame } from './PanelFrame';
import { StepForm } from './StepForm';
import { StepName } from './StepName';
import { StepContext } from './step-context';

type Tab = 'parameters' | 'code';

/** The form of one step. */
export function StepPanel({ name }: { name: string }) {
  const designer = useDesigner();
  const [tab, setTab] = useState<Tab>('parameters');
  const { step, found, problems } = useStep(name);
  const isOther = useDesignerState(
    ({ pinned, selection }) => pinned === name && selection !== name,
  );
  if (!step || !found) return null;
  const { description } = found;
  const close = () => (isOther ? designer.pin(null) : designer.select(null));
  return (
    <StepContext value={name}>
      <PanelFrame
        label={isOther ? words.pinnedPanel : words.stepPanel}
        onClose={close}
        header={
          <>
            <Tile colour={description.colour} glyph={description.glyph} size={32} />
            <div className="min-w-0 flex-1">
              <StepName key={name} name={name} description={description} />
              <p className="truncate text-xs text-ink-3">
                {description.origin} · {description.title}
              </p>
            </div>
            <PinButton name={name} />
            {found.kind === 'action' ? <StepMenu name={name} /> : <TriggerMenu />}
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

/** Keeps the form in sight while other steps are opened. */
function PinButton({ name }: { name: string }) {
  const designer = useDesigner();
  const isPinned = useDesignerState((state) => state.pinned === name);
  return (
    <IconButton
      icon={isPinned ? 'pin-off' : 'pin'}
      size="sm"
      label={isPinned ? words.unpin : words.pin}
      onPress={() => designer.pin(isPinned ? null : name)}
    />
  );
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
