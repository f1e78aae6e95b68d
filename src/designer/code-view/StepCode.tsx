import { useCallback, useMemo, useState } from 'react';
import { namesIn, scopeAt } from '../../model/scope/token-scope';
import { displayName } from '../step-name';
import { useDesigner, useDesignerState } from '../use-designer';
import { CodeStatusLine } from './CodeStatusLine';
import { type Path, pathTo } from './code-text';
import { JsonEditor } from './JsonEditor';
import { useCode } from './use-code';
import { words } from './words';

/** The code of one step, to be edited. */
export function StepCode({ name }: { name: string }) {
  const key = useDesignerState(({ definition }) => pathTo(definition, name)?.join('\n') ?? null);
  const path = useMemo(() => key?.split('\n'), [key]);
  return path ? <PlacedCode key={key} name={name} path={path} /> : null;
}

function PlacedCode({ name, path }: { name: string; path: Path }) {
  const designer = useDesigner();
  const code = useCode(path);
  const [at, setAt] = useState(0);
  const names = useCallback(() => {
    const { definition, connectors } = designer.store.getState();
    return namesIn(scopeAt(definition, name, connectors));
  }, [designer, name]);
  return (
    <div
      data-wide
      className="grid h-full min-h-60 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] overflow-hidden rounded-md inset-ring inset-ring-line"
    >
      <JsonEditor
        value={code.text}
        onChange={code.type}
        ariaLabel={words.editor(displayName(name))}
        readOnly={!designer.editable}
        problems={code.problems}
        namesAt={names}
        onCursor={setAt}
      />
      <CodeStatusLine code={code} at={at} />
    </div>
  );
}
