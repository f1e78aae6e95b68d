/**
 * Answers in the place of operations that nothing here implements, made so that the flow goes on: of a
 * recorded body, of a schema, or of how later expressions read it. The same definition always gets the same.
 */
import { lowerCase, type Outline, outlineOf, type Step } from '../../model/check/outline';
import type { ConnectorManifest } from '../../model/connector';
import type { Definition, Json, JsonObject } from '../../model/definition';
import type { Simulated } from '../../model/run/events';
import { findOperation, hostOf, isObject, triggerSchema, valueAt } from '../../model/step';
import { declaredVariables } from '../../model/variables';
import { triggerOf } from '../../model/walk';
import { constantsOf } from './constants';
import { hope } from './hopes';
import { invent } from './invent';
import { shapeOfValue } from './reading';
import type { Reading } from './reading-scope';
import { applySchema } from './schema';
import { settle } from './settle';
import {
  itemsOf,
  kindOf,
  knownShape,
  memberOf,
  newShape,
  type Shape,
  settled,
  unite,
} from './shape';
import { listSteps, readStep, typedShape } from './steps';

export interface SimulationSources {
  readonly manifests?: readonly ConnectorManifest[];
  /** The body with which this action came back in an earlier run. */
  recorded?(action: string): Json | undefined;
  /** The schema of what an operation answers, of whoever has its description. */
  schemaOf?(operationId: string): JsonObject | undefined;
  /** Values that the run has anyway: those of the file, of the person who starts it. */
  readonly parameters?: JsonObject;
}

export interface SimulatedAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
  readonly simulated: Exclude<Simulated, 'static'>;
}

export interface Simulation {
  answer(action: string): SimulatedAnswer;
  /** All that an action puts out, of a type that answers with more than a body. */
  outputs(action: string): JsonObject;
  /** Outputs for the trigger; of one that splits, before it is split. */
  trigger(): JsonObject;
  /** Values for the parameters that have none. */
  parameters(): JsonObject;
}

export function simulate(definition: Definition, sources: SimulationSources = {}): Simulation {
  const world = worldOf(definition, sources);
  for (const step of world.outline.steps) readOne(step, world);
  readTrigger(world);
  for (const { value } of Object.values(definition.outputs ?? {}))
    shapeOfValue(value, world.reading);
  settle(rootsOf(world), world.reading.pairs);
  return {
    answer: (action) => answer(action, world),
    outputs: (action) => wholeOutputs(action, world),
    trigger: () => triggerOutputs(world),
    parameters: () => parameters(world),
  };
}

interface World {
  readonly definition: Definition;
  readonly sources: SimulationSources;
  readonly outline: Outline;
  readonly outputs: ReadonlyMap<string, Shape>;
  readonly items: Map<string, Shape>;
  /** Also of those that nobody declares: a project declares them elsewhere. */
  readonly parameterShapes: Map<string, { readonly name: string; readonly shape: Shape }>;
  /** Bodies of which a schema speaks. */
  readonly described: Set<string>;
  /** All that a trigger splits; otherwise what it delivers. */
  readonly delivered: Shape;
  /** Outside all steps. */
  readonly reading: Reading;
}

function worldOf(definition: Definition, sources: SimulationSources): World {
  const outline = outlineOf(definition);
  const outputs = new Map(outline.steps.map(({ name }) => [lowerCase(name), newShape()]));
  const variables = byName(declaredVariables(definition));
  const parameterShapes: World['parameterShapes'] = new Map();
  for (const [name, { type }] of Object.entries(definition.parameters ?? {})) {
    parameterShapes.set(lowerCase(name), { name, shape: typedShape(type) });
  }
  const items = new Map(outline.steps.map(({ name }) => [lowerCase(name), newShape()]));
  const delivered = newShape();
  const isSplit = typeof triggerOf(definition)?.trigger.splitOn === 'string';
  const take = (shapes: ReadonlyMap<string, Shape>) => (name: string) =>
    shapes.get(lowerCase(name)) ?? knownShape();
  const reading: Reading = {
    outputs: take(outputs),
    trigger: isSplit ? newShape() : delivered,
    variable: take(variables),
    parameter: (name) => parameterNamed(name, parameterShapes),
    items: take(items),
    item: knownShape(),
    constants: constantsOf(definition, sources.parameters ?? {}),
    texts: [],
    pairs: [],
    found: new Map(),
  };
  const described = new Set<string>();
  return {
    definition,
    sources,
    outline,
    outputs,
    items,
    parameterShapes,
    described,
    delivered,
    reading,
  };
}

function parameterNamed(name: string, shapes: World['parameterShapes']): Shape {
  const found = shapes.get(lowerCase(name));
  if (found) return found.shape;
  const shape = newShape(name);
  shapes.set(lowerCase(name), { name, shape });
  return shape;
}

function byName(list: readonly { readonly name: string; readonly type: string }[]) {
  return new Map(list.map(({ name, type }) => [lowerCase(name), typedShape(type)]));
}

