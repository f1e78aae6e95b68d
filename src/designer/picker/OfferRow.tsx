import type { OwnConnection } from '../../queries';
import { cx, Icon, ListOption, Tile } from '../../ui';
import type { StepOffer } from './offer';
import type { Entry } from './rows';
import { pickerWords as words } from './words';

export interface OfferRowProps {
  readonly id: string;
  readonly entry: Entry;
  readonly current: boolean;
  /** Its number in the whole list, and how long that is: not all of it is drawn. */
  readonly position: number;
  readonly count: number;
  readonly isFavourite: boolean;
  readonly connected: ReadonlySet<OwnConnection['connectorId']>;
  readonly onChoose: () => void;
  readonly onFavourite: (offer: StepOffer) => void;
}

/** One thing to choose: an operation, a built-in step, or a connector to look into. */
export function OfferRow(props: OfferRowProps) {
  const { id, entry, current, position, count, onChoose } = props;
  return (
    <ListOption
      id={id}
      isCurrent={current}
      place={{ number: position, of: count }}
      className={cx(
        'group min-w-0 flex-1 gap-2.5 rounded-md px-2',
        isSmall(entry) ? 'h-9 inset-ring inset-ring-line' : 'h-[46px]',
      )}
      onChoose={onChoose}
    >
      {entry.kind === 'connector' ? (
        <ConnectorInside entry={entry} connected={props.connected} />
      ) : (
        <OfferInside {...props} {...entry} />
      )}
    </ListOption>
  );
}

export const isSmall = (entry: Entry | undefined) => entry?.kind === 'offer' && entry.small;

type OfferInsideProps = Omit<OfferRowProps, 'entry'> & {
  readonly offer: StepOffer;
  readonly small: boolean;
  readonly saysFrom: boolean;
};

function OfferInside(props: OfferInsideProps) {
  const { offer, small, saysFrom, isFavourite, connected, onFavourite } = props;
  const { title, group, description, colour, glyph, tier, connectorId } = offer;
  return (
    <>
      <Tile colour={colour} glyph={glyph} size={small ? 20 : 32} />
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-1.5">
          <span className={cx('truncate', small ? 'text-xs font-medium' : 'font-semibold')}>
            {title}
          </span>
          {!small && <Badges tier={tier} isConnected={connected.has(connectorId ?? '')} />}
        </span>
        {!small && (
          <span className="block truncate text-xs text-ink-2">
            {saysFrom && `${group} · `}
            {description}
          </span>
        )}
      </span>
      {isFavourite && <span className="sr-only">{words.favourite}</span>}
      <Star isFavourite={isFavourite} onPress={() => onFavourite(offer)} />
    </>
  );
}

function ConnectorInside({
  entry,
  connected,
}: { entry: Entry & { kind: 'connector' } } & Pick<OfferRowProps, 'connected'>) {
  const { manifest, offers } = entry.connector;
  return (
    <>
      <Tile colour={manifest.colour} glyph={manifest.glyph} size={32} />
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-1.5">
          <span className="truncate font-semibold">{manifest.title}</span>
          <Badges tier={manifest.tier} isConnected={connected.has(manifest.id)} />
        </span>
        <span className="block truncate text-xs text-ink-2">
          {words.operations(offers.length)} · {manifest.description}
        </span>
      </span>
      <Icon name="chevron-right" size={14} className="text-ink-3" />
    </>
  );
}

function Badges({ tier, isConnected }: { tier: StepOffer['tier']; isConnected: boolean }) {
  return (
    <>
      {tier !== 'Standard' && (
        <span className="rounded-xs bg-idle-soft px-[5px] text-[11px] text-ink-2">{tier}</span>
      )}
      {isConnected && (
        <span className="rounded-xs bg-accent-soft px-[5px] text-[11px] text-accent-ink">
          {words.connected}
        </span>
      )}
    </>
  );
}

/** For the pointer; the list has a key for it, and an option may hold no button. */
function Star({ isFavourite, onPress }: { isFavourite: boolean; onPress: () => void }) {
  return (
    <span
      aria-hidden="true"
      title={isFavourite ? words.removeFavourite : words.addFavourite}
      className={cx(
        'grid size-6 shrink-0 place-items-center rounded-sm hover:bg-press',
        isFavourite ? 'text-warn' : 'text-ink-3 opacity-0 group-hover:opacity-100',
      )}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      <Icon name="star" size={14} className={isFavourite ? 'fill-current' : ''} />
    </span>
  );
}
