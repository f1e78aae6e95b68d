import type { Slot } from '../../../model/definition';
import { actionsAt, findAction, isContainer, successors } from '../../../model/walk';
import { ContextMenu, Menu, MenuItem, MenuSeparator, notify, SubMenu } from '../../../ui';
import { joinCommand, joinRefusal, unjoinCommand } from '../../arrange/join';
import { targetsOf } from '../../arrange/targets';
import { arrangeWords as words } from '../../arrange/words';
import { arrangingWords } from '../../commands/arranging-words';
import { lastCopied, pasteFromClipboard } from '../../commands/clipboard';
import { placeText } from '../../place-text';
import { displayName } from '../../step-name';
import type { Designer } from '../../store';
import { useDesigner, useDesignerState } from '../../use-designer';
import { words as designerWords } from '../../words';
import { elementOfStep } from '../focus-card';
import { useCommand } from './use-command';
import type { MenuRequest } from './use-menu-request';
import { WrapMenu } from './WrapMenu';

interface CanvasMenuProps {
  readonly request: MenuRequest;
  readonly onClose: () => void;
}

/** What can be done with a step, at a place, or with the flow. */
export function CanvasMenu({ request, onClose }: CanvasMenuProps) {
  const { subject, x, y } = request;
  const close = () => {
    onClose();
    if (subject.kind === 'step') returnFocus(subject.name);
  };
  switch (subject.kind) {
    case 'step':
      return (
        <ContextMenu
          x={x}
          y={y}
          aria-label={words.commandsFor(displayName(subject.name))}
          onClose={close}
        >
          <StepItems name={subject.name} />
        </ContextMenu>
      );
    case 'place':
      return (
        <ContextMenu x={x} y={y} aria-label={words.commandsHere} onClose={close}>
          <PlaceItems slot={subject.slot} />
        </ContextMenu>
      );
    case 'flow':
      return (
        <ContextMenu x={x} y={y} aria-label={words.commandsForFlow} onClose={close}>
          <CommandItem id="paste" />
          <CommandItem id="markAll" />
          <CommandItem id="stickyNote" />
          <CommandItem id="templates" />
          <MenuSeparator />
          <CommandItem id="undo" />
          <CommandItem id="redo" />
          <MenuSeparator />
          <CommandItem id="checker" />
          <CommandItem id="keys" />
        </ContextMenu>
      );
  }
}

/** The popover gives the focus back as it goes; where a command has taken it elsewhere, it stays there. */
function returnFocus(name: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      elementOfStep(name)?.focus({ preventScroll: true });
  });
}

function StepItems({ name }: { name: string }) {
  const { isAction, isGroup } = useDesignerState((state) => {
    const action = findAction(state.definition, name)?.action;
    return { isAction: action !== undefined, isGroup: action !== undefined && isContainer(action) };
  });
  const isOne = useDesignerState((state) => targetsOf(state).length <= 1);
  return (
    <>
      {isOne && <CommandItem id="add" />}
      {isOne && <CommandItem id="addParallel" />}
      {isOne && <MenuSeparator />}
      {isOne && <CommandItem id="rename" />}
      {isOne && <CommandItem id="note" />}
      {isOne && <CommandItem id="settings" />}
      {isOne && <CommandItem id="whereUsed" />}
      {isOne && isAction && <CommandItem id="switchOff" />}
      {isOne && isAction && <CommandItem id="breakpoint" />}
      {isOne && <MenuSeparator />}
      {isAction && <CommandItem id="copy" />}
      {isAction && <CommandItem id="cut" />}
      <CommandItem id="paste" label={words.pasteAfter} />
      {isAction && (
        <>
          <CommandItem id="duplicate" />
          <MenuSeparator />
          <MoveMenu />
          {isOne && <RunAfterMenu name={name} />}
          <SubMenu>
            <MenuItem icon="group" label={words.group} />
            <WrapMenu placement="right top" />
          </SubMenu>
          {isOne && isGroup && <CommandItem id="unwrap" />}
          {isOne && isGroup && <CommandItem id="fold" />}
          <MenuSeparator />
          <CommandItem id="delete" danger />
        </>
      )}
    </>
  );
}

