/**
 * The three products that speak WDL, and where they differ. The checker and the engine read limits and
 * defaults from this one table; nobody else writes such a number down.
 */
import type { Definition, Json } from './definition';
import type { Dialect } from './flow';
import { isObject } from './step';
import { places } from './walk';

export interface Range {
  readonly min: number;
  readonly max: number;
}

export type Frequency = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month';

/** What a definition may hold. Beyond it the service refuses to save. */
export interface Limits {
  readonly actions: number;
  /** Containers around an action. */
  readonly nesting: number;
  /** Of one Switch, the default not counted. */
  readonly cases: number;
  readonly variables: number;
  readonly parameters: number;
  readonly outputs: number;
  readonly triggers: number;
  /** Characters: of a name, a description, an expression, the tracked properties of a step, an address. */
  readonly name: number;
  readonly description: number;
  readonly expression: number;
  readonly trackedProperties: number;
  readonly address: number;
  readonly untilCount: Range;
  readonly foreachConcurrency: Range;
  readonly triggerConcurrency: Range;
  readonly waitingRuns: Range;
  readonly retryCount: Range;
  /** Seconds between two tries. */
  readonly retryInterval: Range;
  /** How far apart the starts of a schedule may be, by its frequency. */
  readonly recurrence: Readonly<Record<Frequency, Range>>;
  /** Items of a loop, of a split trigger, and of one whose concurrency is limited. */
  readonly foreachItems: number;
  readonly splitOnItems: number;
  readonly splitOnItemsWithConcurrency: number;
  readonly runDays: number;
  readonly requestSeconds: number;
  readonly responseSeconds: number;
}

/** What holds where a definition says nothing. */
export interface Defaults {
  /** Rounds of a For each at the same time. */
  readonly foreachConcurrency: number;
  readonly untilCount: number;
  /** ISO 8601. */
  readonly untilTimeout: string;
  readonly triggerConcurrency: number;
  readonly retry: { readonly count: number; readonly interval: string };
}

export interface DialectFacts {
  readonly title: string;
  readonly limits: Limits;
  readonly defaults: Defaults;
  /** Parameters that the service provides without a declaration. */
  readonly suppliedParameters: readonly string[];
  /** Whether parameters may be declared in a file beside the definition. */
  readonly hasProjectParameters: boolean;
}

const atLeastOne = (max: number): Range => ({ min: 1, max });

const consumption: DialectFacts = {
  title: 'Logic Apps (Consumption)',
  limits: {
    actions: 500,
    nesting: 8,
    cases: 25,
    variables: 250,
    parameters: 50,
    outputs: 10,
    triggers: 10,
    name: 80,
    description: 256,
    expression: 8_192,
    trackedProperties: 16_000,
    address: 2_048,
    untilCount: atLeastOne(5_000),
    foreachConcurrency: atLeastOne(50),
    triggerConcurrency: atLeastOne(50),
    waitingRuns: atLeastOne(100),
    retryCount: atLeastOne(90),
    retryInterval: { min: 5, max: 86_400 },
    recurrence: {
      second: atLeastOne(9_999_999),
      minute: atLeastOne(72_000),
      hour: atLeastOne(12_000),
      day: atLeastOne(500),
      week: atLeastOne(71),
      month: atLeastOne(16),
    },
    foreachItems: 100_000,
    splitOnItems: 100_000,
    splitOnItemsWithConcurrency: 100,
    runDays: 90,
    requestSeconds: 120,
    responseSeconds: 120,
  },
  defaults: {
    foreachConcurrency: 20,
    untilCount: 60,
    untilTimeout: 'PT1H',
    triggerConcurrency: 25,
    retry: { count: 4, interval: 'PT7.5S' },
  },
  suppliedParameters: [],
  hasProjectParameters: false,
};

const powerAutomate: DialectFacts = {
  title: 'Power Automate',
  limits: {
    ...consumption.limits,
    triggers: 1,
    address: 16_384,
    triggerConcurrency: atLeastOne(100),
    recurrence: { ...consumption.limits.recurrence, second: { min: 60, max: 9_999_999 } },
    runDays: 30,
  },
  // WDL: For each is sequential unless its concurrency is set, and retries depend on the plan.
  defaults: {
    ...consumption.defaults,
    foreachConcurrency: 1,
    retry: { count: 8, interval: 'PT7S' },
  },
  suppliedParameters: ['$connections', '$authentication'],
  hasProjectParameters: false,
};

const standard: DialectFacts = {
  title: 'Logic Apps (Standard)',
  limits: {
    ...consumption.limits,
    // A stateless workflow may retry sooner.
    retryInterval: { min: 1, max: 86_400 },
    requestSeconds: 235,
    responseSeconds: 230,
  },
  defaults: consumption.defaults,
  suppliedParameters: [],
  hasProjectParameters: true,
};

export const dialects: Readonly<Record<Dialect, DialectFacts>> = {
  powerAutomate,
  consumption,
  standard,
};

/** How a definition was wrapped in the file that it came from. */
export type Container = 'package' | 'solution' | 'template' | 'project';

const byContainer: Readonly<Record<Container, Dialect>> = {
  package: 'powerAutomate',
  solution: 'powerAutomate',
  template: 'consumption',
  project: 'standard',
};

/** The product that a definition is written for. Without a file or a sign it is the plainest of them. */
export function dialectOf(definition: Definition, container?: Container): Dialect {
  return container ? byContainer[container] : (signedDialect(definition) ?? 'consumption');
}

/** What the definition itself says; undefined if it could be of any product. */
export function signedDialect(definition: Definition): Dialect | undefined {
  if (Object.hasOwn(definition.parameters ?? {}, '$authentication')) return 'powerAutomate';
  for (const { type, kind, inputs } of Object.values(definition.triggers)) {
    const sign = signOfKind(String(kind).toLowerCase()) ?? signOfType(type, inputs);
    if (sign) return sign;
  }
  for (const { action } of places(definition)) {
    const sign = signOfType(action.type, action.inputs);
    if (sign) return sign;
  }
  return undefined;
}

type Sign = Dialect | undefined;

function signOfKind(kind: string): Sign {
  if (kind === 'button' || kind.startsWith('powerapp')) return 'powerAutomate';
  return undefined;
}

function signOfType(type: string, inputs: Json | undefined): Sign {
  // A damaged file may have a step without a type.
  const lower = String(type).toLowerCase();
  if (lower.startsWith('openapiconnection')) return 'powerAutomate';
  if (standardTypes.has(lower)) return 'standard';
  if (!isObject(inputs) || !isObject(inputs.host)) return undefined;
  const { connection, workflowReferenceName } = inputs.host;
  if (workflowReferenceName !== undefined) return 'powerAutomate';
  return isObject(connection) && connection.referenceName !== undefined ? 'standard' : undefined;
}

const standardTypes = new Set(['serviceprovider', 'invokefunction', 'chunktext', 'parsedocument']);
