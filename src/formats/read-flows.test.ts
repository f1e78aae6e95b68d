import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { corpus, corpusPackages } from '../../e2e/fixtures/corpus';
import type { ReadFlow } from './flow-file';
import { readFlows } from './read-flows';

const definition = {
  $schema:
    'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#',
  contentVersion: '1.0.0.0',
  triggers: { manual: { type: 'Request', inputs: { schema: {} } } },
  actions: { Say: { type: 'Compose', inputs: 'x' } },
};
const text = (value: unknown) => strToU8(JSON.stringify(value, null, 2));
const read = (value: unknown, path = 'flow.json') => readFlows({ path, bytes: text(value) });
const only = (reading: ReturnType<typeof readFlows>): ReadFlow => {
  expect(reading.faults).toEqual([]);
  expect(reading.flows).toHaveLength(1);
  const [flow] = reading.flows;
  if (!flow) throw new Error('no flow');
  return flow;
};
const readTemplate = (template: object, path = 'azuredeploy.json') =>
  only(
    readFlows({
      path,
      bytes: text({
        $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
        ...template,
      }),
    }),
  );
const workflow = (properties: object, more: object = {}) => ({
  type: 'Microsoft.Logic/workflows',
  name: "[parameters('name')]",
  properties: { definition, ...properties },
  ...more,
});

describe('the wrappings of a definition', () => {
  it('reads a bare one, byte for byte', () => {
    const flow = only(read(definition, 'folder/orders.json'));
    expect(flow).toMatchObject({ name: 'orders', container: 'bare', dialect: 'consumption' });
    expect(flow.definition).toBe(JSON.stringify(definition, null, 2));
  });

  it('reads a Standard workflow with what its project shares', () => {
    const project: Record<string, Uint8Array> = {
      '../connections.json': text({
        managedApiConnections: { mail: { api: { id: '/x/managedApis/office365' } } },
        serviceProviderConnections: {
          blobs: { serviceProvider: { id: '/serviceProviders/AzureBlob' } },
        },
      }),
      '../parameters.json': text({ region: { type: 'String', value: 'north' } }),
    };
    const file = {
      path: 'app/Orders/workflow.json',
      bytes: text({ definition, kind: 'Stateless' }),
    };
    expect(only(readFlows(file, (path) => project[path]))).toMatchObject({
      name: 'Orders',
      container: 'definition',
      dialect: 'standard',
      kind: 'Stateless',
      connectionReferences: {
        mail: { connectorId: 'office365', source: 'embedded' },
        blobs: { connectorId: 'AzureBlob', source: 'embedded' },
      },
      parameters: { region: 'north' },
    });
    expect(only(readFlows(file)).parameters).toBeNull();
  });

  it("reads a portal's code view with the parameters beside the definition", () => {
    const $connections = { value: { office365: { id: '/a/managedApis/office365' } } };
    const flow = only(read({ definition, parameters: { $connections, limit: { value: 5 } } }));
    expect(flow).toMatchObject({
      container: 'definition',
      dialect: 'consumption',
      parameters: { limit: 5 },
      connectionReferences: { office365: { connectorId: 'office365' } },
    });
  });

  it('reads a package, alone and zipped', () => {
    const file = {
      name: 'id',
      type: 'Microsoft.Flow/flows',
      properties: {
        apiId: '/providers/Microsoft.PowerApps/apis/shared_logicflows',
        displayName: 'Ask first',
        definition,
        connectionReferences: {
          shared_office365: {
            source: 'Invoker',
            id: '/providers/Microsoft.PowerApps/apis/shared_office365',
          },
        },
      },
    };
    const wanted = {
      name: 'Ask first',
      container: 'package',
      dialect: 'powerAutomate',
      connectionReferences: {
        shared_office365: { connectorId: 'shared_office365', source: 'invoker' },
      },
    };
    expect(only(read(file))).toMatchObject(wanted);
    const entry = 'Microsoft.Flow/flows/0a/definition.json';
    const bytes = zipSync({ 'manifest.json': text({ schema: '1.0' }), [entry]: text(file) });
    const zipped = only(readFlows({ path: 'p.zip', bytes }));
    expect(zipped).toMatchObject(wanted);
    expect(zipped.source).toMatchObject({ path: 'p.zip', entry });
  });

  it('reads a solution, with names and states from its XML', () => {
    const id = '1E7C5C7B-0884-EE11-8179-000D3A5A8520';
    const flow = {
      properties: {
        definition,
        connectionReferences: {
          a: { runtimeSource: 'embedded', api: { name: 'shared_teams' } },
        },
      },
      schemaVersion: '1.0.0.0',
    };
    const xml = `<Workflows><Workflow WorkflowId="{${id}}" Name="Ask &amp; tell &#x2713;">
      <JsonFileName>/Workflows/Asktell-${id}.json</JsonFileName><StateCode>0</StateCode>
    </Workflow></Workflows>`;
    const bytes = zipSync({
      'customizations.xml': strToU8(`\ufeff${xml}`),
      [`Workflows/Asktell-${id}.json`]: text(flow),
      'CanvasApps/identity.json': text({ not: 'a flow' }),
    });
    expect(only(readFlows({ path: 's.zip', bytes }))).toMatchObject({
      name: 'Ask & tell ✓',
      container: 'solution',
      dialect: 'powerAutomate',
      state: 'Stopped',
      connectionReferences: { a: { connectorId: 'shared_teams', source: 'embedded' } },
    });
    expect(only(read(flow, `Workflows/Asktell-${id}.json`)).name).toBe('Asktell');
  });

  it('finds definitions inside of other things', () => {
    const nested = { value: [{ properties: { definition } }, { run: { definition } }] };
    const { flows } = read(nested);
    expect(flows.map((one) => one.source.pointer.join('/'))).toEqual([
      'value/0/properties/definition',
      'value/1/run/definition',
    ]);
  });

  it('finds nothing in what only looks like one', () => {
    for (const other of [[], 5, {}, { definition: {} }, { definition: 'x' }, { actions: [] }]) {
      expect(read(other)).toEqual({ flows: [], faults: [] });
    }
  });
});

