import { Button, IconButton, Menu, MenuItem, MenuTrigger } from '../../../ui';
import { arrangeWords as words } from '../../arrange/words';
import { wrapKinds } from '../../arrange/wrap';
import { commandNamed } from '../../commands';
import { wrapInto } from '../../commands/arranging';
import { useDesigner, useDesignerState } from '../../use-designer';

/** What can be done with the marked steps, above the canvas. */
export function SelectionBar() {
  const designer = useDesigner();
  const count = useDesignerState((state) => (state.carried === null ? state.marked.size : 0));
  if (count === 0) return null;
  return (
    <div
      role="toolbar"
      aria-label={words.markedBar}
      className="float absolute bottom-4 left-1/2 z-20 flex max-w-[96%] -translate-x-1/2 items-center gap-0.5 rounded-card py-1 pr-1 pl-3"
    >
      <b aria-live="polite" className="mr-2 whitespace-nowrap tabular">
        {words.steps(count)}
      </b>
      <BarCommand id="copy" label={words.copy} />
      <BarCommand id="cut" label={words.cut} />
      <BarCommand id="duplicate" label={words.duplicate} />
      <BarCommand id="move" label={words.move} />
      <MenuTrigger>
        <Button size="sm" variant="quiet" icon="group">
          {words.group}
        </Button>
        <Menu aria-label={words.group} placement="top start">
          {wrapKinds.map((kind) => (
            <MenuItem
              key={kind}
              icon={commandNamed(`wrap${kind}`).icon}
              label={words.wrapName(kind)}
              onAction={() => void wrapInto(designer, kind)}
            />
          ))}
        </Menu>
      </MenuTrigger>
      <BarCommand id="delete" label={words.delete} />
      <IconButton
        icon="x"
        size="sm"
        label={words.unmark}
        keys="Esc"
        onPress={() => designer.select(null)}
      />
    </div>
  );
}

function BarCommand({ id, label }: { id: string; label: string }) {
  const designer = useDesigner();
  const { icon, keys, run } = commandNamed(id);
  const [chord] = keys;
  return (
    <IconButton
      icon={icon}
      size="sm"
      label={label}
      {...(chord === undefined ? {} : { keys: chord })}
      onPress={() => run(designer)}
    />
  );
}
