import { useState } from 'react';
import {
  type FlowDetails,
  type FlowTestLine,
  useExportTests,
  useImportTests,
  useRemoveTest,
  useRunTests,
  useSaveTest,
} from '../../../queries';
import { announce, notify, saveFile } from '../../../ui';
import { notifyRefusal } from '../../refusal';
import { words } from './words';

export type TestSource = 'draft' | 'published';

/** Everything that the card does with tests. */
export function useTestCommands({ flow }: FlowDetails) {
  const flowId = flow.id;
  const running = useRunTests();
  const [runningIds, setRunningIds] = useState<ReadonlySet<string>>(new Set());
  const exporting = useExportTests();
  const importing = useImportTests();
  const run = (tests: readonly FlowTestLine[], source: TestSource) => {
    const testIds = tests.map((one) => one.id);
    setRunningIds(new Set(testIds));
    running.mutate(
      { flowId, source, testIds },
      {
        onSuccess: (verdicts) => {
          setRunningIds(new Set());
          const all = Object.values(verdicts);
          const failed = all.filter((one) => one.misses.length > 0).length;
          announce(
            failed === 0 ? words.allPassed(all.length) : words.someFailed(failed, all.length),
          );
        },
        onError: (error) => {
          setRunningIds(new Set());
          notifyRefusal(error);
        },
      },
    );
  };
  const download = () =>
    exporting.mutate(
      { flowId },
      {
        onSuccess: ({ name, text }) => saveFile(`${fileName(name)}.tests.json`, text),
        onError: notifyRefusal,
      },
    );
  const upload = async (file: File) => {
    const text = await file.text();
    importing.mutate(
      { flowId, text },
      {
        onSuccess: ({ count }) => notify({ title: words.imported(count), tone: 'ok' }),
        onError: notifyRefusal,
      },
    );
  };
  return { run, runningIds, download, upload, remove: useRemoving(flowId) };
}

function useRemoving(flowId: string) {
  const removal = useRemoveTest();
  const saving = useSaveTest();
  return ({ id, name }: FlowTestLine) =>
    removal.mutate(
      { flowId, testId: id },
      {
        onSuccess: ({ test }) =>
          notify({
            title: words.removed(name),
            undo: () =>
              saving.mutate(
                { flowId, test },
                {
                  onSuccess: () => notify({ title: words.putBack(name) }),
                  onError: notifyRefusal,
                },
              ),
          }),
        onError: notifyRefusal,
      },
    );
}

/** Without what some system cannot have in the name of a file. */
const fileName = (name: string): string => name.replace(/[\\/:*?"<>|]/g, '-').trim() || 'flow';
