export const viewingWords = {
  foldNested: 'Fold or unfold all inside',
  showOutline: 'Outline',
  hideOutline: 'Close the outline',
  foldAll: 'Fold all',
  unfoldAll: 'Unfold all',
} as const;
