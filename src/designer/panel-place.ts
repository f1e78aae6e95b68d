/** Where a side panel stands: at the right of the canvas, and on a phone over all of it. Its width is its own. */
export const panelPlace =
  'min-h-0 shrink-0 border-line bg-surface max-sm:fixed max-sm:inset-0 max-sm:z-30 sm:max-w-full sm:border-l';
