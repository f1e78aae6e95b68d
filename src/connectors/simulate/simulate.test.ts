import { describe, expect, it } from 'vitest';
import type { Action, Definition, Json, JsonObject, Trigger } from '../../model/definition';
import { type SimulationSources, simulate } from './simulate';

const call: Action = { type: 'ApiConnection', inputs: { method: 'get', path: '/x' } };
const compose = (inputs: Json): Action => ({ type: 'Compose', inputs });

function flow(actions: Record<string, Action>, trigger: Partial<Trigger> = {}): Definition {
  return { triggers: { manual: { type: 'Request', ...trigger } }, actions };
}

/** The body that X is answered with when these steps read it. */
function bodyOf(actions: Record<string, Action>, sources: SimulationSources = {}): Json {
  return simulate(flow({ X: call, ...actions }), sources).answer('X').body;
}

const read = (...expressions: readonly string[]): Json =>
  bodyOf({ Read: compose(expressions.map((one) => `@${one}`)) });

describe('a body made of how it is read', () => {
  it('is an empty object if nobody reads it', () => {
    expect(bodyOf({})).toEqual({});
  });

  it('has the members that are selected, also by a path in one name', () => {
    const body = read(
      "body('X')?['a']?['b']",
      "outputs('X')?['body/a/c']",
      "actions('X').outputs.body.d",
    );
    expect(body).toEqual({ a: { b: 'Sample-b', c: 'Sample-c' }, d: 'Sample-d' });
  });

  it.each<[string, (value: Json) => boolean]>([
    ["int(body('X')?['v'])", (value) => Number.isInteger(Number(value))],
    ["add(body('X')?['v'], 1)", (value) => typeof value === 'number'],
    [
      "formatDateTime(body('X')?['v'], 'yyyy')",
      (value) => !Number.isNaN(Date.parse(String(value))),
    ],
    ["addDays(concat(body('X')?['v'], 'Z'), 1)", (value) => !Number.isNaN(Date.parse(`${value}Z`))],
    ["json(body('X')?['v'])?['w']", (value) => JSON.parse(String(value)).w === 'Sample-w'],
    [
      "json(concat('{\"v\": ', string(body('X')?['v']), '}'))",
      (value) => typeof value === 'object',
    ],
    ["base64ToString(body('X')?['v'])", (value) => value === 'U2FtcGxlLXY='],
    ["split(body('X')?['v'], ';')[3]", (value) => String(value).split(';').length > 3],
    [
      "split(split(body('X')?['v'], '/')[2], '-')[1]",
      (value) => String(value).split('/')[2]?.split('-')[1] !== undefined,
    ],
    ["substring(body('X')?['v'], 10, 5)", (value) => String(value).length >= 15],
    [
      "substring(body('X')?['v'], 0, indexOf(body('X')?['v'], '#'))",
      (value) => String(value).includes('#'),
    ],
    ["first(body('X')?['v'])?['w']", (value) => Array.isArray(value) && value.length > 0],
    ["body('X')?['v'][4]", (value) => Array.isArray(value) && value.length > 4],
    ["first(skip(body('X')?['v'], 5))?['w']", (value) => Array.isArray(value) && value.length > 5],
    ["join(body('X')?['v'], ',')", (value) => Array.isArray(value)],
    ["xml(body('X')?['v'])", (value) => String(value).startsWith('<')],
    ["convertTimeZone(utcNow(), 'UTC', body('X')?['v'])", (value) => value === 'UTC'],
    ["and(body('X')?['v'], true)", (value) => typeof value === 'boolean'],
    ["addProperty(body('X')?['v'], 'w', 1)?['u']", (value) => !('w' in (value as JsonObject))],
    ["greater(body('X')?['v'], length('abc'))", (value) => typeof value === 'number'],
    ["uriHost(body('X')?['v'])", (value) => String(value).startsWith('https://')],
  ])('can be read by %s', (expression, fits) => {
    const { v } = read(expression) as { readonly v: Json };
    expect([v, fits(v)]).toEqual([v, true]);
  });

  it('has lists where loops and list steps go over it, with what is read of their items', () => {
    const body = bodyOf({
      Each: {
        type: 'Foreach',
        foreach: "@body('X')?['a']",
        actions: { One: compose("@items('Each')?['n']"), Two: compose("@item()?['m']") },
      },
      Pick: { type: 'Select', inputs: { from: "@body('X')?['b']", select: { t: "@item()['t']" } } },
      Table: { type: 'Table', inputs: { from: "@body('Pick')", format: 'HTML' } },
    }) as Record<string, readonly JsonObject[]>;
    expect(body.a?.[0]).toEqual({ n: 'Sample-n', m: 'Sample-m' });
    expect(body.b?.length).toBeGreaterThan(0);
    expect(body.b?.[0]).toEqual({ t: 'Sample-t' });
  });

  it('follows values through variables, Compose and texts with one hole', () => {
    const body = bodyOf({
      Declare: {
        type: 'InitializeVariable',
        inputs: { variables: [{ name: 'v', type: 'array' }] },
      },
      Set: { type: 'SetVariable', inputs: { name: 'v', value: "@body('X')?['list']" } },
      Whole: compose("@{body('X')?['path']}"),
      Part: compose("@split(outputs('Whole'), '/')[2]"),
      Each: {
        type: 'Foreach',
        foreach: "@variables('v')",
        actions: { Y: compose("@items('Each')['a']") },
      },
    }) as { readonly list: readonly Json[]; readonly path: string };
    expect(body.list[0]).toEqual({ a: 'Sample-a' });
    expect(body.path.split('/').length).toBeGreaterThan(2);
  });

  it('follows what a filter keeps', () => {
    const body = bodyOf({
      Filter: {
        type: 'Query',
        inputs: { from: "@body('X')?['value']", where: "@equals(item()?['state'], 'open')" },
      },
      Read: compose("@first(body('Filter'))['id']"),
    });
    expect(body).toMatchObject({ value: [{ state: 'open' }, { state: 'open' }] });
  });
});

