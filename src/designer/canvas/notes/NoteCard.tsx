import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Json } from '../../../model/definition';
import type { StickyNote } from '../../../model/notes';
import { cx, IconButton, notify } from '../../../ui';
import { useDesigner, useDesignerState } from '../../use-designer';
import { NoteText } from './NoteText';
import { colourOf, noteColours } from './note-colours';
import { type Frame, frameOf, pulled, sameFrame, useNoteGesture } from './use-note-gesture';
import { useReveal } from './use-reveal';
import { words } from './words';

interface NoteCardProps {
  readonly note: StickyNote;
  /** It was made a moment ago: begins with its text. */
  readonly isNew: boolean;
}

/** A sticky note. Its frame takes the keys; its tools show while the person is at it. */
export function NoteCard({ note, isNew }: NoteCardProps) {
  const { editable } = useDesigner();
  const own = useRef<HTMLElement>(null);
  const [editing, setEditing] = useState(isNew && editable);
  const { set, setFrame, remove } = useNoteEdits(note);
  const { frame, start, whileHeld } = useNoteGesture(note, setFrame);
  const reveal = useReveal();
  const isFound = useDesignerState((state) => state.finding?.note === note.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is shown when it is found, not whenever it moves
  useEffect(() => {
    if (isFound) reveal(frameOf(note));
  }, [isFound]);
  const endEditing = () => {
    setEditing(false);
    own.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || !editable) return;
    const next = frameByKey(frameOf(note), event);
    if (next) setFrame(next);
    else if (event.key === 'Enter') setEditing(true);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <article
      ref={own}
      aria-label={words.note(note.content)}
      aria-description={editable ? words.keys : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved and sized by keys
      tabIndex={0}
      data-note={note.id}
      className={cx(
        'nopan nodrag group/note pointer-events-auto absolute flex flex-col rounded-md border text-xs leading-[17px] text-ink shadow-card outline-offset-2',
        colourOf(note.color).look,
        isFound && 'ring-2 ring-accent',
      )}
      style={{ left: frame.x, top: frame.y, width: frame.width, height: frame.height }}
      onFocus={({ target }) => target.matches(':focus-visible') && reveal(frameOf(note))}
      onKeyDown={onKeyDown}
      {...whileHeld}
    >
      {editing ? (
        <NoteEditor
          content={note.content}
          onChange={(text) => set(['content'], text, 'text')}
          onClose={endEditing}
        />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the frame around it takes the keys
        <div
          className={cx(
            'min-h-0 flex-1 overflow-auto px-2.5 py-2 wrap-anywhere',
            editable && 'cursor-grab active:cursor-grabbing',
          )}
          onDoubleClick={() => editable && setEditing(true)}
          onPointerDown={editable ? start('move') : undefined}
        >
          {note.content === '' ? (
            <p className="text-ink-3">{words.empty}</p>
          ) : (
            <NoteText content={note.content} />
          )}
        </div>
      )}
      {editable && !editing && (
        <NoteTools
          color={note.color}
          onColour={(color) => set(['color'], color)}
          onEdit={() => setEditing(true)}
          onRemove={remove}
        />
      )}
      {editable && (
        <span
          aria-hidden
          title={words.resize}
          className="absolute right-0 bottom-0 size-3.5 cursor-nwse-resize rounded-br-md border-r-2 border-b-2 border-transparent group-hover/note:border-ink-3"
          onPointerDown={start('size')}
        />
      )}
    </article>
  );
}

/** Pixels of one press of an arrow key: as the dots of the canvas lie apart. */
const stride = 20;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-stride, 0],
  ArrowRight: [stride, 0],
  ArrowUp: [0, -stride],
  ArrowDown: [0, stride],
};

function frameByKey(frame: Frame, event: KeyboardEvent): Frame | undefined {
  const by = Object.hasOwn(arrows, event.key) ? arrows[event.key] : undefined;
  return by && pulled(frame, event.shiftKey ? 'size' : 'move', by[0], by[1]);
}

function useNoteEdits(note: StickyNote) {
  const designer = useDesigner();
  const { id } = note;
  /** `typing`: what goes on in quick succession is one step of Undo. */
  const set = (path: readonly string[], value: Json, typing?: 'text' | 'frame') =>
    designer.dispatch({ name: 'setNote', args: { id, path, value } }, typing && `${id}/${typing}`);
  const setFrame = ({ x, y, width, height }: Frame) => {
    if (sameFrame({ x, y, width, height }, frameOf(note))) return;
    const isMoved = x !== note.x || y !== note.y;
    if (isMoved) set(['metadata', 'position'], { x, y }, 'frame');
    if (width !== note.width) set(['metadata', 'width'], width, 'frame');
    if (height !== note.height) set(['metadata', 'height'], height, 'frame');
  };
  const remove = () => {
    if (designer.dispatch({ name: 'setNote', args: { id, path: [] } }) !== null) return;
    notify({ title: words.removed, undo: () => designer.undo() });
  };
  return { set, setFrame, remove };
}

interface NoteEditorProps {
  readonly content: string;
  readonly onChange: (content: string) => void;
  readonly onClose: () => void;
}

function NoteEditor({ content, onChange, onClose }: NoteEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // Not by autofocus: that would scroll the canvas away under its own camera.
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <textarea
      ref={field}
      aria-label={words.text}
      placeholder={words.placeholder}
      className="nowheel min-h-0 flex-1 resize-none bg-transparent px-2.5 py-2 outline-none"
      value={content}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onClose}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    />
  );
}

interface NoteToolsProps {
  readonly color: string;
  readonly onColour: (color: string) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function NoteTools({ color, onColour, onEdit, onRemove }: NoteToolsProps) {
  const chosen = colourOf(color);
  return (
    <div className="absolute -top-8 left-0 flex items-center gap-1 rounded-md border border-line bg-surface px-1 py-0.5 opacity-0 shadow-card transition-opacity group-focus-within/note:opacity-100 group-hover/note:opacity-100">
      <fieldset className="flex gap-1">
        <legend className="sr-only">{words.colours}</legend>
        {noteColours.map((one) => (
          <button
            key={one.id}
            type="button"
            aria-label={words.colour(one.id)}
            aria-pressed={one === chosen}
            className={cx(
              'size-4 rounded-full border aria-pressed:ring-2 aria-pressed:ring-accent',
              one.look,
            )}
            onClick={() => onColour(one.color)}
          />
        ))}
      </fieldset>
      <IconButton icon="pencil" size="xs" label={words.edit} onPress={onEdit} />
      <IconButton icon="trash-2" size="xs" label={words.remove} onPress={onRemove} />
    </div>
  );
}
