import { Button, IconButton, MenuTrigger } from '../../../ui';
import { arrangeWords as words } from '../../arrange/words';
import { useDesigner, useDesignerState } from '../../use-designer';
import { useCommand } from './use-command';
import { WrapMenu } from './WrapMenu';

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
      <CommandButton id="copy" />
      <CommandButton id="cut" />
      <CommandButton id="duplicate" />
      <CommandButton id="move" />
      <MenuTrigger>
        <Button size="sm" variant="quiet" icon="group">
          {words.group}
        </Button>
        <WrapMenu placement="top start" />
      </MenuTrigger>
      <CommandButton id="delete" />
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

function CommandButton({ id }: { id: string }) {
  const { run, ...command } = useCommand(id);
  return <IconButton {...command} size="sm" onPress={run} />;
}
