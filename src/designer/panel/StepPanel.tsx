import { useRef } from 'react';
import type { Problem } from '../../model/check/problem';
import type { Action, Slot } from '../../model/definition';
import { findStep } from '../../model/edit/place';
import { findAction } from '../../model/walk';
import { IconButton, Menu, MenuItem, MenuSeparator, MenuTrigger, Tabs, Tile } from '../../ui';
import { LazyStepCode } from '../code-view/LazyCode';
import { removeStep } from '../commands/removing';
import { isOff, openStepAt, stepWords, toggleOff } from '../commands/steps';
import { goBack } from '../commands/way-back';
import { StepConflicts } from '../conflict/StepConflicts';
import { TriggerFoot, TriggerMenu } from '../picker/TriggerMenu';
import { describeStep } from '../project/output-schema';
import type { StepTab } from '../step-place';
import { openUses } from '../usage/open-uses';
import { usageWords } from '../usage/words';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';
import { ConnectionFoot } from './ConnectionFoot';
import { PanelFrame } from './PanelFrame';
import { StepForm } from './StepForm';
import { StepName } from './StepName';
import { StepNote } from './StepNote';
import { SettingsTab } from './settings/SettingsTab';
import { TestingTab } from './settings/TestingTab';
import { words as testingWords } from './settings/testing-words';
import { words as settingsWords } from './settings/words';
import { StepContext } from './step-context';
import { useStepTab } from './use-place';
import { panelWords } from './words';

/** The form of one step. What is typed into it draws the open tab anew, not the frame around it. */
export function StepPanel({ name }: { name: string }) {
  const designer = useDesigner();
  const head = useHead(name);
  const isOther = useDesignerState(
    ({ pinned, selection }) => pinned === name && selection !== name,
  );
  const panel = useRef<HTMLDivElement>(null);
  const { tab, setTab, place } = useStepTab(isOther, name, panel);
  if (!head) return null;
  const { kind } = head;
  const close = () => (isOther ? designer.pin(null) : designer.select(null));
  return (
    <StepContext value={name}>
      <PanelFrame
        label={isOther ? panelWords.pinnedPanel : panelWords.stepPanel}
        onClose={close}
        header={
          <>
            {!isOther && <BackButton />}
            <Tile colour={head.colour} glyph={head.glyph} size={32} />
            <div className="min-w-0 flex-1">
              <StepName
                key={name}
                name={name}
                description={head}
                asked={place?.kind === 'name' ? place : undefined}
              />
              <p className="truncate text-xs text-ink-3">
                {head.origin} · {head.title}
              </p>
            </div>
            <IconButton
              icon="list-filter"
              size="sm"
              className="max-sm:hidden"
              label={stepWords.whereUsed}
              keys="U"
              onPress={() => openUses(designer, { kind: 'step', name })}
            />
            <PinButton name={name} />
            {kind === 'action' ? <StepMenu name={name} /> : <TriggerMenu />}
          </>
        }
        footer={
          head.connectorId !== undefined ? (
            <Foot name={name} />
          ) : (
            kind === 'trigger' && <TriggerFoot />
          )
        }
      >
        <Note key={name} name={name} asked={place?.kind === 'note' ? place : undefined} />
        <StepConflicts name={name} />
        <Tabs
          label={panelWords.stepPanel}
          tabs={kind === 'action' ? actionTabs : triggerTabs}
          value={tab}
          onChange={setTab}
          className="flex min-h-0 flex-1 flex-col [&>[role=tablist]]:px-4"
          panelClassName="min-h-0 flex-1 overflow-auto px-4 py-3.5 outline-none"
        >
          <div ref={panel}>
            <OpenTab key={name} name={name} tab={tab} />
          </div>
        </Tabs>
      </PanelFrame>
    </StepContext>
  );
}

const testing = { id: 'testing', label: testingWords.tab } as const;
const triggerTabs = [
  { id: 'parameters', label: words.parameters },
  { id: 'settings', label: settingsWords.tab },
  { id: 'code', label: words.code },
] as const;
const actionTabs = [triggerTabs[0], triggerTabs[1], testing, triggerTabs[2]] as const;

/** What the frame shows of a step, member by member: it seldom changes. */
function useHead(name: string) {
  return useDesignerState(({ definition, connectors }) => {
    const found = describeStep(definition, name, connectors);
    if (!found) return null;
    const { title, origin, colour, glyph, connectorId } = found.description;
    return { kind: found.kind, title, origin, colour, glyph, connectorId };
  });
}

function OpenTab({ name, tab }: { name: string; tab: StepTab }) {
  const { step, found, problems } = useStep(name);
  if (!step || !found) return null;
  const { description, kind } = found;
  if (tab === 'code') return <LazyStepCode name={name} />;
  if (tab === 'settings') return <SettingsTab step={step} kind={kind} problems={problems} />;
  if (tab === 'testing' && kind === 'action') return <TestingTab action={step as Action} />;
  return <StepForm step={step} description={description} problems={problems} />;
}

function Foot({ name }: { name: string }) {
  const { step } = useStep(name);
  return step && <ConnectionFoot step={step} />;
}

function Note({ name, asked }: { name: string; asked: object | undefined }) {
  const { step } = useStep(name);
  return step && <StepNote step={step} asked={asked} />;
}

const noProblems: readonly Problem[] = [];

function useStep(name: string) {
  const { definition, connectors, problems } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
    problems: state.problemsByStep.get(name),
  }));
  return {
    step: findStep(definition, name),
    found: describeStep(definition, name, connectors),
    problems: problems ?? noProblems,
  };
}

/** To the list that led here. */
function BackButton() {
  const designer = useDesigner();
  const isLed = useDesignerState(({ panel }) => panel?.back !== undefined);
  if (!isLed) return null;
  return (
    <IconButton
      icon="arrow-left"
      size="sm"
      label={usageWords.back}
      keys="Escape"
      onPress={() => goBack(designer)}
    />
  );
}

/** Keeps the form in sight while other steps are opened. */
function PinButton({ name }: { name: string }) {
  const designer = useDesigner();
  const isPinned = useDesignerState((state) => state.pinned === name);
  return (
    <IconButton
      icon={isPinned ? 'pin-off' : 'pin'}
      size="sm"
      className="max-sm:hidden"
      label={isPinned ? panelWords.unpin : panelWords.pin}
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
        <StepCommandItems name={name} />
        <MenuSeparator />
        <MenuItem
          icon="trash-2"
          danger
          label={panelWords.deleteStep}
          keys="Del"
          onAction={() => removeStep(designer, name)}
        />
      </Menu>
    </MenuTrigger>
  );
}

/** What the table of commands offers for this step, wherever the keyboard is. */
function StepCommandItems({ name }: { name: string }) {
  const designer = useDesigner();
  const off = useDesignerState((state) => isOff(state, name));
  return (
    <>
      <MenuItem
        icon="sticky-note"
        label={testingWords.note}
        keys="N"
        onAction={() => openStepAt(designer, name, { kind: 'note' })}
      />
      <MenuItem
        icon="list-filter"
        label={stepWords.whereUsed}
        keys="U"
        onAction={() => openUses(designer, { kind: 'step', name })}
      />
      <MenuItem
        icon="power"
        label={off ? testingWords.switchOn : testingWords.switchOff}
        keys="O"
        onAction={() => toggleOff(designer, name)}
      />
    </>
  );
}