describe('a deployment template', () => {
  const action = (inputs: unknown) => ({
    ...definition,
    actions: { Say: { type: 'Compose', inputs } },
  });

  it('has its expressions resolved, and nothing else of the text changed', () => {
    const inputs = {
      path: "[concat('/d/@{encodeURIComponent(''', parameters('name'), ''')}')]",
      text: '[[ERROR]',
      number: 1.0,
    };
    const flow = readTemplate({
      parameters: { name: { type: 'string', defaultValue: 'Nightly' } },
      resources: [workflow({ definition: action(inputs), state: 'Disabled' })],
    });
    expect(flow).toMatchObject({
      name: 'Nightly',
      container: 'template',
      dialect: 'consumption',
      state: 'Stopped',
      opaque: [],
    });
    expect(JSON.parse(flow.definition).actions.Say.inputs).toEqual({
      path: "/d/@{encodeURIComponent('Nightly')}",
      text: '[ERROR]',
      number: 1,
    });
    expect(flow.definition).toContain('\n          "contentVersion": "1.0.0.0"');
  });

  it('keeps what depends on the deployment, and says where', () => {
    const open = "[concat('@{body(''', subscription().id, ''')}')]";
    const flow = readTemplate({ resources: [workflow({ definition: action([open]) })] });
    expect(flow.opaque).toEqual([['actions', 'Say', 'inputs', '0']]);
    expect(JSON.parse(flow.definition).actions.Say.inputs).toEqual([open]);
    expect(flow.name).toBe('azuredeploy');
  });

  it('takes values from the file of parameters beside it', () => {
    const bytes = text({
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      parameters: { name: { type: 'string' } },
      resources: [workflow({ parameters: { limit: { value: "[parameters('name')]" } } })],
    });
    const beside = (path: string) =>
      path === 'deploy.parameters.json'
        ? text({ parameters: { name: { value: 'Live' } } })
        : undefined;
    const flow = only(readFlows({ path: 'x/deploy.json', bytes }, beside));
    expect(flow).toMatchObject({ name: 'Live', parameters: { limit: 'Live' } });
  });

  it('sees nested templates from outside, or from inside if they say so', () => {
    const nested = (more: object) => ({
      parameters: { name: { type: 'string', defaultValue: 'outer' } },
      resources: [
        {
          type: 'Microsoft.Resources/deployments',
          properties: {
            ...more,
            parameters: { name: { value: "[concat('in-', parameters('name'))]" } },
            template: {
              $schema:
                'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
              parameters: { name: { type: 'string' } },
              resources: [workflow({})],
            },
          },
        },
      ],
    });
    expect(readTemplate(nested({})).name).toBe('outer');
    const inner = { expressionEvaluationOptions: { scope: 'inner' } };
    expect(readTemplate(nested(inner)).name).toBe('in-outer');
  });

  it('does not grow without end', () => {
    const large = 'x'.repeat(100_000);
    const flow = readTemplate({
      variables: { large },
      resources: [workflow({ definition: action(Array(2_000).fill("[variables('large')]")) })],
    });
    expect(flow.definition.length).toBeLessThan(5_000_000);
    expect(flow.opaque.length).toBeGreaterThan(1_000);
  });

  it('leaves expressions in a definition that was cut out of its template', () => {
    const flow = only(read(action(["[concat('@{', resourceGroup().name)]", '[draft]', '[@{1}]'])));
    expect(flow.opaque).toEqual([['actions', 'Say', 'inputs', '0']]);
  });
});