describe('a condition on it', () => {
  const within = (expression: Json, yes: Record<string, Action>, no: Record<string, Action> = {}) =>
    (bodyOf({ If: { type: 'If', expression, actions: yes, else: { actions: no } } }) as JsonObject)
      .s;
  const go = { Go: compose(1) };
  const stop: Record<string, Action> = {
    Stop: { type: 'Terminate', inputs: { runStatus: 'Failed' } },
  };

  it('holds if the flow goes on there', () => {
    expect(within("@equals(body('X')?['s'], 'Done')", go)).toBe('Done');
    expect(within({ and: [{ equals: ["@body('X')?['s']", 'Done'] }] }, go)).toBe('Done');
    expect(within({ greater: ["@body('X')?['s']", 100] }, go)).toBeGreaterThan(100);
    expect(within("@equals(toLower(body('X')?['s']), 'done')", go)).toBe('done');
    expect(within("@contains(body('X')?['s'], 'urgent')", go)).toContain('urgent');
    expect(within("@empty(body('X')?['s'])", go)).toBe('');
    expect(within("@equals(length(body('X')?['s']), 1)", go)).toHaveLength(1);
  });

  it('does not hold if the flow ends badly or not at all there', () => {
    expect(within("@equals(body('X')?['s'], 'Failed')", stop, go)).not.toBe('Failed');
    expect(within("@equals(body('X')?['s'], 'Done')", {}, go)).not.toBe('Done');
    expect(within({ not: { equals: ["@body('X')?['s']", 'Done'] } }, stop)).toBe('Done');
  });

  it('lets a switch find a case and an Until end', () => {
    const body = bodyOf({
      Choose: {
        type: 'Switch',
        expression: "@body('X')?['kind']",
        cases: { None: { case: 'none' }, Two: { case: 'two', actions: go } },
      },
      Until: { type: 'Until', expression: "@equals(body('X')?['state'], 'Ready')", actions: go },
    });
    expect(body).toEqual({ kind: 'two', state: 'Ready' });
  });

  it('makes both sides one where two answers are compared', () => {
    const made = simulate(
      flow({
        X: call,
        Y: call,
        Filter: {
          type: 'Query',
          inputs: { from: "@body('X')", where: "@equals(item()?['id'], body('Y')?['owner'])" },
        },
      }),
    );
    const [first] = made.answer('X').body as readonly JsonObject[];
    expect(first?.id).toBe((made.answer('Y').body as JsonObject).owner);
  });

  it('gets the approval that a flow waits for', () => {
    const ask: Action = { type: 'OpenApiConnectionWebhook', inputs: {} };
    const steps = {
      Ask: ask,
      If: {
        type: 'If',
        expression: { equals: ["@outputs('Ask')?['body/outcome']", 'Approve'] },
        actions: go,
      },
    };
    expect(simulate(flow(steps)).answer('Ask').body).toEqual({ outcome: 'Approve' });
  });
});

