import { test as bare, expect, type Page } from '@playwright/test';
import { pagePolicy, workerPolicy } from '../../.config/policy.mjs';
import { test } from '../fixtures/test';

const hit = 'globalThis.wasHit = true';

/** Every way we know from text to a running script; each calls `wasHit` if it gets there. */
const sinks: Record<string, string> = {
  eval: `(0, eval)('${hit}')`,
  Function: `new Function('${hit}')()`,
  'setTimeout of text': `setTimeout('${hit}')`,
  'setInterval of text': `setInterval('${hit}', 1)`,
  innerHTML: `document.body.innerHTML = '<img src=x onerror="${hit}">'`,
  insertAdjacentHTML: `document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="${hit}">')`,
  'document.write': `document.write('<script>${hit}</' + 'script>')`,
  'iframe srcdoc': `
    const frame = document.createElement('iframe');
    frame.srcdoc = '<script>parent.wasHit = true</' + 'script>';
    document.body.append(frame);`,
  'inline script': `
    const script = document.createElement('script');
    script.textContent = '${hit}';
    document.body.append(script);`,
  'script of another origin': `
    const script = document.createElement('script');
    script.src = 'https://evil.example/hit.js';
    document.body.append(script);`,
  'data: module': `import('data:text/javascript,${hit}').catch(() => {})`,
  'blob: worker': `new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
      .addEventListener('message', () => { ${hit} })`,
  'inline handler': `
    document.body.setAttribute('onclick', '${hit}');
    document.body.click();`,
  'javascript: link': `
    const link = document.createElement('a');
    link.href = 'javascript:${hit}';
    document.body.append(link);
    link.click();`,
};

/** A page of our origin under our policy that provokes reports on purpose: not watched for faults. */
async function openBlank(page: Page, policy: string | null): Promise<void> {
  await page.route('https://evil.example/**', (route) =>
    route.fulfill({ body: hit, contentType: 'text/javascript' }),
  );
  await page.route('**/blank', (route) =>
    route.fulfill({
      body: '<!doctype html><html lang="en"><title>Blank</title><body></body>',
      contentType: 'text/html',
      headers: policy ? { 'Content-Security-Policy': policy } : {},
    }),
  );
  await page.goto('/blank');
}

/** Runs the sink as a script of ours would, and waits for what became of the text in it. */
async function outcomeOf(page: Page, code: string): Promise<'ran' | 'reported'> {
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', () => {
      Object.assign(globalThis, { wasReported: true });
    });
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', {
    expression: `try { ${code} } catch {}`,
    allowUnsafeEvalBlockedByCSP: false,
  });
  const outcome = await page.waitForFunction(() => {
    if ('wasHit' in globalThis) return 'ran';
    return 'wasReported' in globalThis ? 'reported' : undefined;
  });
  return (await outcome.jsonValue()) as 'ran' | 'reported';
}

bare.describe('no text becomes a script', () => {
  for (const [name, code] of Object.entries(sinks)) {
    bare(`through ${name}`, async ({ page }) => {
      await openBlank(page, pagePolicy);
      expect(await outcomeOf(page, code)).toBe('reported');
    });
  }
});

bare.describe('each of these ways leads there without the policy', () => {
  for (const [name, code] of Object.entries(sinks)) {
    bare(`through ${name}`, async ({ page }) => {
      await openBlank(page, null);
      expect(await outcomeOf(page, code)).toBe('ran');
    });
  }
});

bare('a worker is confined by the header of its own answer', async ({ page }) => {
  const script = `
    let outcome = 'blocked';
    try { outcome = (0, eval)("'ran'"); } catch {}
    postMessage(outcome);`;
  for (const [policy, outcome] of [
    [workerPolicy, 'blocked'],
    [null, 'ran'],
  ] as const) {
    await page.unrouteAll();
    await openBlank(page, null);
    await page.route('**/workers/probe.js', (route) =>
      route.fulfill({
        body: script,
        contentType: 'text/javascript',
        headers: policy ? { 'Content-Security-Policy': policy } : {},
      }),
    );
    const answer = page.evaluate(
      () =>
        new Promise((resolve) => {
          new Worker('/workers/probe.js').onmessage = ({ data }) => resolve(data);
        }),
    );
    expect(await answer).toBe(outcome);
  }
});

test('every answer that the app asks for carries a policy', async ({ page }) => {
  const without: string[] = [];
  page.on('response', (response) => {
    if (!response.headers()['content-security-policy']) without.push(response.url());
  });
  await page.goto('/');
  await expect(page).toHaveTitle(/Millrace/);
  await page.waitForLoadState('networkidle');
  expect(without).toEqual([]);
});

test('the page of the build names the policy itself, for hosts that send no header', async ({
  page,
}) => {
  await page.goto('/');
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  const content = (await meta.getAttribute('content')) ?? '';
  expect(content).toContain("require-trusted-types-for 'script'");
  expect(content).toContain("script-src 'self'");
});

bare('the app does not show in a frame, not even of its own origin', async ({ page }) => {
  await openBlank(page, null);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = '/';
    document.body.append(frame);
  });
  const frame = page.frames().find((each) => each !== page.mainFrame());
  await expect.poll(() => frame?.url()).toMatch(/^chrome-error:/);
});
