/** The colours of a picture, as every program reads them. */
import { type TileColour, tileColours } from '../../ui';

export interface Palette {
  readonly canvas: string;
  readonly surface: string;
  readonly lineStrong: string;
  readonly edge: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ok: string;
  readonly onTile: string;
  readonly lane: string;
  /** Of containers, from the outermost in. */
  readonly grounds: readonly string[];
  readonly tiles: Readonly<Record<TileColour, string>>;
}

/**
 * What the tokens of the page are in its theme. A point is painted with each, because what a browser says of
 * a colour is in words that other programs do not know.
 */
export function themePalette(): Palette {
  const probe = document.createElement('div');
  document.body.append(probe);
  const brush = brushOf();
  const token = (name: string) => {
    probe.style.color = `var(--color-${name})`;
    return brush(getComputedStyle(probe).color);
  };
  try {
    const canvas = token('canvas');
    const depths = ['depth-1', 'depth-2', 'depth-3'].map((name) => {
      probe.style.color = `var(--color-${name})`;
      return brush(getComputedStyle(probe).color, canvas);
    });
    return {
      canvas,
      surface: token('surface'),
      lineStrong: token('line-strong'),
      edge: token('edge'),
      ink: token('ink'),
      ink2: token('ink-2'),
      ok: token('ok'),
      onTile: token('on-tile'),
      lane: depths[1] ?? canvas,
      grounds: depths,
      tiles: Object.fromEntries(
        tileColours.map((colour) => [colour, token(`tile-${colour}`)]),
      ) as Record<TileColour, string>,
    };
  } finally {
    probe.remove();
  }
}

/** Paints one point with a colour, over another where it lets that through; answers what one sees. */
function brushOf(): (colour: string, under?: string) => string {
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  return (colour, under = '#fff') => {
    if (!paint) return colour;
    for (const one of [under, colour]) {
      paint.fillStyle = one;
      paint.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
}
