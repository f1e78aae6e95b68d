import { QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { Refusal, Result } from '../services/api';
import { createQueryClient, unwrap } from './backend';

const refused = (status: number): Result<string> => {
  const refusal: Refusal = { code: 'FlowPermissionDenied', status, message: 'No.' };
  return { ok: false, refusal };
};

/** Asks, is answered, asks again after news and is refused: what is there to show then. */
async function shownAfter(second: Result<string>): Promise<unknown> {
  const client = createQueryClient();
  const answers: Result<string>[] = [{ ok: true, value: 'the owners' }, second];
  const queryKey = ['me', 'flow'];
  const ask = async () => answers.shift() ?? refused(404);
  const observer = new QueryObserver(client, { queryKey, queryFn: () => unwrap(ask()) });
  const stop = observer.subscribe(() => {});
  await observer.refetch();
  expect(observer.getCurrentResult().data).toBe('the owners');
  await client.invalidateQueries({ queryKey: ['me'] });
  const { data, error } = observer.getCurrentResult();
  expect(error).not.toBeNull();
  stop();
  client.clear();
  return data;
}

test('what a person may see no longer goes from the page with the refusal', async () => {
  expect(await shownAfter(refused(403))).toBeUndefined();
  expect(await shownAfter(refused(404))).toBeUndefined();
});

test('a disk that is full takes nothing from the page', async () => {
  expect(await shownAfter(refused(507))).toBe('the owners');
});
