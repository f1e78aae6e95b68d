/** The variables of a run as values. Appending does not copy unless somebody holds the list. */
import { parseJson, printJson, type Value } from '../expressions/index';
import type { JsonText } from '../model/definition';
import type { MutableRunView } from '../model/run/fold';
import { variableText } from '../model/run/variable-text';

interface Cell {
  value: Value;
  /** Somebody may hold the list that stands here, so it must not change under them. */
  isShared: boolean;
}

export class Variables {
  private readonly view: MutableRunView;
  private readonly cells = new Map<string, Cell>();

  constructor(view: MutableRunView) {
    this.view = view;
  }

  get(name: string): Value | undefined {
    const cell = this.cell(name.toLowerCase());
    if (!cell) return undefined;
    cell.isShared = true;
    return cell.value;
  }

  /** For whoever does not keep it. */
  peek(name: string): Value | undefined {
    return this.cell(name.toLowerCase())?.value;
  }

  set(values: Readonly<Record<string, Value>>): Readonly<Record<string, JsonText>> {
    const texts: Record<string, JsonText> = {};
    for (const [name, value] of Object.entries(values)) {
      this.cells.set(name.toLowerCase(), { value, isShared: true });
      texts[name] = printJson(value);
    }
    return texts;
  }

  append({ variable, value }: { readonly variable: string; readonly value: Value }) {
    const cell = this.cell(variable.toLowerCase());
    if (cell) appendTo(cell, value);
    return { variable, value: printJson(value) };
  }

  private cell(name: string): Cell | undefined {
    const known = this.cells.get(name);
    if (known) return known;
    const text = this.view.variables.get(name);
    if (!text) return undefined;
    const cell = { value: parseJson(variableText(text)), isShared: false };
    this.cells.set(name, cell);
    return cell;
  }
}

function appendTo(cell: Cell, value: Value): void {
  if (typeof cell.value === 'string') {
    cell.value += typeof value === 'string' ? value : '';
    return;
  }
  if (cell.isShared) cell.value = [...(cell.value as readonly Value[])];
  cell.isShared = false;
  (cell.value as Value[]).push(value);
}
