import { describe, expect, it } from 'vitest';
import { corpus } from '../../e2e/fixtures/corpus';
import { describeAction, describeTrigger, valueAt } from './step';
import { places } from './walk';

const title = (action: object) => describeAction(action as never, []).title;

describe('a built-in step', () => {
  it('is told from others of its type by what it says', () => {
    expect(title({ type: 'wait', inputs: { interval: { count: 1 } } })).toBe('Delay');
    expect(title({ type: 'Wait', inputs: { until: { timestamp: '' } } })).toBe('Delay until');
    expect(title({ type: 'Table', inputs: { format: 'html' } })).toBe('Create HTML table');
    expect(title({ type: 'Table', inputs: { format: "@parameters('f')" } })).toBe(
      'Create CSV table',
    );
    expect(title({ type: 'Expression', kind: 'addtotime' })).toBe('Add to time');
    expect(title({ type: 'Response', kind: 'Http' })).toBe('Response');
  });

  it('that nothing here knows keeps its name and can be edited as a whole', () => {
    const found = describeAction({ type: 'Expression', kind: 'Fold' }, []);
    expect(found).toMatchObject({ known: false, title: 'Expression (Fold)' });
    expect(found.fields.map((one) => one.path)).toEqual([['inputs']]);
  });

  it('has fields for each variable that it declares', () => {
    const variables = [
      { name: 'a', type: 'string' },
      { name: 'b', type: 'integer', value: 3 },
    ];
    const action = { type: 'InitializeVariable', inputs: { variables } };
    const values = describeAction(action, []).fields.map((one) => valueAt(action, one.path));
    expect(values).toEqual(['a', 'string', undefined, 'b', 'integer', 3]);
  });
});

describe('an operation whose connector is not here', () => {
  it('shows what it was', () => {
    const host = { apiId: '/providers/x/apis/shared_chirp', operationId: 'PostRecordUpdateV2' };
    expect(describeAction({ type: 'OpenApiConnection', inputs: { host } }, [])).toMatchObject({
      known: true,
      title: 'Post record update V2',
      origin: 'chirp',
      connectorId: 'shared_chirp',
    });
    const connection = { name: "@parameters('$connections')['office365']['connectionId']" };
    const action = { type: 'ApiConnection', inputs: { host: { connection } } };
    expect(describeAction(action, []).origin).toBe('office365');
    const serviceProviderConfiguration = {
      serviceProviderId: '/serviceProviders/AzureBlob',
      operationId: 'readBlob',
    };
    expect(
      describeTrigger({ type: 'ServiceProvider', inputs: { serviceProviderConfiguration } }, []),
    ).toMatchObject({ title: 'Read blob', origin: 'AzureBlob' });
  });
});

it('knows every step of real flows, but for a trigger that has no type', () => {
  const strange = new Set<string>();
  for (const { definition: read } of corpus) {
    const definition = read();
    for (const trigger of Object.values(definition.triggers)) {
      if (!describeTrigger(trigger, []).known) strange.add(`trigger ${trigger.type}`);
    }
    for (const { action } of places(definition)) {
      if (!describeAction(action, []).known) strange.add(`${action.type} ${action.kind ?? ''}`);
    }
  }
  expect([...strange]).toEqual(['trigger ']);
});
