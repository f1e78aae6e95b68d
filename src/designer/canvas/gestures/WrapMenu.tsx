import { Menu, MenuItem } from '../../../ui';
import { arrangeWords as words } from '../../arrange/words';
import { wrapKinds } from '../../arrange/wrap';
import { commandNamed } from '../../commands';
import { arrangingWords } from '../../commands/arranging-words';
import { useDesigner } from '../../use-designer';

/** The containers that steps can be put into. */
export function WrapMenu({ placement }: { placement: 'right top' | 'top start' }) {
  const designer = useDesigner();
  return (
    <Menu aria-label={words.group} placement={placement}>
      {wrapKinds.map((kind) => {
        const { icon, run } = commandNamed(`wrap${kind}`);
        return (
          <MenuItem
            key={kind}
            icon={icon}
            label={arrangingWords.wrapName(kind)}
            onAction={() => run(designer)}
          />
        );
      })}
    </Menu>
  );
}
