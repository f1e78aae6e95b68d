import type { Page } from '@playwright/test';
import { storeContract } from '../../src/storage/contract';
import { callProbe, openProbe } from '../fixtures/probe';
import { expect, test } from '../fixtures/test';

let page: Page;
test.beforeEach(async ({ context, baseURL }) => {
  page = await openProbe(context, baseURL ?? '');
});

test.describe('a store in a real browser', () => {
  for (const { title } of storeContract({ equal: () => {} })) {
    test(title, async () => {
      expect(await callProbe(page, 'runContractCase', title)).toBeNull();
    });
  }
});

test('a full disk refuses a change whole, keeps what was acknowledged, and can be cleared', async ({
  context,
  baseURL,
}) => {
  const devtools = await context.newCDPSession(page);
  const quotaSize = 10 * 1024 * 1024;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: baseURL ?? '', quotaSize });
  const result = await callProbe(page, 'fillStore', 256 * 1024, 3);
  expect(result.code).toBe('quota');
  expect(result.acknowledged).toBeGreaterThan(3);
  expect(result.kept).toBe(result.acknowledged);

  expect(await callProbe(page, 'clearStore')).toBe(0);
  await expect.poll(() => callProbe(page, 'writeOnce', 256 * 1024)).toBeNull();
});
