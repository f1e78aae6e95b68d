import { useRef, useState } from 'react';
import { type FlowDetails, type FlowTestLine, useTests } from '../../../queries';
import {
  Button,
  Card,
  IconButton,
  LinkButton,
  Menu,
  MenuItem,
  MenuTrigger,
  SegmentedControl,
  Skeleton,
} from '../../../ui';
import { paths } from '../../paths';
import { RefusalNote } from '../../refusal';
import { EditTestDialog } from './EditTestDialog';
import { TestRow } from './TestRow';
import { type TestSource, useTestCommands } from './use-test-commands';
import { words } from './words';

/** What was saved of runs, to see whether the flow still does the same. */
export function TestsCard({ details }: { details: FlowDetails }) {
  const { flow, can } = details;
  const tests = useTests(flow.id);
  const commands = useTestCommands(details);
  const [source, setSource] = useState<TestSource>('draft');
  const [edited, setEdited] = useState<string | null>(null);
  const list = tests.data ?? [];
  const mayEdit = can.editDefinition;
  const runOne = (test: FlowTestLine) => () => commands.run([test], source);
  return (
    <Card
      title={words.tests}
      count={tests.data?.length}
      actions={
        <>
          {list.length > 0 && flow.publishedVersion > 0 && (
            <SegmentedControl
              label={words.source}
              segments={[
                { id: 'draft', label: words.draft },
                { id: 'published', label: words.published(flow.publishedVersion) },
              ]}
              value={source}
              onChange={setSource}
            />
          )}
          {list.length > 0 && can.testFlow && (
            <Button
              size="sm"
              icon="play"
              isPending={commands.runningIds.size > 0}
              onPress={() => commands.run(list, source)}
            >
              {words.runAll}
            </Button>
          )}
          <MoreMenu
            hasTests={list.length > 0}
            mayImport={mayEdit}
            onExport={commands.download}
            onImport={(file) => void commands.upload(file)}
          />
        </>
      }
    >
      {tests.isPending && <Skeleton className="px-3.5 pb-3.5" lines={2} />}
      {tests.isError && <RefusalNote error={tests.error} onRetry={() => void tests.refetch()} />}
      {tests.data?.length === 0 && (
        <div className="px-3.5 pb-4 text-ink-2">
          <p>{words.none}</p>
          <LinkButton
            className="mt-2"
            size="sm"
            trailingIcon="arrow-right"
            href={paths.runsOf(flow.id)}
          >
            {words.openRuns}
          </LinkButton>
        </div>
      )}
      {list.length > 0 && (
        <ul aria-label={words.tests}>
          {list.map((test) => (
            <TestRow
              key={test.id}
              flowId={flow.id}
              test={test}
              isRunning={commands.runningIds.has(test.id)}
              onRun={can.testFlow ? runOne(test) : undefined}
              onEdit={mayEdit ? () => setEdited(test.id) : undefined}
              onRemove={mayEdit ? () => commands.remove(test) : undefined}
            />
          ))}
        </ul>
      )}
      {edited !== null && (
        <EditTestDialog flowId={flow.id} testId={edited} onClose={() => setEdited(null)} />
      )}
    </Card>
  );
}

interface MoreMenuProps {
  readonly hasTests: boolean;
  readonly mayImport: boolean;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
}

function MoreMenu({ hasTests, mayImport, onExport, onImport }: MoreMenuProps) {
  const input = useRef<HTMLInputElement>(null);
  if (!hasTests && !mayImport) return null;
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file can be chosen again.
          currentTarget.value = '';
          if (file) onImport(file);
        }}
      />
      <MenuTrigger>
        <IconButton icon="ellipsis" label={words.more} size="sm" className="max-sm:size-11" />
        <Menu aria-label={words.more} placement="bottom end">
          {mayImport && (
            <MenuItem
              id="import"
              icon="inbox"
              label={words.import}
              onAction={() => input.current?.click()}
            />
          )}
          {hasTests && (
            <MenuItem id="export" icon="download" label={words.export} onAction={onExport} />
          )}
        </Menu>
      </MenuTrigger>
    </>
  );
}
