import type { FlowDetails } from '../../queries';
import { Badge, Card, Item, ItemList, RelativeTime } from '../../ui';
import { words } from './words';

const shown = 6;

export function VersionsCard({ details: { flow, versions } }: { details: FlowDetails }) {
  return (
    <Card title={words.versions} count={versions.length}>
      {versions.length === 0 ? (
        <p className="px-3.5 pb-3.5 text-ink-2">{words.noVersions}</p>
      ) : (
        <ItemList label={words.versions}>
          {versions.slice(0, shown).map(({ number, name, note, createdAt, createdByName }) => {
            const isCurrent = number === flow.publishedVersion;
            return (
              <Item
                key={number}
                leading={<Badge tone={isCurrent ? 'ok' : 'idle'}>{`v${number}`}</Badge>}
                title={name ?? note ?? <RelativeTime at={createdAt} />}
                text={
                  name === undefined && note === undefined ? (
                    createdByName
                  ) : (
                    <>
                      {createdByName}, <RelativeTime at={createdAt} />
                    </>
                  )
                }
                trailing={isCurrent && <span className="text-xs text-ink-3">{words.current}</span>}
              />
            );
          })}
        </ItemList>
      )}
    </Card>
  );
}
