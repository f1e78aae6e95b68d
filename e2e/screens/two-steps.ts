import { expect, type Page } from '@playwright/test';
import { addStep, addStepAfter, card, createFlow, fill } from './designer';
import { openSample } from './workspace';

/** A flow in the sample organisation: one step with inputs, and one after it whose inputs are to be filled in. */
export async function chairsFlow(page: Page, name: string): Promise<void> {
  await openSample(page);
  await createFlow(page, name, [{ kind: 'Text', title: 'Item' }]);
  await addStep(page, 'Add the first step', 'Compose');
  await fill(page, 'Inputs', 'Order of chairs');
  await addStepAfter(page, 'Compose', 'Compose');
  await expect(card(page, 'Compose 2')).toBeVisible();
}
