import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/lib/browser.mjs';
import { cache, root } from './scripts/lib/paths.mjs';

/** Not a port that people use, so that their data and these tests never meet. */
const port = Number(process.env.MILLRACE_TEST_PORT ?? 4682);
const url = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: path.join(root, 'e2e'),
  outputDir: path.join(root, 'test-results'),
  workers: 1,
  // CI runs on a machine that others use: a test that only once failed there is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: path.join(cache, 'playwright.json') }]],
  use: {
    baseURL: url,
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    launchOptions: launchOptions(),
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  // The production build behind our own server: the headers are part of what is tested.
  webServer: {
    command: `node ${path.join(root, '.config/scripts/serve.mjs')} ${port}`,
    url,
    reuseExistingServer: false,
  },
});
