/** Random definitions of mixed steps that are sound: whatever goes wrong with them is weather. */
import type { Action, Actions, Definition, JsonObject } from '../../../model/definition';
import type { Occurrence } from '../../../model/run/events';
import type { Dice } from './dice';

export interface FlowPlan {
  readonly dice: Dice;
  /** Workflows that may be called; none for a workflow that is called itself. */
  readonly children: readonly string[];
  readonly mailTo: string;
}

/** Where a step stands. */
interface Place {
  /** Loops around it, outermost first. */
  readonly loops: readonly string[];
  readonly depth: number;
}

type Maker = (drawing: Drawing, place: Place, name: string) => Action;

interface Drawing extends FlowPlan {
  /** A name that no other step has. */
  name(kind: string): string;
}

export function randomFlow(plan: FlowPlan): Definition {
  const { dice } = plan;
  let steps = 0;
  const drawing: Drawing = { ...plan, name: (kind) => `${kind}_${++steps}` };
  const place = { loops: [], depth: 0 };
  const body = sequence(drawing, place, dice.between(2, 5), 'List');
  const trigger = {
    type: 'Request',
    inputs: {},
    ...(dice.chance(0.25) ? { runtimeConfiguration: { concurrency: { runs: 1 } } } : {}),
  };
  const answers: Actions =
    plan.children.length === 0 || dice.chance(0.3) ? response(dice, Object.keys(body)) : {};
  return {
    triggers: { manual: trigger },
    actions: {
      Count: declare('count', 'integer', 0),
      List: { ...declare('list', 'array', []), runAfter: { Count: ['Succeeded'] } },
      ...body,
      ...answers,
    },
  } as Definition;
}

const declare = (name: string, type: string, value: number | never[]): Action => ({
  type: 'InitializeVariable',
  inputs: { variables: [{ name, type, value }] },
});

const anyEnd = ['Succeeded', 'Failed', 'Skipped', 'TimedOut'];

function response(dice: Dice, before: readonly string[]): Actions {
  const last = dice.chance(0.5) ? before.at(-1) : undefined;
  const runAfter = { [last ?? 'List']: anyEnd };
  return {
    Answer: {
      type: 'Response',
      inputs: { statusCode: 200, body: "@variables('count')" },
      runAfter,
    },
  };
}

/** Steps that follow each other, now and then two side by side. */
function sequence(drawing: Drawing, place: Place, length: number, first?: string): Actions {
  const { dice } = drawing;
  const actions: Record<string, Action> = {};
  let before = first;
  for (let step = 0; step < length; step++) {
    const kind = kindOf(dice, place);
    const name = drawing.name(kind);
    const ends = dice.chance(0.35) ? anyEnd : ['Succeeded'];
    const runAfter = before === undefined ? {} : { [before]: ends };
    actions[name] = { ...makers[kind](drawing, place, name), runAfter };
    if (!dice.chance(0.25)) before = name;
  }
  return actions;
}

type Kind = keyof typeof makers;

const simple = [
  'Compose',
  'Add',
  'Append',
  'Call',
  'Call',
  'Mail',
  'Mail',
  'Wait',
  'Hook',
] as const;
const containers = ['If', 'Switch', 'Scope', 'Foreach', 'Foreach', 'Until'] as const;

function kindOf(dice: Dice, { depth, loops }: Place): Kind {
  if (depth < 2 && dice.chance(0.4)) return dice.pick<Kind>(containers);
  if (depth > 0 && dice.chance(0.03)) return 'Terminate';
  if (dice.chance(loops.length > 0 ? 0.03 : 0.15)) return 'Child';
  return dice.pick<Kind>(simple);
}

const within = ({ loops, depth }: Place, loop?: string): Place => ({
  loops: loop === undefined ? loops : [...loops, loop],
  depth: depth + 1,
});

const inside = (drawing: Drawing, place: Place, loop?: string): Actions =>
  sequence(drawing, within(place, loop), drawing.dice.between(1, 3));

/** Names the execution of a step to the service, apart from its idempotency key. */
function addressOf({ loops }: Place, mode: string, name: string): string {
  const rounds = loops.map((loop) => `@{iterationIndexes('${loop}')}`).join('-');
  return `https://service.example/${mode}/@{workflow()['run']['name']}/${name}/${rounds}`;
}

/** The rounds of an execution as an address writes them: `000002-000000` is `2-0`. */
export const addressedRounds = ({ repetition }: Occurrence) =>
  repetition === '' ? '' : repetition.split('-').map(Number).join('-');

const limit = (dice: Dice) => (dice.chance(0.15) ? { limit: { timeout: 'PT1M' } } : {});

