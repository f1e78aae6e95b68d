import { describe, expect, it } from 'vitest';
import { code, value } from '../app/sample/answers';
import { openMemoryWorkspace } from '../app/sample/memory-workspace';
import { openWorld } from '../app/sample/roles-workspace';
import type { Definition, JsonObject } from '../model/definition';
import type { EvaluationPlace } from '../model/run/evaluated';
import type { Services } from './api';
import { targetOf } from './guard/matrix-attempts';
import { cell, roleIds } from './guard/table';

const ok = ['Succeeded'];
const secure = (...properties: string[]) => ({ secureData: { properties } });
const items = "@triggerBody()?['lines']";
const definition: Definition = {
  parameters: {
    Site: { type: 'String', defaultValue: 'north' },
    Key: { type: 'SecureString', defaultValue: 'correct horse' },
  },
  triggers: { manual: { type: 'Request', kind: 'Button' } },
  actions: {
    Count: {
      type: 'InitializeVariable',
      inputs: { variables: [{ name: 'n', type: 'integer', value: 1 }] },
    },
    Secret: {
      type: 'Compose',
      inputs: 'battery staple',
      runAfter: { Count: ok },
      runtimeConfiguration: secure('outputs'),
    },
    Keep: {
      type: 'InitializeVariable',
      inputs: { variables: [{ name: 'kept', type: 'string', value: "@outputs('Secret')" }] },
      runAfter: { Secret: ok },
    },
    Again: {
      type: 'InitializeVariable',
      inputs: { variables: [{ name: 'again', type: 'string', value: "@variables('kept')" }] },
      runAfter: { Keep: ok },
    },
    Third: { type: 'Compose', inputs: "<@{variables('again')}>", runAfter: { Again: ok } },
    Raise: {
      type: 'IncrementVariable',
      inputs: { name: 'n', value: 4 },
      runAfter: { Third: ok },
    },
    Each: {
      type: 'Foreach',
      foreach: items,
      runAfter: { Raise: ok },
      actions: { Line: { type: 'Compose', inputs: "@items('Each')?['name']" } },
    },
    Private: {
      type: 'Foreach',
      foreach: items,
      runAfter: { Each: ok },
      runtimeConfiguration: secure('inputs'),
      actions: { Quiet: { type: 'Compose', inputs: '@item()' } },
    },
    Last: { type: 'Compose', inputs: 'end', runAfter: { Private: ok } },
  },
};
const body: JsonObject = { lines: [{ name: 'nail' }, { name: 'screw' }] };

async function withRun() {
  const workspace = await openMemoryWorkspace();
  const [session] = await workspace.store.read(['people'], (tx) => tx.list('people'));
  const services = workspace.as(session?.id ?? '');
  const [environment] = value(await services.session.current()).environments;
  const flow = value(
    await services.flows.create({
      environmentId: environment?.id ?? '',
      name: 'Look',
      kind: 'instant',
      definition: JSON.stringify(definition),
    }),
  );
  const { runId } = value(await services.runs.start({ flowId: flow.id, source: 'draft', body }));
  workspace.host.wake(runId);
  await workspace.host.idle();
  expect(value(await services.runs.get({ runId })).status).toBe('Succeeded');
  return { services, runId, flowId: flow.id };
}

const at = (step: string, more: Partial<EvaluationPlace> = {}): EvaluationPlace => ({
  step,
  loops: [],
  ...more,
});

async function look(
  { services, runId }: { services: Services; runId: string },
  place: EvaluationPlace,
  ...templates: string[]
) {
  const answer = value(await services.runs.evaluate({ runId, place, templates }));
  const shown = answer.values.map((one) => {
    if (one.kind === 'value') return `${one.type} ${one.text}`;
    return one.kind === 'failed' ? `failed: ${one.message}` : 'hidden';
  });
  return { ...answer, shown };
}

