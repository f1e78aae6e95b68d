import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as bare, expect, type Page } from '@playwright/test';
import { dist } from '../../.config/scripts/lib/paths.mjs';
import { type CountingService, countRequests } from '../fixtures/counting-service';
import { quantile, tellFigures } from '../fixtures/figures';
import { type Acknowledged, callProbe, openProbe } from '../fixtures/probe';
import { seededRandom } from '../fixtures/seeded-random';
import { type SpawnedBrowser, spawnBrowser } from '../fixtures/spawned-browser';

/** `npm run test:full -- kills` does two hundred. */
const kills = Number(process.env.MILLRACE_KILLS ?? 3);
/** Milliseconds; far more than the longest return takes, also on a busy machine. */
const stuckAfter = 30_000;

// A browser that dies without a word leaves no trace, and must not be asked for one.
bare.use({ trace: 'off', screenshot: 'off' });

let folder: string;
let browser: SpawnedBrowser | undefined;
let service: CountingService;
bare.beforeEach(async () => {
  service = await countRequests();
  folder = mkdtempSync(path.join(os.tmpdir(), 'millrace-kills-'));
});
bare.afterEach(async () => {
  await browser?.kill();
  service.close();
  rmSync(folder, { recursive: true, force: true });
});

bare(
  `after ${kills} kills at random moments, nothing that was acknowledged is lost or done twice`,
  async ({ baseURL }) => {
    bare.setTimeout(60_000 + kills * 30_000);
    const { random, seed } = seededRandom();
    console.log(`moments from MILLRACE_SEED=${seed}`);
    const acknowledged: Acknowledged[] = [];
    const resumed: number[] = [];
    const words: string[] = [];
    let interrupted = 0;
    const started = Date.now();

    const open = async (): Promise<Page> => {
      browser = await spawnBrowser(folder);
      const { context } = browser;
      service.nextLife();
      await context.grantPermissions(['local-network-access'], { origin: baseURL ?? '' });
      await context.exposeBinding('acknowledged', (_source, text: string) =>
        acknowledged.push(JSON.parse(text)),
      );
      return await openProbe(context, baseURL ?? '');
    };
    const openApp = async (page: Page) => {
      const begin = performance.now();
      await callProbe(page, 'openWorker', workerAddress());
      words.push(...(await callProbe(page, 'wordsOfWorker')));
      return begin;
    };
    /** Every run that was open when the browser died resumes and ends. */
    const settle = async (page: Page) => {
      interrupted += await callProbe(page, 'openRunCount');
      const begin = await openApp(page);
      await expect
        .poll(() => callProbe(page, 'openRunCount'), { timeout: stuckAfter, intervals: [50] })
        .toBe(0);
      resumed.push(performance.now() - begin);
    };

    const first = await open();
    await openApp(first);
    await callProbe(first, 'seedSample', service.url);
    await browser?.kill();

    for (let kill = 0; kill < kills; kill++) {
      const page = await open();
      await settle(page);
      const before = acknowledged.length;
      await callProbe(page, 'press');
      // A browser that has not begun yet is not under pressure.
      await expect.poll(() => acknowledged.length, { intervals: [10] }).toBeGreaterThan(before);
      await new Promise((resolve) => setTimeout(resolve, random() * 1500));
      await browser?.kill();
      // Now and then it dies again while it comes back.
      if (random() < 0.2) {
        const again = await open();
        void callProbe(again, 'openWorker', workerAddress()).catch(() => {});
        await new Promise((resolve) => setTimeout(resolve, random() * 400));
        await browser?.kill();
      }
    }
    const last = await open();
    await settle(last);
    const { asked, ...result } = await callProbe(last, 'audit', acknowledged, started);
    const counted = service.count();

    tellFigures('kills', {
      kills,
      'edits acknowledged': acknowledged.filter(({ kind }) => kind === 'edit').length,
      'edits lost': result.lostEdits,
      'runs acknowledged': acknowledged.filter(({ kind }) => kind === 'run').length,
      'states of runs acknowledged': acknowledged.filter(({ kind }) => kind === 'events').length,
      'runs or states lost': result.lostEvents,
      'runs in the workspace': result.runs,
      'runs interrupted by a kill': interrupted,
      'runs stuck': result.open,
      'runs failed': result.failed,
      'mails sent twice': result.mailsTwice,
      'mails missing': result.mailsMissing,
      'requests counted by the service': counted.requests,
      'requests repeated after a kill': counted.repeated,
      'requests repeated for nothing': counted.repeatedForNothing,
      'done twice by who honours the key': counted.doneTwice,
      'repairs or faults told': words.length,
      'return p95, ms': Math.round(quantile(resumed, 0.95)),
      'return max, ms': Math.round(Math.max(...resumed)),
    });
    expect(result).toMatchObject({
      lostEdits: 0,
      lostEvents: 0,
      mailsTwice: 0,
      mailsMissing: 0,
      failed: 0,
      open: 0,
    });
    expect(counted).toMatchObject({ repeatedForNothing: 0, doneTwice: 0, unsteadyKeys: 0 });
    expect(asked.filter((thing) => !counted.things.has(thing))).toEqual([]);
    expect(words).toEqual([]);
  },
);

function workerAddress(): string {
  const name = readdirSync(path.join(dist, 'workers')).find((each) =>
    /^engine\.worker-/.test(each),
  );
  if (!name) throw new Error('The build has no worker.');
  return `/workers/${name}`;
}
