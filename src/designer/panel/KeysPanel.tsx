import { Kbd } from '../../ui';
import { designerCommands } from '../commands';
import { useDesigner, useDesignerState } from '../use-designer';
import { canvasKeys, fieldKeys, heldKeys, type KeyLine, keysWords } from './keys';
import { PanelFrame } from './PanelFrame';

/** Every key of the designer, with what it does to the step that the keyboard is at. */
export function KeysPanel() {
  const designer = useDesigner();
  const commands = useCommandLines();
  return (
    <PanelFrame
      label={keysWords.title}
      onClose={() => designer.open(null)}
      header={<h2 className="min-w-0 flex-1 text-md font-semibold">{keysWords.title}</h2>}
    >
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto px-4 pb-4 outline-offset-[-2px]"
      >
        <KeyTable title={keysWords.commands} lines={commands} />
        <KeyTable title={keysWords.canvas} lines={canvasKeys} />
        <KeyTable title={keysWords.held} lines={heldKeys} />
        <KeyTable title={keysWords.fields} lines={fieldKeys} />
      </div>
    </PanelFrame>
  );
}

/** Labels follow the state ("Undo: rename"); as one text they are compared by value. */
function useCommandLines(): readonly KeyLine[] {
  const labels = useDesignerState((state) =>
    designerCommands.map((command) => command.label(state)).join('\n'),
  );
  const texts = labels.split('\n');
  return designerCommands.flatMap(({ keys }, at) =>
    keys.length === 0 ? [] : [{ keys, text: texts[at] ?? '' }],
  );
}

function KeyTable({ title, lines }: { title: string; lines: readonly KeyLine[] }) {
  return (
    <section aria-label={title}>
      <h3 className="pt-4 pb-1.5 text-xs font-semibold text-ink-2">{title}</h3>
      <dl className="grid gap-px">
        {lines.map(({ keys, text }) => (
          <div
            key={text}
            className="flex min-h-8 items-center justify-between gap-3 border-b border-line py-1 last:border-b-0"
          >
            <dt className="min-w-0">{text}</dt>
            <dd className="flex shrink-0 items-center gap-2">
              {keys.map((chord) => (
                <Kbd key={chord} keys={chord} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