describe('an expression in a run that has been', () => {
  it('is what it was where its step stands, variables included', async () => {
    const run = await withRun();
    const before = await look(run, at('Raise'), "@variables('n')", "a @{variables('n')}");
    expect(before.shown).toEqual(['Integer 1', 'String "a 1"']);
    const after = await look(run, at('Last'), "@add(variables('n'), 1)", "@parameters('Site')");
    expect(after.shown).toEqual(['Integer 6', 'String "north"']);
    expect((await look(run, at('A new step'), "@outputs('Last')")).shown).toEqual(['String "end"']);
  });

  it('reads the round that is asked for, the first one otherwise', async () => {
    const run = await withRun();
    const inLoop = at('Line', { loops: ['Each'] });
    const first = await look(run, inLoop, "@items('Each')?['name']", '@item()');
    expect(first.shown).toEqual(['String "nail"', 'Object {"name":"nail"}']);
    expect(first.repetition).toBe('000000');
    const second = await look(run, { ...inLoop, repetition: '000001' }, "@item()?['name']");
    expect(second.shown).toEqual(['String "screw"']);
    expect(second.rounds).toEqual([2]);
    const added = await look(
      run,
      at('New', { loops: ['Each'], repetition: '000001' }),
      "@outputs('Line')",
    );
    expect(added.shown).toEqual(['String "screw"']);
  });

  it('in a step that goes through a list has the first of it as its item', async () => {
    const place = at('Select', { list: items });
    expect((await look(await withRun(), place, "@item()?['name']")).shown).toEqual([
      'String "nail"',
    ]);
  });

  it('fails in the words of the language, each for itself', async () => {
    const { shown } = await look(
      await withRun(),
      at('Last'),
      "@int('x')",
      '@add(',
      '@nosuch()',
      '@1',
    );
    expect(shown[0]).toContain("The template language function 'int'");
    expect(shown[1]).toContain('Unable to parse template language expression');
    expect(shown[2]).toBe("failed: The template function 'nosuch' is not defined or not valid.");
    expect(shown[3]).toBe('Integer 1');
  });

  it('is cut to what can be shown, and stopped at a limit that has a name', async () => {
    const run = await withRun();
    const place = at('Last');
    const templates = ['@range(0, 5000)', '@range(0, 1000000)'];
    const { values } = value(
      await run.services.runs.evaluate({ runId: run.runId, place, templates }),
    );
    expect(values[0]).toMatchObject({ kind: 'value', isCut: true, length: 5000 });
    expect(values[1]).toMatchObject({ kind: 'failed' });
  });

  it.each([
    "@outputs('Secret')",
    "@concat('x', outputs('secret'))",
    "@actions('Secret')",
    "@variables('kept')",
    "@variables('Again')",
    "@outputs('Third')",
    "@parameters('Key')",
    "@result('Private')",
    "@if(true, 1, outputs('Secret'))",
  ])('%s is hidden where it reads what is secured', async (template) => {
    const answer = await look(await withRun(), at('Last'), template, '@1');
    expect(answer.shown).toEqual([
      template.startsWith('@if') ? 'Integer 1' : 'hidden',
      'Integer 1',
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/battery staple|correct horse/);
  });

  it('does not show the items of a loop whose inputs are secured', async () => {
    const place = at('Quiet', { loops: ['Private'] });
    expect(
      (await look(await withRun(), place, "@item()?['name']", "@items('Private')")).shown,
    ).toEqual(['hidden', 'hidden']);
  });
});

describe('an expression with sample values', () => {
  it('reads them and nothing else', async () => {
    const { services, flowId } = await withRun();
    const sample = '{"triggerBody": {"n": 2.0}, "items": {"Each": {"name": "bolt"}}}';
    const templates = ["@triggerBody()?['n']", "@items('Each')?['name']", "@variables('n')"];
    const values = value(await services.runs.evaluateSample({ flowId, sample, templates }));
    expect(values[0]).toMatchObject({ type: 'Float', text: '2.0' });
    expect(values[1]).toMatchObject({ text: '"bolt"' });
    expect(values[2]).toMatchObject({ kind: 'failed' });
  });

  it.each(['{', '[]', '{"variables": 1}'])('is refused with the sample %s', async (sample) => {
    const { services, flowId } = await withRun();
    expect(code(await services.runs.evaluateSample({ flowId, sample, templates: ['@1'] }))).toBe(
      'InvalidRequest',
    );
  });
});

describe('looking at values', () => {
  const place = at('Send');
  it.each(roleIds)('of a run is for those who may see its detail: %s', async (role) => {
    const services = (await openWorld(role)).workspace.as(role);
    const { runId } = targetOf(role);
    const answer = await services.runs.evaluate({ runId, place, templates: ['@1'] });
    expect(answer.ok).toBe(cell('viewRunDetail', role).kind === 'allow');
  });

  it.each(roleIds)('of a sample is for those who may see the flow: %s', async (role) => {
    const services = (await openWorld(role)).workspace.as(role);
    const { flowId } = targetOf(role);
    const answer = await services.runs.evaluateSample({ flowId, sample: '{}', templates: ['@1'] });
    expect(answer.ok).toBe(cell('viewDefinition', role).kind === 'allow');
  });
});
