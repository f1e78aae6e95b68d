import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type FlowSummary,
  useRemoveFlow,
  useRestoreFlow,
  useTurnOffFlow,
  useTurnOnFlow,
} from '../../queries';
import { notify } from '../../ui';
import { paths } from '../paths';
import { notifyRefusal } from '../refusal';
import type { RowCommandId } from './row-commands';
import { words } from './words';

/** A command that first asks for something. */
export interface OpenDialog {
  readonly kind: 'rename' | 'saveAs' | 'run';
  readonly flow: FlowSummary;
}

/** Carries commands out; what can be undone is done at once and offers it. */
export function useRowCommands({ onRemoved }: { onRemoved?: () => void } = {}) {
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const turn = useTurnCommands();
  const remove = useRemoveCommands(onRemoved);
  const handlers: Readonly<Record<RowCommandId, (flow: FlowSummary) => void>> = {
    edit: (flow) => void navigate({ href: paths.edit(flow.id) }),
    history: (flow) => void navigate({ href: paths.runsOf(flow.id) }),
    share: (flow) => void navigate({ href: paths.sharing(flow.id, 'owners') }),
    sendCopy: (flow) => void navigate({ href: paths.sharing(flow.id, 'copy') }),
    run: (flow) => setDialog({ kind: 'run', flow }),
    rename: (flow) => setDialog({ kind: 'rename', flow }),
    saveAs: (flow) => setDialog({ kind: 'saveAs', flow }),
    ...turn,
    ...remove,
  };
  return {
    dialog,
    closeDialog: () => setDialog(null),
    run: (id: RowCommandId, flow: FlowSummary) => handlers[id](flow),
  };
}

function useTurnCommands() {
  const on = useTurnOnFlow();
  const off = useTurnOffFlow();
  const turnOn = ({ id, name }: FlowSummary) =>
    on.mutate(
      { flowId: id },
      { onSuccess: () => notify({ title: words.turnedOn(name) }), onError: notifyRefusal },
    );
  const turnOff = (flow: FlowSummary) =>
    off.mutate(
      { flowId: flow.id },
      {
        onSuccess: () =>
          notify({
            title: words.turnedOff(flow.name),
            text: words.turnedOffText,
            undo: () => turnOn(flow),
          }),
        onError: notifyRefusal,
      },
    );
  return { turnOn, turnOff };
}

function useRemoveCommands(onRemoved?: () => void) {
  const removal = useRemoveFlow();
  const restoration = useRestoreFlow();
  const restore = ({ id, name }: FlowSummary) =>
    restoration.mutate(
      { flowId: id },
      {
        onSuccess: ({ state }) => notify({ title: words.restored(name, state === 'Started') }),
        onError: notifyRefusal,
      },
    );
  const remove = (flow: FlowSummary) =>
    removal.mutate(
      { flowId: flow.id },
      {
        onSuccess: () => {
          notify({
            title: words.removed(flow.name),
            text: words.removedText,
            undo: () => restore(flow),
          });
          onRemoved?.();
        },
        onError: notifyRefusal,
      },
    );
  return { restore, remove };
}
