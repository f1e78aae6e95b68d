/**
 * The three products that speak WDL, and where they differ. Limits and defaults stand in this one
 * table; nobody else writes such a number down.
 */
import type { JsonObject } from './definition';
import type { Dialect } from './flow';
import { isObject } from './step';

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
  /** Of one request or answer. */
  readonly messageBytes: number;
}

/** What holds where a definition says nothing. */
export interface Defaults {
  /** Rounds of a For each at the same time. */
  readonly foreachConcurrency: number;
  readonly untilCount: number;
  /** ISO 8601. */
  readonly untilTimeout: string;
  readonly triggerConcurrency: number;
  readonly retry: RetryDefault;
}

/** Durations are ISO 8601. */
export interface RetryDefault {
  readonly count: number;
  readonly interval: string;
  readonly minimumInterval: string;
  readonly maximumInterval: string;
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
  title: 'Logic Apps Consumption',
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
    messageBytes: 104_857_600,
  },
  defaults: {
    foreachConcurrency: 20,
    untilCount: 60,
    untilTimeout: 'PT1H',
    triggerConcurrency: 25,
    retry: {
      count: 4,
      interval: 'PT7.5S',
      minimumInterval: 'PT5S',
      maximumInterval: 'PT45S',
    },
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
    retry: {
      count: 8,
      interval: 'PT7S',
      minimumInterval: 'PT5S',
      maximumInterval: 'PT15M',
    },
  },
  suppliedParameters: ['$connections', '$authentication'],
  hasProjectParameters: false,
};

const standard: DialectFacts = {
  title: 'Logic Apps Standard',
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

/**
 * The product that a definition shows itself to be for, by what only one of them has; undefined if it could
 * be for any. Takes what is not checked yet: whoever reads a file wants to know before that.
 */
export function signedDialect(definition: object): Dialect | undefined {
  const { parameters } = definition as { readonly parameters?: unknown };
  if (isObject(parameters) && Object.hasOwn(parameters, '$authentication')) return 'powerAutomate';
  const open: unknown[] = [definition];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isObject(next)) {
      const sign = signOf(next);
      if (sign) return sign;
    }
    if (typeof next !== 'object' || next === null) continue;
    for (const inner of Object.values(next)) {
      if (typeof inner === 'object' && inner !== null) open.push(inner);
    }
  }
  return undefined;
}

function signOf({
  type,
  kind,
  host,
  serviceProviderConfiguration,
}: JsonObject): Dialect | undefined {
  if (serviceProviderConfiguration !== undefined) return 'standard';
  if (typeof type === 'string') {
    if (/^openapiconnection/i.test(type)) return 'powerAutomate';
    if (/^(?:invokefunction|chunktext|parsedocument)$/i.test(type)) return 'standard';
    if (/^request$/i.test(type) && /^(?:button|powerapp)/i.test(String(kind)))
      return 'powerAutomate';
  }
  return isObject(host) ? signOfHost(host) : undefined;
}

function signOfHost({ apiId, workflowReferenceName, connection }: JsonObject): Dialect | undefined {
  if (typeof apiId === 'string' || workflowReferenceName !== undefined) return 'powerAutomate';
  return isObject(connection) && connection.referenceName !== undefined ? 'standard' : undefined;
}
