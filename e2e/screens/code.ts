/** The editors of code, as a person uses them. */
import { expect, type Locator, type Page } from '@playwright/test';

export const expressionCode = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'Code of the expression' });

export const flowCode = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'Definition of the flow' });

/** Writes over all that an editor holds. */
export async function rewrite(page: Page, editor: Locator, text: string): Promise<void> {
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** The code of the flow as it is applied. */
export async function giveDefinition(page: Page, definition: object): Promise<void> {
  await page.getByRole('button', { name: 'Code', exact: true }).click();
  await rewrite(page, flowCode(page), JSON.stringify(definition, null, 2));
  await expect(page.getByText('In step with the canvas')).toBeVisible();
  await page
    .getByRole('complementary', { name: 'Code' })
    .getByRole('button', { name: 'Close', exact: true })
    .click();
}

const ok = ['Succeeded'];

/** A flow over orders: what it reads is a list. */
export const orders = {
  triggers: {
    manual: {
      type: 'Request',
      kind: 'Button',
      inputs: {
        schema: {
          type: 'object',
          properties: { text: { title: 'Customer', type: 'string', 'x-ms-content-hint': 'TEXT' } },
        },
      },
    },
  },
  actions: {
    Orders: {
      type: 'ParseJson',
      inputs: {
        content: [
          { Number: 'SO-10476', Amount: 12480, Lines: [{ Item: 'Nail' }] },
          { Number: 'SO-10482', Amount: 310.5, Lines: [{ Item: 'Screw' }] },
        ],
        schema: {
          type: 'array',
          items: {
            type: 'object',
            required: ['Number'],
            properties: {
              Amount: { type: 'number' },
              Number: { type: 'string' },
              Lines: {
                type: 'array',
                items: { type: 'object', properties: { Item: { type: 'string' } } },
              },
            },
          },
        },
      },
      runAfter: {},
    },
    Note: { type: 'Compose', inputs: '', runAfter: { Orders: ok } },
    Last: { type: 'Compose', inputs: 'done', runAfter: { Note: ok } },
  },
};

/** All of the text that an editor holds, in sight or not, by way of the clipboard. */
export async function codeText(page: Page, editor: Locator): Promise<string> {
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  return await page.evaluate(() => navigator.clipboard.readText());
}

/** As if it had been copied elsewhere. */
export async function pasteInto(page: Page, target: Locator, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await target.focus();
  await page.keyboard.press('ControlOrMeta+v');
}