describe('files that are not as they should be', () => {
  it('may have marks, comments and other encodings', () => {
    const json = JSON.stringify({ definition });
    const utf16 = (marked: string) => new Uint8Array(Buffer.from(marked, 'utf16le'));
    const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
    const files = [
      strToU8(`\ufeff${json}`),
      strToU8(`// a comment\n${json.replace('{', '{ /* "x" */')}`),
      utf16(`\ufeff${json}`),
      swapped(utf16(`\ufeff${json}`)),
    ];
    for (const bytes of files) {
      expect(JSON.parse(only(readFlows({ path: 'f.json', bytes })).definition)).toEqual(definition);
    }
  });

  it('say where their JSON is broken', () => {
    const bytes = strToU8('{\n  "definition": {\n    "actions": oops\n');
    expect(readFlows({ path: 'f.json', bytes }).faults).toEqual([
      expect.objectContaining({ line: 3, column: 16 }),
    ]);
  });

  it('are refused in a sentence if they are no text', () => {
    const bytes = new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]);
    const { faults } = readFlows({ path: 'f.json', bytes });
    expect(faults).toEqual([{ message: 'This is not text: it is neither UTF-8 nor UTF-16.' }]);
  });

  it('name the entry of an archive that is broken', () => {
    const bytes = zipSync({
      'Workflows/a.json': strToU8('{ "definition": '),
      'WebResources/lax.json': strToU8('{ other: 1 }'),
      'b.json': text({ definition }),
    });
    const { flows, faults } = readFlows({ path: 'x.zip', bytes });
    expect(flows).toHaveLength(1);
    expect(faults).toEqual([expect.objectContaining({ entry: 'Workflows/a.json' })]);
  });
});

describe('real files', () => {
  it('give the definition that each of them holds, for the product it was made for', () => {
    for (const one of corpus) {
      const { flows, faults } = readFlows({ path: one.file, bytes: one.bytes() });
      expect(faults, one.id).toEqual([]);
      const pointer = one.pointer.split('/').slice(1);
      const flow = flows.find(({ source }) => source.pointer.join('/') === pointer.join('/'));
      const dialect = one.kind.startsWith('power-automate')
        ? 'powerAutomate'
        : one.kind.split('-').at(-1);
      expect([one.id, flow?.dialect]).toEqual([one.id, dialect]);
      if (one.container === 'arm') continue;
      const own: object = JSON.parse(flow?.definition ?? 'null');
      expect({ triggers: {}, actions: {}, ...own }, one.id).toEqual(one.definition());
    }
  });

  it('give every flow of a package or solution', () => {
    for (const { file, contains } of corpusPackages) {
      const { flows, faults } = readFlows({
        path: file,
        bytes: new Uint8Array(readFileSync(file)),
      });
      expect(faults, file).toEqual([]);
      expect(flows.map((one) => one.source.entry).sort(), file).toEqual(
        contains.map((one) => one.inner).sort(),
      );
    }
  });
});
