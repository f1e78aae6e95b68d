import { useState } from 'react';
import { useDescribeVersion, useVersions, type VersionLine } from '../../queries';
import {
  Badge,
  EmptyState,
  formatDay,
  IconButton,
  Note,
  notify,
  RelativeTime,
  SearchField,
  Skeleton,
  Status,
  useNow,
  useTimeZone,
} from '../../ui';
import { wayBack } from '../commands/way-back';
import { compareWords } from '../compare/words';
import { useFlowId } from '../panel/environment';
import { useArrowList } from '../usage/use-arrow-list';
import { useDesigner } from '../use-designer';
import { RestoreVersion } from './RestoreVersion';
import { VersionForm, type VersionTold } from './VersionForm';
import { versionDays } from './version-days';
import { historyWords as words } from './words';

/** Every version by day; each can be compared with the draft, named and noted. */
export function VersionsTab({ published }: { published: number }) {
  const versions = useVersions(useFlowId());
  const timeZone = useTimeZone();
  const now = useNow();
  const [text, setText] = useState('');
  const [edited, setEdited] = useState<VersionLine | null>(null);
  const [restored, setRestored] = useState<number | null>(null);
  const onKeyDown = useArrowList();
  if (versions.isError) {
    return (
      <div className="px-4 pt-3">
        <Note tone="warn">{words.versionsUnread}</Note>
      </div>
    );
  }
  if (!versions.data) return <Skeleton className="p-4" lines={4} />;
  if (versions.data.length === 0) {
    return <EmptyState icon="tag" title={words.noVersions} text={words.noVersionsText} />;
  }
  const latest = versions.data[0]?.number;
  const days = versionDays(versions.data, text, (at) => formatDay(at, now, timeZone));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from row to row of its lists
    <div className="flex min-h-0 flex-1 flex-col" onKeyDown={onKeyDown}>
      <div className="px-4 pt-3 pb-1">
        <SearchField label={words.findVersion} value={text} onChange={setText} />
      </div>
      <div className="min-h-0 flex-1 overflow-auto px-2 pb-3">
        {days.length === 0 && <p className="px-2 py-3 text-xs text-ink-3">{words.noneFound}</p>}
        {days.map(({ day, versions: list }) => (
          <section key={day} aria-label={day}>
            <h3 className="px-2 pt-3 pb-1 text-xs font-semibold text-ink-2">{day}</h3>
            <ul>
              {list.map((version) => (
                <VersionRow
                  key={version.number}
                  version={version}
                  state={stateOf(version.number, published, latest)}
                  onEdit={() => setEdited(version)}
                  onRestore={() => setRestored(version.number)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {restored !== null && <RestoreVersion number={restored} onClose={() => setRestored(null)} />}
      {edited && <DescribeDialog version={edited} onClose={() => setEdited(null)} />}
    </div>
  );
}

type VersionState = 'published' | 'latest' | 'past';

function stateOf(number: number, published: number, latest: number | undefined): VersionState {
  if (number === published) return 'published';
  return number === latest ? 'latest' : 'past';
}

interface VersionRowProps {
  readonly version: VersionLine;
  readonly state: VersionState;
  readonly onEdit: () => void;
  readonly onRestore: () => void;
}

function VersionRow({ version, state, onEdit, onRestore }: VersionRowProps) {
  const designer = useDesigner();
  const { number, name, note, createdAt, createdByName } = version;
  const compare = () =>
    designer.open({
      kind: 'compare',
      asked: { before: number, after: 'draft' },
      back: wayBack(designer),
    });
  return (
    <li className="group flex items-start rounded-md hover:bg-hover">
      <button
        type="button"
        data-row={number}
        aria-label={words.versionRow(number, name, words.state(state))}
        className="flex min-w-0 flex-1 items-start gap-2.5 rounded-md px-2 py-2 text-left"
        onClick={compare}
      >
        <span className="pt-px">
          <Badge tone={state === 'published' ? 'ok' : 'idle'}>{`v${number}`}</Badge>
        </span>
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-2">
            <span className="min-w-0 truncate font-medium">{name ?? words.version(number)}</span>
            {state === 'past' ? (
              <span className="shrink-0 text-xs text-ink-3">{words.state(state)}</span>
            ) : (
              <Status
                tone={state === 'published' ? 'ok' : 'idle'}
                icon={state === 'published' ? 'check' : 'clock'}
                word={words.state(state)}
              />
            )}
          </span>
          {note !== undefined && (
            <span className="line-clamp-3 text-xs wrap-anywhere whitespace-pre-wrap text-ink-2">
              {note}
            </span>
          )}
          <span className="block truncate text-xs text-ink-3">
            {createdByName}, <RelativeTime at={createdAt} />
          </span>
        </span>
      </button>
      {designer.editable && (
        <span className="flex py-1.5 pr-1">
          <IconButton
            icon="rotate-ccw"
            size="sm"
            label={compareWords.restore(number)}
            onPress={onRestore}
          />
          <IconButton icon="pencil" size="sm" label={words.describe(number)} onPress={onEdit} />
        </span>
      )}
    </li>
  );
}

function DescribeDialog({ version, onClose }: { version: VersionLine; onClose: () => void }) {
  const flowId = useFlowId();
  const { mutate, isPending } = useDescribeVersion();
  const { number, name, note } = version;
  const told = {
    ...(name === undefined ? {} : { name }),
    ...(note === undefined ? {} : { note }),
  };
  const submit = (next: VersionTold) =>
    mutate(
      { flowId, number, ...next },
      {
        onSuccess: onClose,
        onError: (error) => notify({ title: words.notKept, text: error.message, tone: 'bad' }),
      },
    );
  return (
    <VersionForm
      title={words.describe(number)}
      submit={words.keep}
      told={told}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
