import { triggerOf } from '../../model/walk';
import { cx, Icon } from '../../ui';
import { editSizes } from '../project/sizes';
import { useDesigner, useDesignerState } from '../use-designer';
import { words } from '../words';

/** Where the trigger would stand, in a flow that has none. */
export function ChooseTriggerCard() {
  const designer = useDesigner();
  const { hasTrigger, isOpen } = useDesignerState((state) => ({
    hasTrigger: triggerOf(state.definition) !== undefined,
    isOpen: state.panel?.kind === 'trigger',
  }));
  if (hasTrigger || !designer.editable) return null;
  const { cardWidth: width, cardHeight: height } = editSizes;
  return (
    <button
      type="button"
      className={cx(
        'nopan pointer-events-auto absolute flex items-center gap-2.5 rounded-card border border-dashed bg-surface px-[11px] text-left outline-offset-3',
        isOpen ? 'card-selected border-accent' : 'border-line-strong',
      )}
      style={{ left: -width / 2, top: 0, width, height }}
      onClick={() => designer.open({ kind: 'trigger' })}
    >
      <span className="grid size-8 place-items-center rounded-md bg-accent-soft text-accent-ink">
        <Icon name="zap" size={18} />
      </span>
      <span className="min-w-0">
        <span className="block text-sm leading-[18px] font-semibold">{words.chooseTrigger}</span>
        <span className="block text-xs leading-[17px] text-ink-2">{words.nothingStarts}</span>
      </span>
    </button>
  );
}
