/** What expressions of a run can see: its records, trigger and parameters, from where an action stands. */
import { parseJson, type Scope, type Value, type ValueObject } from '../expressions/index';
import type { ActionRecord } from '../model/run/events';
import { occurrenceKey } from '../model/run/events';
import type { MutableRunView } from '../model/run/fold';
import type { Node, Plan } from './plan';

export interface RunInfo {
  readonly runId: string;
  readonly flowId: string;
  readonly flowName: string;
  readonly environmentId: string;
}

export interface EnginePorts {
  /** UTC milliseconds since 1970. */
  now(): number;
  /** In [0, 1). */
  random(): number;
}

/** One per run; `at` moves it to the action that is evaluated. */
export class RunScope implements Scope {
  readonly plan: Plan;
  readonly view: MutableRunView;
  readonly info: RunInfo;
  /** Outputs and inputs already read from their text, by occurrence key. */
  readonly outputsCache = new Map<string, Value>();
  private repetition = '';
  private ports: EnginePorts;
  private readonly parameters: ReadonlyMap<string, Value>;

  constructor(plan: Plan, view: MutableRunView, info: RunInfo, ports: EnginePorts) {
    this.plan = plan;
    this.view = view;
    this.info = info;
    this.ports = ports;
    this.parameters = parameterValues(plan);
  }

  at(repetition: string, ports: EnginePorts): this {
    this.repetition = repetition;
    this.ports = ports;
    return this;
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
    const record = this.view.actions.get(this.keyOf(node));
    return record ? recordValue(record) : { name: node.name };
  }

  trigger(): ValueObject | null {
    const { trigger, startedAt } = this.view;
    if (!trigger) return null;
    const time = isoTime(startedAt);
    return {
      name: trigger.name,
      ...(trigger.inputs === undefined ? {} : { inputs: parseJson(trigger.inputs) }),
      outputs: this.triggerOutputs(trigger.outputs),
      startTime: time,
      endTime: time,
      status: 'Succeeded',
      code: 'OK',
    };
  }

  parameter(name: string): Value | undefined {
    return this.parameters.get(name.toLowerCase());
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

  private triggerOutputs(text: string): Value {
    const cached = this.outputsCache.get('');
    if (cached !== undefined) return cached;
    const value = parseJson(text);
    this.outputsCache.set('', value);
    return value;
  }

  /** An action inside loops is read in the iteration around the reader, as far as both share loops. */
  private keyOf(node: Node): string {
    if (this.repetition === '') return node.name;
    const shared = this.repetition.split('-').slice(0, loopsAround(node)).join('-');
    return occurrenceKey(node.name, shared);
  }
}

function loopsAround(node: Node): number {
  let loops = 0;
  for (let outer = node.container; outer; outer = outer.container) {
    const type = outer.action.type.toLowerCase();
    if (type === 'foreach' || type === 'until') loops++;
  }
  return loops;
}

/** Defaults of the definition; the two that the service supplies are empty objects here. */
function parameterValues(plan: Plan): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>([
    ['$connections', {}],
    ['$authentication', {}],
  ]);
  for (const [name, parameter] of Object.entries(plan.definition.parameters ?? {})) {
    const { defaultValue } = parameter;
    if (defaultValue !== undefined) values.set(name.toLowerCase(), defaultValue as Value);
  }
  return values;
}

/** WDL: `NotSpecified` is left out of records that expressions read. */
function recordValue(record: ActionRecord): ValueObject {
  return {
    name: record.action,
    ...(record.inputs === undefined ? {} : { inputs: parseJson(record.inputs) }),
    ...(record.outputs === undefined ? {} : { outputs: parseJson(record.outputs) }),
    startTime: isoTime(record.startedAt),
    ...(record.endedAt === undefined ? {} : { endTime: isoTime(record.endedAt) }),
    ...(record.code === undefined || record.code === 'NotSpecified' ? {} : { code: record.code }),
    status: record.status,
    ...(record.error === undefined ? {} : { error: { ...record.error } }),
  };
}

function isoTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, -1)}0000Z`;
}
