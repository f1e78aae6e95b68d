import { useCallback, useEffect, useState } from 'react';
import { namesIn, scopeAt } from '../../model/scope/token-scope';
import { cx, Icon, IconButton, IconToggle } from '../../ui';
import { panelPlace } from '../panel-place';
import { useDesigner, useDesignerState } from '../use-designer';
import { words as designerWords } from '../words';
import { CodeStatusLine } from './CodeStatusLine';
import { type Path, pathTo, placeOfStep, readCode, stepAt } from './code-text';
import { JsonEditor } from './JsonEditor';
import { useCode } from './use-code';
import { words } from './words';

const wholeFlow: Path = [];

/** The definition of the flow beside its canvas, or over all of it. */
export function FlowCode() {
  const designer = useDesigner();
  const [isFull, setFull] = useState(false);
  const code = useCode(wholeFlow);
  const { reveal, follow } = useSelection(code.text);
  const [at, setAt] = useState(0);
  const namesAt = useCallback(
    (at: number) => {
      const { definition, connectors } = designer.store.getState();
      const step = stepIn(code.text, at, definition);
      return step === null ? {} : namesIn(scopeAt(definition, step, connectors));
    },
    [designer, code.text],
  );
  return (
    <aside
      aria-label={words.title}
      data-panel
      className={cx(
        'flex min-h-0 flex-col bg-surface',
        isFull ? 'fixed inset-0 z-40' : cx(panelPlace, 'sm:w-[560px]'),
      )}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isDefaultPrevented() || !isFull) return;
        event.preventDefault();
        setFull(false);
      }}
    >
      <header className="flex items-center gap-2.5 border-b border-line pt-3 pr-2.5 pb-2.5 pl-4">
        <Icon name="code" className="text-ink-2" />
        <div className="min-w-0 flex-1">
          <h2 className="text-md font-semibold">{words.title}</h2>
          <p className="truncate text-xs text-ink-3">{words.ofFlow}</p>
        </div>
        <IconToggle
          icon={isFull ? 'minimize' : 'maximize'}
          size="sm"
          label={isFull ? words.smallSize : words.fullSize}
          isSelected={isFull}
          onChange={setFull}
          className="max-sm:hidden"
        />
        <IconButton
          icon="x"
          size="sm"
          label={designerWords.close}
          onPress={() => designer.open(null)}
        />
      </header>
      <JsonEditor
        className="flex-1"
        value={code.text}
        onChange={code.type}
        ariaLabel={words.editor(null)}
        readOnly={!designer.editable}
        problems={code.problems}
        namesAt={namesAt}
        onCursor={(position) => {
          setAt(position);
          follow(position);
        }}
        reveal={reveal}
      />
      <CodeStatusLine code={code} at={at} />
    </aside>
  );
}

function stepIn(text: string, at: number, definition: Parameters<typeof readCode>[1]) {
  const read = readCode(text, definition, wholeFlow);
  return 'fault' in read ? null : stepAt(read.tree, at, definition);
}

/** The step of the canvas is the one that the cursor is in, and the other way round. */
function useSelection(text: string) {
  const designer = useDesigner();
  const selection = useDesignerState((state) => state.selection);
  const [reveal, setReveal] = useState<{ readonly at: number } | null>(null);
  // What the cursor has chosen need not be shown to it.
  const [own, setOwn] = useState<string | null>(null);
  useEffect(() => {
    if (selection === null || selection === own) return;
    const { definition } = designer.store.getState();
    const read = readCode(text, definition, wholeFlow);
    const path = pathTo(definition, selection);
    const at = 'fault' in read || !path ? null : placeOfStep(read.tree, path);
    if (at !== null) setReveal({ at });
    setOwn(selection);
  }, [designer, selection, own, text]);
  const follow = useCallback(
    (at: number) => {
      const step = stepIn(text, at, designer.store.getState().definition);
      if (step === null || step === designer.store.getState().selection) return;
      setOwn(step);
      designer.point(step);
    },
    [designer, text],
  );
  return { reveal, follow };
}
