import type { Json } from '../../../model/definition';
import { noteJson } from '../../../model/notes';
import { triggerOf } from '../../../model/walk';
import type { DesignerCommand } from '../../commands/command';
import { layoutFlow } from '../../project/layout';
import { editSizes } from '../../project/sizes';
import type { Designer, DesignerState } from '../../store';
import { firstColour } from './note-colours';
import { words } from './words';

/** As large as the original makes it. */
const size = { width: 200, height: 140 };
const besideCard = 32;

/** Where a new note stands: left of the step at hand. */
function placeFor({ definition, collapsed, focus, selection }: DesignerState) {
  const step = focus ?? selection ?? triggerOf(definition)?.name;
  const { steps } = layoutFlow(definition, { sizes: editSizes, collapsed });
  const box = steps.find(({ name }) => name === step) ?? steps[0];
  return { x: Math.round((box?.x ?? 0) - size.width - besideCard), y: Math.round(box?.y ?? 0) };
}

function addNote(designer: Designer): void {
  const at = placeFor(designer.store.getState());
  const value: Json = noteJson({ content: '', color: firstColour.color, ...at, ...size });
  designer.dispatch({ name: 'setNote', args: { id: designer.newId(), path: [], value } });
}

export const noteCommands: readonly DesignerCommand[] = [
  {
    id: 'stickyNote',
    icon: 'sticky-note',
    keys: ['Shift+N'],
    label: () => words.add,
    allowed: () => true,
    run: addNote,
  },
];
