import { useEffect, useState } from 'react';
import type { Fix } from '../../model/check/fixes/fix';
import type { Problem } from '../../model/check/problem';
import { Button } from '../../ui';
import { useDesigner, useDesignerState } from '../use-designer';

/** What would solve a problem: each at one press, and taken back by one Undo. */
export function Fixes({ problem }: { problem: Problem }) {
  const designer = useDesigner();
  const { definition, connectors, dialect } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
    dialect: state.dialect,
  }));
  const [fixes, setFixes] = useState<readonly Fix[]>([]);
  useEffect(() => {
    if (!designer.editable) return;
    let isStale = false;
    const look = async () => {
      const { fixesFor } = await loadFixes();
      if (!isStale) setFixes(fixesFor(definition, problem, { connectors, dialect }));
    };
    const idle = setTimeout(() => void look(), lookAfter);
    return () => {
      isStale = true;
      clearTimeout(idle);
    };
  }, [designer, definition, connectors, dialect, problem]);
  return fixes.slice(0, shown).map((fix) => (
    <Button key={fix.title} size="sm" onPress={() => designer.dispatch(fix.command)}>
      {fix.title}
    </Button>
  ));
}

const loadFixes = () => import('../../model/check/fixes/fixes-for');

/** The likeliest ones; more would be a menu. */
const shown = 2;

/** Milliseconds without an edit: a fix is tried on the definition as it then is. */
const lookAfter = 150;
