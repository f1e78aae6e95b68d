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
