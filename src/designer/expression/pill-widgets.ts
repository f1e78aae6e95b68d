import { type EditorState, type Extension, RangeSet, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { Pill } from './pills';
import { pillField } from './template-state';

/** A place in the editor's text where React draws a pill. */
export interface PillPlace {
  readonly key: number;
  readonly element: HTMLElement;
  readonly pill: Pill;
  /** The selection covers it. */
  readonly selected: boolean;
}

/** The places that are in the page right now, as a store that React can follow. */
export interface PillPlaces {
  subscribe(listener: () => void): () => void;
  list(): readonly PillPlace[];
  put(element: HTMLElement, pill: Pill, selected: boolean): void;
  drop(element: HTMLElement): void;
}

export function createPillPlaces(): PillPlaces {
  const places = new Map<HTMLElement, PillPlace>();
  const listeners = new Set<() => void>();
  let snapshot: readonly PillPlace[] = [];
  let made = 0;
  const tell = (): void => {
    snapshot = [...places.values()];
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    list: () => snapshot,
    put: (element, pill, selected) => {
      const key = places.get(element)?.key ?? made++;
      places.set(element, { key, element, pill, selected });
      tell();
    },
    drop: (element) => {
      if (places.delete(element)) tell();
    },
  };
}

class PillWidget extends WidgetType {
  private readonly places: PillPlaces;
  private readonly pill: Pill;
  private readonly selected: boolean;

  constructor(places: PillPlaces, pill: Pill, selected: boolean) {
    super();
    this.places = places;
    this.pill = pill;
    this.selected = selected;
  }

  override eq(other: PillWidget): boolean {
    return other.pill.code === this.pill.code && other.selected === this.selected;
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.dataset.pill = '';
    this.places.put(element, this.pill, this.selected);
    return element;
  }

  override updateDOM(element: HTMLElement): boolean {
    this.places.put(element, this.pill, this.selected);
    return true;
  }

  override destroy(element: HTMLElement): void {
    this.places.drop(element);
  }

  override ignoreEvent(event: Event): boolean {
    return !['mousedown', 'dblclick', 'contextmenu'].includes(event.type);
  }
}

function decorate(state: EditorState, places: PillPlaces): DecorationSet {
  const { from, to, empty } = state.selection.main;
  return Decoration.set(
    state.field(pillField).map((pill) => {
      const selected = !empty && from <= pill.from && to >= pill.to;
      const widget = new PillWidget(places, pill, selected);
      return Decoration.replace({ widget }).range(pill.from, pill.to);
    }),
  );
}

/** Shows each pill in the place of its text; the cursor steps over it. */
export function pillWidgets(places: PillPlaces): Extension {
  const field = StateField.define<DecorationSet>({
    create: (state) => decorate(state, places),
    update: (set, tr) => (tr.docChanged || tr.selection ? decorate(tr.state, places) : set),
    provide: (self) => [
      EditorView.decorations.from(self),
      EditorView.atomicRanges.of((view) => view.state.field(self, false) ?? RangeSet.empty),
    ],
  });
  return field;
}