function readOne(step: Step, world: World): void {
  const { loop, action, name } = step;
  const { reading, items, outputs } = world;
  const outer = loop?.type === 'foreach' ? (items.get(lowerCase(loop.name)) ?? null) : null;
  const here: Reading = outer ? { ...reading, item: outer } : reading;
  const shape = outputs.get(lowerCase(name)) ?? newShape(name);
  if (step.type === 'foreach') {
    const own = items.get(lowerCase(name));
    if (own) unite(own, itemsOf(shapeOfValue(action.foreach, here)));
  }
  const isList = listSteps.has(step.type);
  const from = isList ? shapeOfValue(valueAt(action, ['inputs', 'from']), here) : null;
  const ofItems = from ? { ...reading, item: itemsOf(from, 0) } : here;
  const input = (...path: readonly string[]) => valueAt(action, ['inputs', ...path]);
  readStep({ step, reading: here, ofItems, outputs: shape, input });
  applyOperation(name, action, shape, world);
}

type HasOperation = Parameters<typeof hostOf>[0];

function applyOperation(name: string, step: HasOperation, outputs: Shape, world: World): void {
  const host = hostOf(step);
  if (!host) return;
  const { manifests = [], schemaOf } = world.sources;
  const schema = findOperation(manifests, host)?.operation.output ?? schemaOf?.(host.operationId);
  if (!schema) return;
  applySchema(memberOf(outputs, 'body'), schema);
  world.described.add(lowerCase(name));
}

function readTrigger({ definition, reading, delivered, ...rest }: World): void {
  const found = triggerOf(definition);
  if (!found) return;
  const { trigger, name } = found;
  applySchema(memberOf(delivered, 'body'), triggerSchema(trigger));
  applyOperation(name, trigger, delivered, { definition, reading, delivered, ...rest });
  if (reading.trigger !== delivered) {
    unite(memberOf(reading.trigger, 'headers'), memberOf(delivered, 'headers'));
  }
  const whole: Reading = { ...reading, trigger: delivered, found: new Map() };
  for (const { expression } of trigger.conditions ?? []) {
    shapeOfValue(expression, whole);
    hope(expression, true, whole);
  }
  shapeOfValue(trigger as unknown as Json, whole);
  if (typeof trigger.splitOn !== 'string') return;
  unite(itemsOf(shapeOfValue(trigger.splitOn, whole)), memberOf(reading.trigger, 'body'));
}

function rootsOf({ outputs, delivered, reading, parameterShapes }: World): readonly Shape[] {
  const given = [...parameterShapes.values()].map((one) => one.shape);
  return [...outputs.values(), delivered, ...given, ...reading.found.values(), ...reading.texts];
}

function answer(action: string, world: World): SimulatedAnswer {
  const { sources, outputs, described } = world;
  const recorded = sources.recorded?.(action);
  const shape = settled(outputs.get(lowerCase(action)) ?? newShape(action));
  const body = recorded ?? bodyIn(shape);
  const simulated = described.has(lowerCase(action)) ? 'schema' : 'use';
  return {
    statusCode: 200,
    headers: headersIn(shape, body),
    body,
    simulated: recorded === undefined ? simulated : 'recorded',
  };
}

function wholeOutputs(action: string, world: World): JsonObject {
  const { simulated: _, ...response } = answer(action, world);
  const made = invent(world.outputs.get(lowerCase(action)) ?? newShape());
  return { ...response, ...(isObject(made) && made) };
}

function bodyIn(outputs: Shape): Json {
  const body = outputs.members.get('body')?.shape;
  if (!body || kindOf(body) === undefined) return body && settled(body).parsed ? invent(body) : {};
  return invent(body);
}

function headersIn(outputs: Shape, body: Json): Readonly<Record<string, string>> {
  const asked = outputs.members.get('headers')?.shape;
  const made = asked ? invent(asked) : {};
  const texts = Object.entries(isObject(made) ? made : {}).map(([name, value]) => [
    name,
    String(value),
  ]);
  const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json';
  return { ...Object.fromEntries(texts), 'Content-Type': type };
}

function triggerOutputs({ delivered }: World): JsonObject {
  const made = invent(delivered);
  const outputs = isObject(made) ? made : {};
  return outputs;
}

function parameters({ definition, parameterShapes, sources }: World): JsonObject {
  const made: Record<string, Json> = {};
  for (const { name, shape } of parameterShapes.values()) {
    const given = sources.parameters?.[name] ?? definition.parameters?.[name]?.defaultValue;
    // Connections are bound when a flow is deployed: what the file has of them says little.
    if (given === undefined) made[name] = invent(shape);
    else if (name === '$connections') made[name] = filled(given, invent(shape));
  }
  return made;
}

/** With the members that are missing. */
function filled(given: Json, made: Json): Json {
  if (!isObject(given) || !isObject(made)) return given;
  const all = { ...made, ...given };
  return Object.fromEntries(
    Object.entries(all).map(([name, one]) => [name, filled(one ?? null, made[name] ?? null)]),
  );
}
