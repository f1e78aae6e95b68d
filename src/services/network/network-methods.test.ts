import { expect, it } from 'vitest';
import { value } from '../../app/sample/answers';
import { openMemoryWorkspace } from '../../app/sample/memory-workspace';
import { people } from '../../app/sample/people';
import { transportUnder } from '../../app/worker/stored-network';

const context = { action: 'Ask', idempotencyKey: 'key' };
const here = (uri: string) =>
  ({ kind: 'http', method: 'GET', uri, headers: {}, timeoutMs: 1000 }) as const;

it('requests to this machine leave only while somebody allows them', async () => {
  const { as, platform } = await openMemoryWorkspace();
  const { network } = as(people.ines.id);
  const asked: string[] = [];
  const transport = transportUnder(platform.network, {
    where: 'node',
    fetch: async (uri) => {
      asked.push(String(uri));
      return new Response('fine');
    },
  });
  const uri = 'http://127.0.0.1:3000/orders';
  expect(value(await network.get())).toEqual({ thisMachine: false });
  expect(await transport.send(here(uri), context)).toHaveProperty('error');
  value(await network.set({ thisMachine: true }));
  expect(await transport.send(here(uri), context)).toMatchObject({ statusCode: 200 });
  expect(await transport.send(here('http://192.168.0.1/'), context)).toHaveProperty('error');
  value(await network.set({ thisMachine: false }));
  expect(await transport.send(here(uri), context)).toHaveProperty('error');
  expect(asked).toEqual([uri]);
});

it('no backup opens this machine', async () => {
  const { as } = await openMemoryWorkspace();
  const device = as(people.ines.id);
  value(await device.network.set({ thisMachine: true }));
  const { text } = value(await device.workspace.backup());
  value(await device.network.set({ thisMachine: false }));
  value(await device.workspace.restore({ text }));
  expect(value(await device.network.get())).toEqual({ thisMachine: false });
});
