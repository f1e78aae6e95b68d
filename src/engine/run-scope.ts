/** What expressions of a run can see: its records, trigger and parameters, from where an action stands. */
import { parseJson, type Scope, type Value, type ValueObject } from '../expressions/index';
import { type ActionRecord, occurrenceKey } from '../model/run/events';
import type { MutableRunView } from '../model/run/fold';
import { outerRepetition, repetitionSeen, roundAt } from '../model/run/repetition';
import { parameterValues } from './parameter-values';
import type { Node, Plan } from './plan';
import { isoTime, recordValue } from './record-value';
import { resultsOf } from './results';
import { Variables } from './variables';

export interface RunInfo {
  readonly runId: string;
  readonly flowId: string;
  readonly flowName: string;
  readonly environmentId: string;
  /** Where callbacks of this run arrive; the name of the waiting action is put behind it. */
  readonly callbackUrl?: string;
}

export interface EnginePorts {
  /** UTC milliseconds since 1970. */
  now(): number;
  /** In [0, 1). */
  random(): number;
}

/** The items of a For each that is not over, by its occurrence key. */
export type ItemsOf = (key: string) => readonly Value[] | undefined;

/** One per run; `at` moves it to the action that is evaluated. */
export class RunScope implements Scope {
  readonly plan: Plan;
  readonly view: MutableRunView;
  readonly info: RunInfo;
  private readonly itemsOf: ItemsOf;
  /** Outputs already read from their text, by occurrence key. */
  private readonly outputsCache = new Map<string, Value>();
  private readonly variables: Variables;
  private parameters: ReadonlyMap<string, Value> | undefined;
  private triggerRecord: ValueObject | undefined;
  private current: ActionRecord | undefined;
  private loops: readonly Node[] = [];
  private repetition = '';
  private reader = '';
  private ports: EnginePorts;

  constructor(
    plan: Plan,
    view: MutableRunView,
    info: RunInfo,
    ports: EnginePorts,
    itemsOf: ItemsOf,
  ) {
    this.plan = plan;
    this.view = view;
    this.info = info;
    this.ports = ports;
    this.itemsOf = itemsOf;
    this.variables = new Variables(view);
  }

  /** `reader`: the key of the action whose expressions are evaluated, if it is one. */
  at(loops: readonly Node[], repetition: string, ports: EnginePorts, reader = ''): this {
    this.reader = reader;
    this.loops = loops;
    this.repetition = repetition;
    this.ports = ports;
    return this;
  }

  /** Evaluates where `action()` is admitted. */
  during<T>(record: ActionRecord, evaluate: (scope: Scope) => T): T {
    this.current = record;
    try {
      return evaluate(this);
    } finally {
      this.current = undefined;
    }
  }

  /** Outputs that were just made need not be read from their text. */
  keep(key: string, outputs: Value): void {
    this.outputsCache.set(key, outputs);
  }

  forget(key: string): void {
    this.outputsCache.delete(key);
  }

  setVariables(values: Readonly<Record<string, Value>>): Readonly<Record<string, string>> {
    return this.variables.set(values);
  }

  append(change: { readonly variable: string; readonly value: Value }) {
    return this.variables.append(change);
  }

  now(): number {
    return this.ports.now();
  }

  random(): number {
    return this.ports.random();
  }

  outputs(name: string): Value | undefined {
    const node = this.plan.nodes.get(name.toLowerCase());
    if (!node) return undefined;
    const key = this.keyOf(node);
    if (key === undefined) return null;
    const cached = this.outputsCache.get(key);
    if (cached !== undefined) return cached;
    const text = this.view.actions.get(key)?.outputs;
    if (text === undefined) return null;
    const value = parseJson(text);
    this.outputsCache.set(key, value);
    return value;
  }

  actionRecord(name: string): ValueObject | undefined {
    const node = this.plan.nodes.get(name.toLowerCase());
    if (!node) return undefined;
    const key = this.keyOf(node);
    const record = key === undefined ? undefined : this.view.actions.get(key);
    return record ? recordValue(record, this.correlation()) : { name: node.name };
  }

  action(): ValueObject | undefined {
    return this.current && recordValue(this.current, this.correlation());
  }

  trigger(): ValueObject | null {
    const { trigger, startedAt } = this.view;
    if (!trigger) return null;
    this.triggerRecord ??= {
      name: trigger.name,
      ...(trigger.inputs === undefined ? {} : { inputs: parseJson(trigger.inputs) }),
      outputs: parseJson(trigger.outputs),
      startTime: isoTime(startedAt),
      endTime: isoTime(startedAt),
      clientTrackingId: this.correlation().clientTrackingId,
      status: 'Succeeded',
      code: 'OK',
    };
    return this.triggerRecord;
  }

  variable(name: string): Value | undefined {
    return this.variables.get(name);
  }

  parameter(name: string): Value | undefined {
    this.parameters ??= parameterValues(this.plan.definition, this.view.parameters);
    return this.parameters.get(name.toLowerCase());
  }

  peek(name: string): Value | undefined {
    return this.variables.peek(name);
  }

  item(): Value | undefined {
    const depth = this.loops.findLastIndex((one) => one.type === 'foreach');
    return this.itemAt(depth);
  }

  items(loop: string): Value | undefined {
    const node = this.plan.nodes.get(loop.toLowerCase());
    return node && this.itemAt(this.loops.indexOf(node));
  }

  iterationIndex(loop: string): number | undefined {
    const node = this.plan.nodes.get(loop.toLowerCase());
    const depth = node ? this.loops.indexOf(node) : -1;
    return depth < 0 ? undefined : roundAt(this.repetition, depth);
  }

  result(name: string): Value | undefined {
    const node = this.plan.nodes.get(name.toLowerCase());
    if (!node) return undefined;
    const key = this.keyOf(node);
    if (key === undefined) return undefined;
    const repetition = key.slice(node.name.length + 1);
    return resultsOf(this.view, node, repetition, this.correlation());
  }

  callbackUrl(): string {
    const base = this.info.callbackUrl ?? `https://callback.invalid/runs/${this.info.runId}`;
    return `${base}/${encodeURIComponent(this.reader)}`;
  }

  workflow(): ValueObject {
    const { flowId, flowName, environmentId, runId } = this.info;
    return {
      id: `/workflows/${flowId}`,
      name: flowId,
      type: 'Microsoft.Logic/workflows',
      location: environmentId,
      tags: { flowDisplayName: flowName, environmentName: environmentId, logicAppName: flowId },
      run: {
        id: `/workflows/${flowId}/runs/${runId}`,
        name: runId,
        type: 'Microsoft.Logic/workflows/runs',
      },
    };
  }

  private itemAt(depth: number): Value | undefined {
    const loop = this.loops[depth];
    if (!loop) return undefined;
    const key = occurrenceKey(loop.name, outerRepetition(this.repetition, depth));
    return this.itemsOf(key)?.[roundAt(this.repetition, depth)];
  }

  private correlation() {
    const { runId } = this.info;
    return { runId, clientTrackingId: this.view.clientTrackingId ?? runId };
  }

  /** Undefined: its rounds cannot be read from here. */
  private keyOf(node: Node): string | undefined {
    if (node.loops.length === 0) return node.name;
    const reader = { loops: this.loops, repetition: this.repetition };
    const repetition = repetitionSeen(node.loops, reader, (loop, outer) => {
      const record = this.view.actions.get(occurrenceKey(loop.name, outer));
      return record?.iterations ?? 0;
    });
    return repetition === undefined ? undefined : occurrenceKey(node.name, repetition);
  }
}
