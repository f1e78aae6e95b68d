import { commandNamed } from '../../commands';
import { useDesigner } from '../../use-designer';

/** A command of the table as it stands now, for an item of a menu or a button. */
export function useCommand(id: string) {
  const designer = useDesigner();
  const { icon, keys, label, allowed, run } = commandNamed(id);
  const state = designer.store.getState();
  const [chord] = keys;
  return {
    icon,
    label: label(state),
    isDisabled: !allowed(state),
    ...(chord === undefined ? {} : { keys: chord }),
    run: () => run(designer),
  };
}
