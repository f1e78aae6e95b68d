/** Flows that wait, loop, branch, send mails and ask a service, each another way; they are beside those of the sample. */
import type { Action, Actions } from '../../src/model/definition';
import type { Store } from '../../src/storage/store';
import { editor, pressed } from './sample-parts';

const count = 19;

export const mixedFlows = Array.from({ length: count }, (_, number) => `mixed-${number}`);

/** With the owners and connections of a flow of the sample. `service` counts what reaches it. */
export async function addMixedFlows(store: Store, service: string): Promise<void> {
  await store.write(['flows', 'versions', 'grants', 'meta'], 'told', async (tx) => {
    tx.put('meta', { key: 'network', value: { thisMachine: true } });
    const flow = await tx.get('flows', pressed);
    const version = flow && (await tx.get('versions', [pressed, flow.publishedVersion]));
    if (!flow || !version) throw new Error('The sample has no such flow.');
    const grants = await tx.list('grants', { from: [pressed], to: [pressed, '\uffff'] });
    const { triggers, actions, ...rest } = JSON.parse(version.definition);
    const mail = mailIn(actions);
    for (const [number, id] of mixedFlows.entries()) {
      const definition = JSON.stringify({
        ...rest,
        triggers,
        actions: mixed(number, mail, service),
      });
      tx.put('flows', { ...flow, id, name: id });
      tx.put('versions', { ...version, flowId: id, definition });
      for (const grant of grants) tx.put('grants', { ...grant, flowId: id });
    }
  });
}

/** A step of the sample that sends a mail, wherever it stands. */
function mailIn(actions: Actions): Action {
  const found = mailsIn(actions)[0];
  if (!found) throw new Error('The flow of the sample sends no mail.');
  const { runAfter: _runAfter, ...mail } = found;
  const parameters = {
    'emailMessage/To': editor.mail,
    'emailMessage/Subject': "@{variables('count')}",
    'emailMessage/Body': 'x',
  };
  const inputs = { ...(mail.inputs as object), parameters };
  return { ...mail, inputs } as Action;
}

function mailsIn(actions: Actions): readonly Action[] {
  return Object.values(actions).flatMap((one) => [
    ...(one.type === 'OpenApiConnection' ? [one] : []),
    ...mailsIn(one.actions ?? {}),
    ...mailsIn(one.else?.actions ?? {}),
  ]);
}

const after = (name: string) => ({ runAfter: { [name]: ['Succeeded'] } });
const add: Action = { type: 'IncrementVariable', inputs: { name: 'count', value: 1 } };
const rest: Action = { type: 'Wait', inputs: { interval: { count: 1, unit: 'Second' } } };

/** Its body names the thing that is asked for: once in each round of each run. */
const asking = (uri: string): Action => ({
  type: 'Http',
  inputs: {
    method: 'POST',
    uri,
    body: "@{workflow()?['run']?['name']}/@{items('Each')}",
  },
});

function mixed(number: number, mail: Action, service: string): Actions {
  const declared = [{ name: 'count', type: 'integer', value: 0 }];
  const inOrder = { operationOptions: 'Sequential' };
  const atOnce = { runtimeConfiguration: { concurrency: { repetitions: 3 } } };
  return {
    Count: { type: 'InitializeVariable', inputs: { variables: declared } },
    Each: {
      type: 'Foreach',
      foreach: `@range(0, ${(number % 4) + 1})`,
      ...(number % 2 === 0 ? inOrder : atOnce),
      actions: {
        Add: add,
        Mail: { ...mail, ...after('Add') },
        Ask: { ...asking(service), ...after('Add') },
        ...(number % 3 === 0 ? { Rest: rest } : {}),
      },
      ...after('Count'),
    },
    Until: {
      type: 'Until',
      expression: `@greaterOrEquals(variables('count'), ${(number % 4) + 3})`,
      limit: { count: 5, timeout: 'PT1H' },
      actions: { More: add, Pause: number % 5 === 0 ? rest : { type: 'Compose', inputs: 'x' } },
      ...after('Each'),
    },
    Odd: {
      type: 'If',
      expression: { equals: ["@mod(variables('count'), 2)", 1] },
      actions: { Yes: mail },
      else: { actions: { No: { type: 'Compose', inputs: '@utcNow()' } } },
      ...after('Until'),
    },
    Last: { ...mail, ...after('Odd') },
  };
}
