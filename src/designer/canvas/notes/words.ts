/** Texts of sticky notes. */
import type { NoteColour } from './note-colours';

const colours: Readonly<Record<NoteColour['id'], string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  red: 'Red',
  grey: 'Grey',
};

export const words = {
  add: 'Add a sticky note',
  note: (text: string) => (text === '' ? 'Empty note' : `Note: ${text}`),
  keys: 'Enter: edit. Arrow keys: move. Shift and arrow keys: size. Delete: remove.',
  edit: 'Edit the note',
  remove: 'Remove the note',
  removed: 'The note is removed',
  colour: (id: NoteColour['id']) => colours[id],
  colours: 'Colour of the note',
  resize: 'Size of the note',
  text: 'Text of the note',
  placeholder: 'Write something. **Bold**, *italic*, - lists and [links](https://…) work.',
  empty: 'Empty note',
} as const;
