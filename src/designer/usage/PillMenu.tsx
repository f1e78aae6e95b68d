import { useMemo } from 'react';
import { findReferences, parseTemplate } from '../../expressions/language';
import type { Definition } from '../../model/definition';
import { usedBy } from '../../model/usage/used-of';
import type { Used } from '../../model/usage/uses';
import { ContextMenu, MenuItem } from '../../ui';
import type { PillMenu as Request } from '../expression';
import { useStepName } from '../panel/step-context';
import { useDesigner, useDesignerState } from '../use-designer';
import { openUses } from './open-uses';
import { usedThing } from './used-thing';
import { usageWords as words } from './words';

interface PillMenuProps {
  readonly request: Request;
  readonly onClose: () => void;
}

/** What can be done with a pill: its expression opened, and where else it is read. */
export function PillMenu({ request, onClose }: PillMenuProps) {
  const designer = useDesigner();
  const step = useStepName();
  const { definition, connectors } = useDesignerState((state) => ({
    definition: state.definition,
    connectors: state.connectors,
  }));
  const { pill, x, y } = request;
  const used = useMemo(() => usedIn(definition, step, pill.code), [definition, step, pill.code]);
  const close = () => {
    onClose();
    if (designer.store.getState().panel?.kind === 'step') request.leave();
  };
  return (
    <ContextMenu x={x} y={y} aria-label={words.commandsForValue} onClose={close}>
      <MenuItem
        icon="square-function"
        label={words.editExpression}
        keys="Enter"
        onAction={request.edit}
      />
      {used.map((one) => (
        <MenuItem
          key={JSON.stringify(one)}
          icon="list-filter"
          label={words.whereUsedOf(usedThing(definition, connectors, one).title)}
          onAction={() => openUses(designer, one, request.field)}
        />
      ))}
    </ContextMenu>
  );
}

/** More would not be read. */
const most = 5;

/** All that the expression reads; of a value, the step that gives it as well. */
function usedIn(definition: Definition, step: string, code: string): readonly Used[] {
  const found = new Map<string, Used>();
  for (const reference of findReferences(parseTemplate(`@${code}`))) {
    const used = usedBy(definition, step, reference);
    if (!used) continue;
    found.set(JSON.stringify(used), used);
    if (used.kind !== 'value') continue;
    const whole: Used = { kind: 'step', name: used.step };
    found.set(JSON.stringify(whole), whole);
  }
  return [...found.values()].slice(0, most);
}
