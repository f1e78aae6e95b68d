/** Changes stored rows behind the product's back, as a faulty import or an older version might have. */
import type { Page } from '@playwright/test';

export async function replaceDraft(page: Page, flowId: string, definition: string): Promise<void> {
  await page.evaluate(
    async ({ flowId, definition }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('millrace');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      await new Promise<void>((resolve, reject) => {
        const tx = database.transaction('drafts', 'readwrite');
        const drafts = tx.objectStore('drafts');
        const read = drafts.get(flowId);
        read.onsuccess = () => drafts.put({ ...read.result, definition });
        tx.oncomplete = () => resolve();
        tx.onabort = () => reject(tx.error);
      });
      database.close();
    },
    { flowId, definition },
  );
}

/**
 * Nothing is written to any draft until the answer is called: what pages do meanwhile, none of them has
 * seen of the others.
 */
export async function holdDrafts(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('millrace');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const held = database.transaction('drafts', 'readwrite').objectStore('drafts');
    let isHeld = true;
    // A transaction lives for as long as something is asked of it.
    const ask = () => {
      held.count().onsuccess = () => (isHeld ? ask() : database.close());
    };
    await new Promise<void>((resolve) => {
      held.count().onsuccess = () => {
        ask();
        resolve();
      };
    });
    addEventListener('release-drafts', () => {
      isHeld = false;
    });
  });
  return () => page.evaluate(() => void dispatchEvent(new Event('release-drafts')));
}
