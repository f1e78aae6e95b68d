/** Runs to record tests of: of any flow, driven as a real host would. */
import fc from 'fast-check';
import type { Action, Definition, JsonObject } from '../../model/definition';
import type { RunEvent } from '../../model/run/events';
import type { Answer } from '../exchange';
import { startEvents } from '../execute';
import { makePlan } from '../plan';
import { drive, virtualClock } from './drive';
import { type RecordedTest, recordTest } from './record-test';
import { runTest } from './run-test';
import { testInfo } from './run-to-end';

const start = Date.UTC(2026, 4, 1, 12);
export const flow = (actions: Record<string, Action>, more: object = {}): Definition => ({
  triggers: { manual: { type: 'Request' } },
  actions,
  ...more,
});
export const compose = (inputs: string, more: object = {}): Action => ({
  type: 'Compose',
  inputs,
  ...more,
});
export const get: Action = {
  type: 'Http',
  inputs: { method: 'GET', uri: 'https://service.test/items' },
};

export type Answers = (action: string, repetition: string) => { answer: Answer; takes: number };

/** As a real host would: answers come later, and time goes by while the run is driven. */
export async function ran(
  definition: Definition,
  { body = {}, seed = 0.3, answers }: { body?: JsonObject; seed?: number; answers?: Answers } = {},
): Promise<readonly RunEvent[]> {
  const plan = makePlan(definition);
  const data = { outputs: JSON.stringify({ body }), waitsForResponse: true };
  const clock = virtualClock(start);
  let ticks = 0;
  const waiting: { at: number; go: () => void }[] = [];
  return await drive(plan, testInfo, startEvents(plan, data, start), {
    clock: { ...clock, now: () => clock.now() + Math.floor(ticks++ / 20) },
    random: seeded(seed),
    answer: async ({ action, repetition }) => {
      const { answer, takes } = answers?.(action, repetition) ?? {
        answer: { statusCode: 200, body: { n: 1 } },
        takes: 5,
      };
      // Those that are out at the same time come back in the order in which they take.
      await new Promise<void>((go) => {
        waiting.push({ at: clock.now() + takes, go });
        void soon(release);
      });
      return answer;
    },
  });

  function release(): void {
    waiting.sort((a, b) => a.at - b.at);
    const next = waiting.shift();
    if (!next) return;
    void clock.until(next.at);
    next.go();
    if (waiting.length > 0) void soon(release);
  }
}

export function seeded(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at * 9301 + 0.49297) % 1;
    return at;
  };
}

export async function recorded(
  definition: Definition,
  how?: Parameters<typeof ran>[1],
): Promise<RecordedTest> {
  const made = await recordTest(definition, await ran(definition, how), { id: 't', name: 'Test' });
  if (!made) throw new Error('The run has not ended.');
  return made;
}

export const again = (definition: Definition, { test }: RecordedTest, seed = 0.7) =>
  runTest(definition, test, { random: seeded(seed) });

const inputs = fc.constantFrom(
  '@triggerBody()',
  '@utcNow()',
  '@guid()',
  '@rand(0, 1000)',
  "@outputs('S0')",
  "@body('S1')",
  "@variables('list')",
  '@div(10, sub(rand(0, 3), 1))',
  "@actions('S0')",
  '@5.0',
);
const condition = fc.constantFrom(
  '@equals(rand(0, 2), 1)',
  "@contains(guid(), 'a')",
  '@true',
  "@empty(variables('list'))",
);
const leaf: fc.Arbitrary<Action> = fc.oneof(
  inputs.map((text) => compose(text)),
  fc.constant(get),
  inputs.map((text) => ({
    type: 'AppendToArrayVariable',
    inputs: { name: 'list', value: text },
  })),
  fc.constant({ type: 'Wait', inputs: { interval: { count: 1, unit: 'Second' } } }),
  inputs.map((text) => ({ type: 'Response', inputs: { statusCode: 200, body: text } })),
  fc.constant({ type: 'Terminate', inputs: { runStatus: 'Cancelled' } }),
);
const container: fc.Arbitrary<Action> = fc.oneof(
  condition.map((expression) => ({ type: 'If', expression })),
  fc.constant({ type: 'Foreach', foreach: '@range(0, 4)' }),
  fc.constant({ type: 'Scope' }),
);

interface Part {
  readonly action: Action;
  readonly inner?: readonly Part[];
  /** How the step before must have ended; left out: this one begins at once. */
  readonly on?: readonly string[];
}

const statuses = fc.subarray(['Succeeded', 'Failed', 'Skipped'], { minLength: 1 });
const follows = fc.option(statuses, { nil: undefined });
const row = (one: fc.Arbitrary<Part>) => fc.array(one, { minLength: 1, maxLength: 4 });
const leafPart: fc.Arbitrary<Part> = fc
  .record({ action: leaf, on: follows })
  .map(({ action, on }) => ({ action, ...(on && { on }) }));
const part: fc.Arbitrary<Part> = fc.oneof(
  { weight: 3, arbitrary: leafPart },
  {
    weight: 1,
    arbitrary: fc
      .record({ action: container, inner: row(leafPart), on: follows })
      .map(({ on, ...rest }) => ({ ...rest, ...(on && { on }) })),
  },
);

/** Steps count from S0, so that what they read may or may not be before them. */
export const anyFlow: fc.Arbitrary<Definition> = row(part).map((parts) => {
  const list = { variables: [{ name: 'list', type: 'array', value: [] }] };
  const steps = actionsOf(parts, { at: 0 }, 'List');
  const outputs = { o: { type: 'Array', value: "@variables('list')" } };
  return flow({ List: { type: 'InitializeVariable', inputs: list }, ...steps }, { outputs });
});

function actionsOf(
  parts: readonly Part[],
  counter: { at: number },
  first?: string,
): Record<string, Action> {
  const made: Record<string, Action> = {};
  let before: string | undefined;
  for (const { action, inner, on } of parts) {
    const name = `S${counter.at++}`;
    const isNext = on !== undefined && before !== undefined;
    const to = isNext ? before : first;
    made[name] = {
      ...action,
      ...(to !== undefined && { runAfter: { [to]: isNext ? on : ['Succeeded'] } }),
      ...(inner && { actions: actionsOf(inner, counter) }),
    };
    before = name;
  }
  return made;
}

/** A test saved of any run passes at once, and with other chances. */
export const savedTestPasses = fc.asyncProperty(
  anyFlow,
  fc.func(fc.record({ statusCode: fc.constantFrom(200, 404), takes: fc.nat(40) })),
  fc.double({ min: 0, max: 0.99, noNaN: true }),
  fc.double({ min: 0, max: 0.99, noNaN: true }),
  async (definition, answer, seed, other) => {
    const answers: Answers = (action, repetition) => {
      const { statusCode, takes } = answer(action, repetition);
      return { answer: { statusCode, body: `${action}${repetition}` }, takes };
    };
    const made = await recorded(definition, { seed, body: { a: 1 }, answers });
    const { misses } = await again(definition, made, other);
    if (misses.length > 0) throw new Error(JSON.stringify(misses));
  },
);

/** After whoever else asks at the same moment. */
async function soon(act: () => void): Promise<void> {
  await null;
  await null;
  act();
}