/** A command of the table. */
function CommandItem({ id, label, danger = false }: CommandItemProps) {
  const { run, label: own, ...command } = useCommand(id);
  return <MenuItem {...command} label={label ?? own} danger={danger} onAction={run} />;
}

interface CommandItemProps {
  readonly id: string;
  /** Instead of the command's own. */
  readonly label?: string;
  readonly danger?: boolean;
}

function MoveMenu() {
  return (
    <SubMenu>
      <MenuItem icon="move" label={words.moveMenu} />
      <Menu aria-label={words.moveMenu} placement="right top">
        <CommandItem id="move" />
        <MenuSeparator />
        <CommandItem id="moveUp" />
        <CommandItem id="moveDown" />
        <CommandItem id="moveInto" />
        <CommandItem id="moveOut" />
      </Menu>
    </SubMenu>
  );
}

/** More would not be read; the step's settings have all of them. */
const mostSiblings = 24;

/** The steps beside this one: which of them it waits for, and which of them it could. */
function RunAfterMenu({ name }: { name: string }) {
  const designer = useDesigner();
  const { definition } = designer.store.getState();
  const place = findAction(definition, name);
  const waits = place?.action.runAfter ?? {};
  const beside = Object.keys((place && actionsAt(definition, place.graph)) ?? {});
  const offered = beside
    .filter((one) => Object.hasOwn(waits, one) || joinRefusal(definition, one, name) === null)
    .slice(0, mostSiblings);
  if (offered.length === 0) return null;
  return (
    <SubMenu>
      <MenuItem icon="merge" label={words.runAfter} />
      <Menu
        aria-label={words.runAfter}
        placement="right top"
        selectionMode="multiple"
        selectedKeys={Object.keys(waits)}
      >
        {offered.map((one) => (
          <MenuItem
            key={one}
            id={one}
            label={displayName(one)}
            onAction={() => toggleJoin(designer, one, name)}
          />
        ))}
      </Menu>
    </SubMenu>
  );
}

function toggleJoin(designer: Designer, from: string, to: string): void {
  const { definition } = designer.store.getState();
  const isJoined = Object.hasOwn(findAction(definition, to)?.action.runAfter ?? {}, from);
  const command = (isJoined ? unjoinCommand : joinCommand)(definition, from, to);
  if (designer.dispatch(command) !== null) return;
  const title = (isJoined ? words.unjoined : words.joined)(from, to);
  notify({ title, undo: () => designer.undo() });
}

function PlaceItems({ slot }: { slot: Slot }) {
  const designer = useDesigner();
  const { definition } = designer.store.getState();
  const connection = connectionAt(designer, slot);
  const paste = (mode: Slot['mode']) => void pasteFromClipboard(designer, { ...slot, mode });
  const copied = lastCopied();
  const hasBeside = Object.keys(actionsAt(definition, slot) ?? {}).length > 0;
  return (
    <>
      <MenuItem
        icon="plus"
        label={designerWords.addStep}
        description={placeText(slot)}
        onAction={() => designer.open({ kind: 'add', slot })}
      />
      <MenuItem
        icon="split"
        label={designerWords.addBeside}
        isDisabled={!hasBeside}
        onAction={() => designer.open({ kind: 'add', slot: { ...slot, mode: 'parallel' } })}
      />
      <MenuSeparator />
      <MenuItem
        icon="clipboard-paste"
        label={copied === null ? arrangingWords.paste : words.pasteSteps(copied)}
        onAction={() => paste('between')}
      />
      <MenuItem
        icon="clipboard-paste"
        label={words.pasteBeside}
        isDisabled={!hasBeside}
        onAction={() => paste('parallel')}
      />
      {connection && <MenuSeparator />}
      {connection && (
        <MenuItem
          icon="x"
          label={words.removeConnection}
          onAction={() => toggleJoin(designer, connection.from, connection.to)}
        />
      )}
    </>
  );
}

/** The one edge on which a + stands. */
function connectionAt(
  { store }: Designer,
  slot: Slot,
): { readonly from: string; readonly to: string } | null {
  if (slot.after === null) return null;
  if (slot.before !== undefined) return { from: slot.after, to: slot.before };
  const { definition } = store.getState();
  const [next, another] = successors(actionsAt(definition, slot) ?? {}, slot.after);
  return next === undefined || another !== undefined ? null : { from: slot.after, to: next };
}
