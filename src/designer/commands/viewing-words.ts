export const viewingWords = {
  foldNested: 'Fold or unfold all inside',
  foldAll: 'Fold all',
  unfoldAll: 'Unfold all',
} as const;