const compose = ({ dice }: Drawing): Action => ({
  type: 'Compose',
  inputs: dice.pick<JsonObject | string>([
    { count: "@variables('count')", at: '@utcNow()' },
    "@concat(guid(), '-', rand(1, 1000))",
    "@length(variables('list'))",
  ]),
});

const makers = {
  Compose: compose,
  Add: () => ({ type: 'IncrementVariable', inputs: { name: 'count', value: 1 } }),
  Append: () => ({
    type: 'AppendToArrayVariable',
    inputs: { name: 'list', value: "@variables('count')" },
  }),
  Wait: ({ dice }) => ({
    type: 'Wait',
    inputs: { interval: { count: dice.between(1, 90), unit: 'Second' } },
  }),
  Terminate: ({ dice }) => ({
    type: 'Terminate',
    inputs: { runStatus: dice.pick(['Succeeded', 'Failed', 'Cancelled']) },
  }),
  Mail: ({ mailTo, dice }) => ({
    type: 'OpenApiConnection',
    inputs: {
      host: {
        apiId: '/providers/Microsoft.PowerApps/apis/shared_office365',
        connectionName: 'shared_office365',
        operationId: 'SendEmailV2',
      },
      parameters: {
        'emailMessage/To': mailTo,
        'emailMessage/Subject': "@{variables('count')}",
        'emailMessage/Body': 'x',
      },
    },
    ...limit(dice),
  }),
  Call: (drawing, place, name) => {
    const { dice } = drawing;
    const mode = dice.pick(['keyed', 'keyed', 'plain', 'flaky', 'job', 'pages', 'silent']);
    const reads = mode === 'pages';
    return {
      type: 'Http',
      inputs: {
        method: reads ? 'GET' : 'POST',
        uri: addressOf(place, mode, name),
        ...(reads ? {} : { body: { count: "@variables('count')" } }),
        retryPolicy: { type: 'fixed', count: 3, interval: 'PT5S' },
      },
      ...(reads ? { runtimeConfiguration: { paginationPolicy: { minimumItemCount: 50 } } } : {}),
      ...(mode === 'silent' ? { limit: { timeout: 'PT30S' } } : limit(dice)),
    };
  },
  Hook: (drawing, place, name) => {
    const address = addressOf(place, 'hook', name);
    return {
      type: 'HttpWebhook',
      inputs: {
        subscribe: { method: 'POST', uri: address, body: { call: '@{listCallbackUrl()}' } },
        unsubscribe: { method: 'POST', uri: address.replace('/hook/', '/unhook/') },
      },
      ...(drawing.dice.chance(0.4) ? { limit: { timeout: 'PT2M' } } : {}),
    };
  },
  Child: (drawing) => {
    const [first, ...others] = drawing.children;
    if (first === undefined) return compose(drawing);
    const id = drawing.dice.pick([first, ...others]);
    return {
      type: 'Workflow',
      inputs: {
        host: { workflow: { id }, triggerName: 'manual' },
        body: {},
        retryPolicy: { type: 'fixed', count: 1, interval: 'PT5S' },
      },
      ...limit(drawing.dice),
    };
  },
  Scope: (drawing, place) => ({ type: 'Scope', actions: inside(drawing, place) }),
  If: (drawing, place) => ({
    type: 'If',
    expression: { equals: ["@mod(variables('count'), 2)", 0] },
    actions: inside(drawing, place),
    else: { actions: inside(drawing, place) },
  }),
  Switch: (drawing, place) => ({
    type: 'Switch',
    expression: "@mod(variables('count'), 3)",
    cases: {
      None: { case: 0, actions: inside(drawing, place) },
      One: { case: 1, actions: inside(drawing, place) },
    },
    ...(drawing.dice.chance(0.5) ? { default: { actions: inside(drawing, place) } } : {}),
  }),
  Foreach: (drawing, place, name) => {
    const { dice } = drawing;
    return {
      type: 'Foreach',
      foreach: dice.chance(0.1) ? [] : `@range(0, ${dice.between(1, 4)})`,
      actions: inside(drawing, place, name),
      ...(dice.chance(0.5)
        ? { operationOptions: 'Sequential' }
        : { runtimeConfiguration: { concurrency: { repetitions: dice.between(2, 5) } } }),
    };
  },
  Until: (drawing, place, name) => ({
    type: 'Until',
    expression: `@greaterOrEquals(variables('count'), ${drawing.dice.between(1, 5)})`,
    limit: { count: drawing.dice.between(1, 3), timeout: 'PT1H' },
    actions: inside(drawing, place, name),
  }),
} satisfies Record<string, Maker>;
