import { useEffect } from 'react';
import { findStep } from '../model/edit/place';
import { notify } from '../ui';
import { useDesigner, useDesignerState } from './use-designer';
import { words } from './words';

/** A command that did not apply says why, and so does one whose step is gone with its card. */
export function useRefusals(): void {
  const designer = useDesigner();
  const homeless = useDesignerState((state) =>
    state.conflicts.find(({ command }) => !findStep(state.definition, String(command.args.step))),
  );
  useEffect(() => {
    if (!homeless) return;
    notify({
      title: words.conflict(words.command(homeless.command)),
      text: words.refusal(homeless.reason),
      tone: 'bad',
    });
    designer.dismissConflict(homeless.commandId);
  }, [designer, homeless]);
  const refusal = useDesignerState((state) => state.refusal);
  useEffect(() => {
    if (!refusal) return;
    notify({ title: words.refusal(refusal.reason), tone: 'bad' });
    designer.dismissRefusal();
  }, [designer, refusal]);
}
