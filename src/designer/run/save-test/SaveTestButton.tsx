import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../ui';
import type { TestedRun } from './SaveTestDialog';
import { saveTestWords as words } from './words';

const SaveTestDialog = lazy(async () => ({
  default: (await import('./SaveTestDialog')).SaveTestDialog,
}));

/** For a run that has ended. The dialog is fetched when it is asked for. */
export function SaveTestButton({ run }: { run: TestedRun }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" icon="flask-conical" onPress={() => setOpen(true)}>
        {words.saveAsTest}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <SaveTestDialog run={run} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
