/** What pages tell the draft log and hear of it, read on the way: nothing of the product knows. */
import type { BrowserContext, Page } from '@playwright/test';

interface Heard {
  /** Ids of edits that the log has acknowledged to this page. */
  readonly acknowledged: string[];
  /** Definitions as the log opened them, oldest first. */
  readonly opened: string[];
}

/** To be called before pages are opened. */
export async function overhearDrafts(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const heard = { acknowledged: [] as string[], opened: [] as string[] };
    Object.assign(globalThis, { heard });
    const known = new WeakSet<MessagePort>();
    const asked = new Map<number, { method: string; request: { entries?: Entry[] } }>();
    type Entry = { commandId: string };
    type Reply = { kind: string; id: number; value?: { ok: boolean; value: unknown } };
    const takeIn = ({ data }: MessageEvent<Reply>) => {
      const call = data.kind === 'reply' ? asked.get(data.id) : undefined;
      if (!call || !data.value?.ok) return;
      asked.delete(data.id);
      const { value } = data.value;
      if (call.method === 'open') heard.opened.push((value as { definition: string }).definition);
      const ids = call.request.entries?.map(({ commandId }) => commandId) ?? [];
      heard.acknowledged.push(...ids);
    };
    const send = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (this: MessagePort, ...args: unknown[]) {
      const [message] = args as [{ path?: string[]; id: number; args: [never] } | null];
      const [room, method = ''] = message?.path ?? [];
      if (message && room === 'drafts') {
        if (!known.has(this)) this.addEventListener('message', takeIn);
        known.add(this);
        asked.set(message.id, { method, request: message.args[0] });
      }
      return Reflect.apply(send, this, args);
    };
  });
}

export async function heardOf(page: Page): Promise<Heard> {
  return await page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard);
}

/** Ids of all edits in the order of the log, as they stand on disk. */
export async function storedEdits(page: Page, flowId: string): Promise<readonly string[]> {
  return await page.evaluate(async (flowId) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('millrace');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = await new Promise<{ flowId: string; commandId: string }[]>((resolve, reject) => {
      const read = database.transaction('draftLog').objectStore('draftLog').getAll();
      read.onsuccess = () => resolve(read.result);
      read.onerror = () => reject(read.error);
    });
    database.close();
    return rows.filter((one) => one.flowId === flowId).map(({ commandId }) => commandId);
  }, flowId);
}
