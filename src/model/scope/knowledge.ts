/** What the trigger, the steps and the loops of a flow give, by their schemas. */
import { type Reference, type TypeScope, typeOfSchema } from '../../expressions/language';
import { lowerCase, type Outline, outlineOf, type Step } from '../check/outline';
import type { ConnectorManifest } from '../connector';
import type { Definition, Json } from '../definition';
import { valueAt } from '../step';
import { declaredVariables } from '../variables';
import { schemaOfValue } from './expression-schema';
import { belowOutputs, stepOutputs, triggerOutputs } from './outputs';
import { anything, below, itemsOf, type Schema, schemaOfType } from './schema';

export interface Knowledge {
  readonly outline: Outline;
  trigger(): Schema;
  outputs(step: Step): Schema;
  /** The current item of a For each. */
  item(loop: Step): Schema;
  /** What a reference of this step reads; null: one of the trigger. */
  resolve(reference: Reference, reader: Step | null): Schema;
  /** All that expressions of this step read, as types. */
  types(reader: Step | null): TypeScope;
}

/** Asked for one thing, it works out what that takes, once. */
export function knowledgeOf(
  definition: Definition,
  connectors: readonly ConnectorManifest[],
): Knowledge {
  const outline = outlineOf(definition);
  const found = new Map<unknown, Schema>();
  /** What is asked for while it is worked out refers to itself: it says nothing. */
  const once = (key: unknown, make: () => Schema): Schema => {
    const known = found.get(key);
    if (known) return known;
    found.set(key, anything);
    const made = make();
    found.set(key, made);
    return made;
  };
  const knowledge: Knowledge = {
    outline,
    trigger: () => once('trigger', () => triggerOutputs(definition, connectors)),
    outputs: (step) =>
      once(step, () =>
        stepOutputs(step, connectors, (value, reader) => read(knowledge, value, reader)),
      ),
    item: (loop) => once(loop.action, () => itemsOf(read(knowledge, loop.action.foreach, loop))),
    resolve: (reference, reader) => resolve(definition, knowledge, reference, reader),
    types: (reader) => typesAt(definition, knowledge, reader),
  };
  return knowledge;
}

function read(knowledge: Knowledge, value: Json | undefined, reader: Step | null): Schema {
  return schemaOfValue(value, {
    resolve: (reference) => knowledge.resolve(reference, reader),
    types: knowledge.types(reader),
  });
}

function typesAt(definition: Definition, knowledge: Knowledge, reader: Step | null): TypeScope {
  const typeOfStep = (name: string, schema: (step: Step) => Schema) => {
    const step = knowledge.outline.byName.get(lowerCase(name));
    return step && typeOfSchema(schema(step));
  };
  return {
    outputs: (name) => typeOfStep(name, knowledge.outputs),
    triggerOutputs: () => typeOfSchema(knowledge.trigger()),
    variable: (name) => typeOfSchema(typed(declaredVariables(definition), name)),
    parameter: (name) => typeOfSchema(typed(parametersOf(definition), name)),
    item: () => typeOfSchema(currentItem(knowledge, reader)),
    items: (name) => typeOfStep(name, knowledge.item),
  };
}

function resolve(
  definition: Definition,
  knowledge: Knowledge,
  reference: Reference,
  reader: Step | null,
): Schema {
  const { kind, name, path } = reference;
  const step = name === null ? undefined : knowledge.outline.byName.get(lowerCase(name));
  switch (kind) {
    case 'action':
      return step ? belowOutputs(knowledge.outputs(step), reference) : anything;
    case 'trigger':
      return belowOutputs(knowledge.trigger(), reference);
    case 'loop':
      if (reference.reader !== 'items') return { type: 'integer' };
      return step ? below(knowledge.item(step), path) : anything;
    case 'item':
      return below(currentItem(knowledge, reader), path);
    case 'variable':
      return below(typed(declaredVariables(definition), name), path);
    case 'parameter':
      return below(typed(parametersOf(definition), name), path);
    default:
      return anything;
  }
}

/** WDL: within Filter array, Select and the tables `item()` is an item of theirs. */
function currentItem(knowledge: Knowledge, reader: Step | null): Schema {
  // The list itself is read where the step stands, before there is an item of it.
  if (reader && listSteps.has(reader.type)) {
    return itemsOf(
      read(knowledge, valueAt(reader.action, ['inputs', 'from']), { ...reader, type: '' }),
    );
  }
  const loop = reader?.loop;
  return loop?.type === 'foreach' ? knowledge.item(loop) : anything;
}

const listSteps = new Set(['query', 'select', 'table']);

function parametersOf({ parameters = {} }: Definition) {
  return Object.entries(parameters).map(([name, { type }]) => ({ name, type }));
}

function typed(
  list: readonly { readonly name: string; readonly type: string }[],
  name: string | null,
): Schema {
  const wanted = name?.toLowerCase();
  const one = list.find((each) => each.name.toLowerCase() === wanted);
  return one ? schemaOfType(String(one.type)) : anything;
}
