/** A field whose list is always open below it: the focus stays in the field while the list is walked. */
export const popupOwner = {
  role: 'combobox',
  'aria-haspopup': 'listbox',
  'aria-expanded': true,
} as const;
