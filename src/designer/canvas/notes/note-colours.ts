/**
 * The colours of sticky notes. WDL: a note holds its colour as CSS writes it; here each is drawn from the
 * tokens of its hue, so that it can be read in both themes.
 */
export const noteColours = [
  { id: 'yellow', color: '#FFFBCC', look: 'bg-warn-soft border-warn-line' },
  { id: 'green', color: '#D7F5DF', look: 'bg-ok-soft border-ok-line' },
  { id: 'blue', color: '#D6ECFA', look: 'bg-accent-soft border-accent' },
  { id: 'red', color: '#FBDDE1', look: 'bg-bad-soft border-bad-line' },
  { id: 'grey', color: '#ECEEF0', look: 'bg-idle-soft border-line-strong' },
] as const;
export type NoteColour = (typeof noteColours)[number];

export const firstColour = noteColours[0];

/** The one of ours that is nearest. */
export function colourOf(color: string): NoteColour {
  const own = channels(color);
  if (!own) return firstColour;
  const [nearest] = [...noteColours].sort(
    (a, b) => distance(channels(a.color), own) - distance(channels(b.color), own),
  );
  return nearest ?? firstColour;
}

type Channels = readonly [number, number, number];

function channels(color: string): Channels | undefined {
  const found = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color);
  if (!found) return undefined;
  return [1, 2, 3].map((at) => Number.parseInt(found[at] ?? '0', 16)) as unknown as Channels;
}

function distance(a: Channels | undefined, b: Channels): number {
  return a ? a.reduce((sum, one, at) => sum + (one - (b[at] ?? 0)) ** 2, 0) : Infinity;
}
