import { useState } from 'react';
import { useSession } from '../../queries';
import { Button, RadioCards, Status, Tile } from '../../ui';
import { NewConnectionDialog } from '../connections/NewConnectionDialog';
import type { AskedConnector } from './use-asked-connections';
import { words } from './words';

/** A connection that the flow wants from whoever runs it: give one, or choose among one's own. */
export function AskedConnectionCard({ asked }: { asked: AskedConnector }) {
  const [isCreating, setCreating] = useState(false);
  const title = asked.manifest?.title ?? asked.connectorId;
  const { connections } = asked;
  return (
    <section
      aria-label={words.needs(title)}
      className="rounded-lg border border-line-strong bg-surface p-3.5"
    >
      <div className="flex gap-3">
        <Tile
          colour={asked.manifest?.colour ?? 'slate'}
          glyph={asked.manifest?.glyph ?? 'plug'}
          size={32}
        />
        <div className="min-w-0">
          <h2 className="text-md">{words.needs(title)}</h2>
          <p className="text-ink-2">{words.needsText}</p>
        </div>
      </div>
      <div className="mt-2.5 grid gap-2">
        {connections.length > 1 && (
          <RadioCards
            label={words.which}
            hideLabel
            cards={connections.map(({ id, name }) => ({ id, label: name }))}
            value={asked.chosen}
            onChange={asked.choose}
          />
        )}
        {connections.length === 1 && (
          <Status tone="ok" icon="check" word={words.connectedAs(connections[0]?.name ?? '')} />
        )}
        {connections.length === 0 ? (
          <ConnectButton asked={asked} title={title} onOpenForm={() => setCreating(true)} />
        ) : (
          <Button
            variant="quiet"
            size="sm"
            icon="plus"
            className="-ml-2 justify-self-start max-sm:h-11"
            onPress={() => setCreating(true)}
          >
            {words.useAnother}
          </Button>
        )}
      </div>
      {isCreating && (
        <NewConnectionDialog
          connectorId={asked.connectorId}
          onClose={() => setCreating(false)}
          onMade={({ id }) => asked.choose(id)}
        />
      )}
    </section>
  );
}

function ConnectButton(props: { asked: AskedConnector; title: string; onOpenForm: () => void }) {
  const { asked, title, onOpenForm } = props;
  const account = useSession().data?.actor.mail.split('@')[0] ?? '';
  return (
    <Button
      size="lg"
      className="w-full"
      isPending={asked.isPending}
      onPress={asked.connect ?? onOpenForm}
    >
      {asked.connect ? words.connectAs(account) : words.connect(title)}
    </Button>
  );
}
