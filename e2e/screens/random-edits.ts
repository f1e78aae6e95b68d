/** Random edits as hands make them: the keyboard goes to a card, and some command's keys are pressed. */
import type { Page } from '@playwright/test';

export type Choose = (limit: number) => number;

/** So many steps that a canvas stays quick, and so few that both tabs meet at the same ones. */
const [fewest, most] = [4, 12];

const keys = ['o', 'o', 'Alt+ArrowUp', 'Alt+ArrowDown', 'ControlOrMeta+z', 'ControlOrMeta+y'];

export async function randomEdit(page: Page, choose: Choose): Promise<void> {
  const count = await page.evaluate(goToCard, choose(1000));
  if (count > most) return press(page, 'Delete');
  if (count < fewest) return press(page, 'ControlOrMeta+d');
  const kind = choose(12);
  const key = keys[kind];
  if (key !== undefined) return press(page, key);
  if (kind === 6) return press(page, 'Delete');
  if (kind <= 8) return press(page, 'ControlOrMeta+d');
  if (kind === 9) return await write(page, 'F2', `Step ${choose(9)}`, 'Enter');
  return await write(page, 'n', `Note ${choose(9)}`, 'Escape');
}

export async function goToFirstCard(page: Page): Promise<void> {
  await page.evaluate(goToCard, 0);
}

function press(page: Page, key: string): Promise<void> {
  return page.keyboard.press(key);
}

/** A command that opens a field: what stands in it is replaced. */
async function write(page: Page, open: string, text: string, close: string): Promise<void> {
  await page.keyboard.press(open);
  await page.waitForFunction(isTyping, undefined, { timeout: 1000 }).catch(() => {});
  if (!(await page.evaluate(isTyping))) return;
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
  await page.keyboard.press(close);
}

function isTyping(): boolean {
  const at = document.activeElement;
  return at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement;
}

/** Away from whatever was open before; answers how many steps there are. */
function goToCard(random: number): number {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-step]')].slice(1);
  for (const close of document.querySelectorAll<HTMLElement>(
    '[data-panel] > header > button:last-child',
  )) {
    close.click();
  }
  (cards[random % Math.max(1, cards.length)] ?? document.body).focus();
  return cards.length;
}
