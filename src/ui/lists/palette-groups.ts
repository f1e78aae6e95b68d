import type { PaletteGroup } from './CommandPalette';

const sources = new Set<() => PaletteGroup>();

/** While a page is open its own things stand in the palette, before all others. Answers how to end that. */
export function offerInPalette(source: () => PaletteGroup): () => void {
  sources.add(source);
  return () => sources.delete(source);
}

/** Asked when the palette opens: what it offers is how things stand at that moment. */
export function offeredGroups(): readonly PaletteGroup[] {
  return [...sources].map((source) => source()).filter((group) => group.items.length > 0);
}
