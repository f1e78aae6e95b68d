import { cx } from '../class-names';
import { glyphNamed } from './glyphs';
import { Icon } from './Icon';

export const tileColours = [
  'slate',
  'blue',
  'indigo',
  'violet',
  'pink',
  'red',
  'amber',
  'green',
  'sea',
] as const;
export type TileColour = (typeof tileColours)[number];
export type TileSize = 14 | 16 | 20 | 24 | 28 | 32 | 40;

const fills: Record<TileColour, string> = {
  slate: 'bg-tile-slate',
  blue: 'bg-tile-blue',
  indigo: 'bg-tile-indigo',
  violet: 'bg-tile-violet',
  pink: 'bg-tile-pink',
  red: 'bg-tile-red',
  amber: 'bg-tile-amber',
  green: 'bg-tile-green',
  sea: 'bg-tile-sea',
};
const boxes: Record<TileSize, { box: string; glyph: number }> = {
  14: { box: 'size-3.5 rounded-[3.5px]', glyph: 9 },
  16: { box: 'size-4 rounded-xs', glyph: 10 },
  20: { box: 'size-5 rounded-[5px]', glyph: 12 },
  24: { box: 'size-6 rounded-sm', glyph: 14 },
  28: { box: 'size-7 rounded-[7px]', glyph: 16 },
  32: { box: 'size-8 rounded-md', glyph: 18 },
  40: { box: 'size-10 rounded-card', glyph: 22 },
};

export interface TileProps {
  readonly colour: TileColour;
  /** A name of the icon set; it may come from data. */
  readonly glyph: string;
  readonly size?: TileSize;
  readonly className?: string;
}

/** A coloured square with a white glyph. Its meaning always stands beside it in words. */
export function Tile({ colour, glyph, size = 28, className }: TileProps) {
  const { box, glyph: glyphSize } = boxes[size];
  return (
    <span
      aria-hidden="true"
      className={cx(
        'inline-grid shrink-0 place-items-center text-on-tile forced-outline',
        box,
        fills[colour],
        className,
      )}
    >
      <Icon name={glyphNamed(glyph)} size={glyphSize} />
    </span>
  );
}
