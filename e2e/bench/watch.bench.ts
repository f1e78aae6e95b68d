import { quantile } from '../fixtures/figures';
import { callProbe, openProbe } from '../fixtures/probe';
import { framesDuring } from './frames';
import type { Bench, Figure } from './row';

export const name = 'watch';

const executions = 5000;
const duringMs = 5000;

/** A page with the canvas and the list of steps open, while a run of 5,000 executions goes by. */
export async function run(bench: Bench): Promise<readonly Figure[]> {
  const context = await bench.context();
  const origin = await bench.app();
  const page = await context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(origin);
  await page.getByText('One environment and you').click();
  await page.getByRole('navigation').first().waitFor();
  const writer = await openProbe(context, origin);
  await callProbe(writer, 'layWatchedRun');
  await page.goto(`${origin}/runs/watched-run`);
  await page.getByRole('button', { name: 'Overview' }).click();
  await page.getByRole('list', { name: 'Steps' }).waitFor();
  await page.bringToFront();
  const idle = await framesDuring(page, 2000);
  const [times] = await Promise.all([
    framesDuring(page, duringMs),
    callProbe(writer, 'playWatchedRun', executions, duringMs),
  ]);
  await page.getByText('490 of 490 rounds').first().waitFor();
  const p95 = quantile(times, 0.95);
  const rest = { p50: quantile(times, 0.5), max: Math.max(...times) };
  const late = times.filter((one) => one > 33).length;
  await page.close();
  await writer.close();
  return [
    {
      name: `frames while ${executions} executions arrive, p95`,
      value: p95,
      unit: 'ms',
      anchor: { name: 'the same page at rest', value: quantile(idle, 0.95) },
      must: { atMost: 1.2 },
      note: `p50 ${rest.p50.toFixed(1)}, max ${rest.max.toFixed(1)} ms; ${late} of ${times.length} above 33 ms`,
    },
  ];
}
