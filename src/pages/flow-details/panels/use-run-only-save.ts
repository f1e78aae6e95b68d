import { useState } from 'react';
import { useAddRunOnly, useRemoveRunOnly, useSetConnectionMode } from '../../../queries';
import { noChanges, type RunOnlyChanges } from './run-only-changes';

/**
 * Saves one change after the other and keeps what is not saved yet, so that a refusal leaves the rest of
 * the panel as it was. People come first: a person who cannot be added stops everything else.
 */
export function useRunOnlySave(flowId: string) {
  const [changes, setChanges] = useState<RunOnlyChanges>(noChanges);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const add = useAddRunOnly();
  const remove = useRemoveRunOnly();
  const setMode = useSetConnectionMode();

  const saveAll = async () => {
    for (const { id: principalId } of changes.added) {
      await add.mutateAsync({ flowId, principalId });
      setChanges((now) => ({ ...now, added: now.added.filter((one) => one.id !== principalId) }));
    }
    for (const principalId of changes.removed) {
      await remove.mutateAsync({ flowId, principalId });
      setChanges((now) => ({
        ...now,
        removed: now.removed.filter((one) => one !== principalId),
      }));
    }
    for (const [reference, mode] of Object.entries(changes.modes)) {
      await setMode.mutateAsync({ flowId, reference, mode });
    }
  };

  /** Answers whether all is saved. */
  const save = async (): Promise<boolean> => {
    setSaving(true);
    setError(null);
    try {
      await saveAll();
      return true;
    } catch (refusal) {
      setError(refusal);
      return false;
    } finally {
      setSaving(false);
    }
  };
  return { changes, setChanges, save, isSaving, error, clearError: () => setError(null) };
}