describe('a body made of a schema', () => {
  const schema = {
    type: 'object',
    properties: {
      id: { type: 'integer', minimum: 7 },
      kind: { enum: ['a', 'b'] },
      note: { type: ['string', 'null'] },
      list: {
        type: 'array',
        minItems: 3,
        items: { type: 'object', properties: { on: { type: 'boolean' } } },
      },
      when: { type: 'string', format: 'date-time' },
    },
    additionalProperties: false,
  };

  it('matches the schema of a Parse JSON that reads it, and what is read of that', () => {
    const steps = {
      Parse: { type: 'ParseJson', inputs: { content: "@body('X')", schema } },
      Read: compose(["@equals(body('Parse')?['kind'], 'b')", "@body('Parse')?['stranger']"]),
    };
    const body = bodyOf(steps) as JsonObject;
    expect(body).toMatchObject({ id: 7, kind: 'a', note: 'Sample-note' });
    expect(body.list).toHaveLength(3);
    expect(Date.parse(String(body.when))).not.toBeNaN();
    expect(body).not.toHaveProperty('stranger');
  });

  it('is JSON text where the content is read as text', () => {
    const content = "@base64ToString(body('X')?['content'])";
    const body = bodyOf({
      Parse: { type: 'ParseJson', inputs: { content, schema } },
    }) as JsonObject;
    const text = Buffer.from(String(body.content), 'base64').toString();
    expect(JSON.parse(text)).toMatchObject({ id: 7, kind: 'a' });
  });

  it('comes from the operation where that is known, and says so', () => {
    const step: Action = {
      type: 'OpenApiConnection',
      inputs: { host: { operationId: 'Get', apiId: 'c' } },
    };
    const made = simulate(flow({ Get: step }), { schemaOf: () => schema }).answer('Get');
    expect(made.simulated).toBe('schema');
    expect(made.body).toMatchObject({ id: 7 });
  });
});

describe('an answer', () => {
  it('is the recorded body where there is one', () => {
    const sources = { recorded: (name: string) => (name === 'X' ? [1] : undefined) };
    expect(simulate(flow({ X: call }), sources).answer('X')).toMatchObject({
      body: [1],
      simulated: 'recorded',
    });
  });

  it('has headers that are read, and the type of its body', () => {
    const steps = {
      X: call,
      Read: compose("@outputs('X')?['headers']?['Location']"),
      T: compose("@trim(body('X'))"),
    };
    const { headers } = simulate(flow(steps)).answer('x');
    expect(headers).toMatchObject({ 'Content-Type': 'text/plain; charset=utf-8' });
    expect(headers.Location).toEqual(expect.any(String));
  });

  it('is the same for the same definition', () => {
    const steps = { X: call, Read: compose(["@body('X')?['id']", "@body('X')?['list'][2]"]) };
    const [one, other] = [simulate(flow(steps)), simulate(flow(steps))];
    expect(one.answer('X')).toEqual(other.answer('X'));
  });

  it('ends the pages', () => {
    const body = read("body('X')?['@odata.nextLink']", "first(body('X')?['value'])");
    expect(body).toMatchObject({ '@odata.nextLink': null });
  });

  it('does not hang on a value that holds itself', () => {
    const steps = {
      Declare: {
        type: 'InitializeVariable',
        inputs: { variables: [{ name: 'v', type: 'array' }] },
      },
      Set: { type: 'SetVariable', inputs: { name: 'v', value: "@body('X')" } },
      Add: { type: 'AppendToArrayVariable', inputs: { name: 'v', value: "@variables('v')" } },
    };
    expect(bodyOf(steps)).toEqual(expect.any(Array));
  });
});

describe('what starts a run', () => {
  it('has the body that the schema of the trigger and the steps ask for', () => {
    const schema = {
      type: 'object',
      properties: { text: { type: 'string' }, number: { type: 'number' } },
    };
    const steps = {
      A: compose("@int(triggerBody()['text'])"),
      B: compose("@triggerOutputs()?['headers']?['x-user']"),
    };
    const { body, headers } = simulate(flow(steps, { inputs: { schema } })).trigger();
    expect(body).toEqual({ text: '1', number: 1 });
    expect(headers).toEqual({ 'x-user': 'Sample-x-user' });
  });

  it('has a list to split, of which each item is read', () => {
    const trigger = {
      splitOn: "@triggerBody()?['value']",
      conditions: [{ expression: "@equals(triggerBody()?['ready'], true)" }],
    };
    const { body } = simulate(
      flow({ A: compose("@triggerBody()?['subject']") }, trigger),
    ).trigger();
    expect(body).toMatchObject({ ready: true, value: [{ subject: 'Sample-subject' }, {}] });
  });

  it('has values for parameters without one, declared or not, and for connections', () => {
    const definition: Definition = {
      ...flow({
        A: compose("@add(parameters('n'), 1)"),
        B: compose("@parameters('elsewhere')"),
        C: compose("@parameters('given')"),
        D: compose("@parameters('$connections')['mail']['connectionId']"),
      }),
      parameters: {
        n: { type: 'Int' },
        given: { type: 'String', defaultValue: 'x' },
        $connections: { type: 'Object', defaultValue: {} },
      },
    };
    expect(simulate(definition).parameters()).toEqual({
      n: 1,
      elsewhere: 'Sample-elsewhere',
      $connections: { mail: { connectionId: expect.any(String) } },
    });
  });
});
