import type { Page } from '@playwright/test';

/** The times between frames of a page, in milliseconds. */
export async function framesDuring(page: Page, forMs: number): Promise<readonly number[]> {
  return await page.evaluate(async (ms) => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    let last = await frame();
    for (const end = last + ms; last < end; ) {
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return times;
  }, forMs);
}
