import { Tile, type TileProps, type TileSize } from './Tile';

/** Tiles on one line, first to last, as the short picture of a sequence. */
export function TileChain({
  tiles,
  size = 24,
  max = 4,
}: {
  tiles: readonly Pick<TileProps, 'colour' | 'glyph'>[];
  size?: TileSize;
  max?: number;
}) {
  const shown = tiles.slice(0, max);
  const rest = tiles.length - shown.length;
  return (
    <span aria-hidden="true" className="inline-flex items-center">
      {shown.map((tile, index) => (
        // The same tile may stand twice; its place is its identity.
        // biome-ignore lint/suspicious/noArrayIndexKey: places do not move
        <span key={index} className="inline-flex items-center">
          {index > 0 && <span className="h-px w-2 bg-edge" />}
          <Tile {...tile} size={size} />
        </span>
      ))}
      {rest > 0 && <span className="ml-1.5 text-xs text-ink-3 tabular">+{rest}</span>}
    </span>
  );
}
