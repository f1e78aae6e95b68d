import { expect, test } from '../fixtures/test';
import { addStepAfter, card } from '../screens/designer';
import { cardOf, closePanel, openDetails, panel, pickPerson, tabOf } from '../screens/sharing';
import { actAs, flowRow, goTo, openSample } from '../screens/workspace';

const claim = 'Submit an expense claim';
const within = { timeout: 1000 };

test('an owner is added and sees the flow at once; removed, the same tab says so and leads out', async ({
  page,
  context,
}) => {
  await openSample(page);
  const hugo = await tabOf(context, 'Hugo Brandt', '/flows?tab=team');
  await expect(flowRow(hugo, claim)).toBeHidden();

  await openDetails(page, claim);
  await page.getByRole('button', { name: 'Share' }).click();
  await pickPerson(page, 'Add an owner', 'Hugo Brandt');
  await expect(page.getByText('Hugo Brandt owns this flow now.')).toBeVisible();
  await expect(flowRow(hugo, claim)).toBeVisible(within);

  await flowRow(hugo, claim).click();
  await expect(cardOf(hugo, 'Owners')).toContainText('Hugo Brandt');
  await hugo.getByRole('link', { name: 'Edit', exact: true }).click();
  await expect(hugo.getByText('Manually trigger a flow')).toBeVisible();

  await panel(page).getByRole('button', { name: 'Remove Hugo Brandt' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question.getByText('every step goes on working')).toBeVisible();
  await question.getByRole('button', { name: 'Remove' }).click();
  await expect(hugo.getByText('You may no longer see this flow')).toBeVisible(within);
  await hugo.getByRole('link', { name: 'My flows' }).last().click();
  await hugo.getByRole('tab', { name: /Team flows/ }).click();
  await expect(flowRow(hugo, claim)).toBeHidden();
});

test('what somebody had open of a flow that is taken away goes on as a flow of their own', async ({
  page,
  context,
  axe,
}) => {
  test.slow();
  await openSample(page);
  await openDetails(page, claim);
  await page.getByRole('button', { name: 'Share' }).click();
  await pickPerson(page, 'Add an owner', 'Hugo Brandt');
  await expect(page.getByText('Hugo Brandt owns this flow now.')).toBeVisible();
  const hugo = await tabOf(context, 'Hugo Brandt', new URL(page.url()).pathname);
  await hugo.getByRole('link', { name: 'Edit', exact: true }).click();
  await expect(card(hugo, 'Claim')).toBeVisible();
  await addStepAfter(hugo, 'Claim', 'Delay');
  await expect(card(hugo, 'Delay')).toBeVisible();

  await panel(page).getByRole('button', { name: 'Remove Hugo Brandt' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(hugo.getByText('You may no longer see this flow')).toBeVisible();
  await expect(hugo.getByText('What you had open is still here')).toBeVisible();
  await axe(hugo);
  const download = hugo.waitForEvent('download');
  await hugo.getByRole('button', { name: 'Save it as a file' }).click();
  expect((await download).suggestedFilename()).toBe(`${claim}.json`);
  await hugo.getByRole('button', { name: 'Save it as a flow of your own' }).click();
  await expect(hugo.getByRole('heading', { name: `${claim} (copy)` })).toBeVisible();
  await expect(card(hugo, 'Delay')).toBeVisible();
});

test('the details and each of their panels can be used by everybody', async ({ page, axe }) => {
  test.slow();
  await openSample(page);
  await openDetails(page, claim);
  await axe();
  const address = page.url();
  for (const name of ['owners', 'runOnly', 'copy', 'connections']) {
    await page.goto(`${address}?panel=${name}`);
    await expect(panel(page)).toBeVisible();
    await axe();
  }
  await page.goto(`${address}?panel=owners`);
  await panel(page).getByRole('button', { name: 'Remove Jonas Okafor' }).click();
  await expect(page.getByRole('alertdialog').getByText('Fails at')).toBeVisible();
  await axe();
});

test('removing an owner whose connection is in use says first which steps will fail', async ({
  page,
}) => {
  await openSample(page);
  await openDetails(page, claim);
  await page.getByRole('link', { name: 'Edit Owners' }).click();
  await expect(panel(page).getByText('Who made a flow stays its owner.')).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Remove Ines Marchetti' })).toBeHidden();
  await panel(page).getByRole('button', { name: 'Remove Jonas Okafor' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question.getByText('Fails at: Confirm at once')).toBeVisible();
  await question.getByRole('button', { name: 'Remove' }).click();
  await expect(question).toBeHidden();
  await closePanel(page);
  await expect(page.getByText('Jonas Okafor no longer owns this flow.').first()).toBeVisible();

  await page.getByRole('link', { name: 'Choose another connection' }).click();
  await panel(page)
    .getByRole('radiogroup')
    .nth(1)
    .getByText('ines.marchetti@aldermoor.example')
    .click();
  await expect(page.getByText(/use another connection now/)).toBeVisible();
  await closePanel(page);
  await expect(page.getByRole('link', { name: 'Choose another connection' })).toBeHidden();
});

test('a person who is not there, or a copy for oneself, is refused with a sentence at its field', async ({
  page,
}) => {
  await openSample(page);
  await openDetails(page, claim);
  await page.getByRole('button', { name: 'Share' }).click();
  const owner = page.getByRole('combobox', { name: 'Add an owner' });
  await owner.fill('nobody@elsewhere.example');
  await owner.press('Enter');
  await expect(panel(page).getByText('Nobody here has the name or address')).toBeVisible();
  await expect(owner).toHaveAttribute('aria-invalid', 'true');
  await closePanel(page);

  await page.getByRole('button', { name: 'Send a copy' }).click();
  await page.getByRole('button', { name: 'Send the copy' }).click();
  await expect(panel(page).getByText('Choose at least one person.')).toBeVisible();
  await pickPerson(page, 'Send to', 'Ines Marchetti');
  await expect(panel(page).getByText('A copy for yourself is made with Save as.')).toBeVisible();
});

test('a copy is sent, says before that it cannot be taken back, and becomes a flow of its own', async ({
  page,
  context,
  axe,
}) => {
  test.slow();
  await openSample(page);
  await openDetails(page, claim);
  await page.getByRole('button', { name: 'Send a copy' }).click();
  await expect(panel(page).getByText('A sent copy cannot be taken back')).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Name' }).fill('Claims of the warehouse');
  await pickPerson(page, 'Send to', 'Felix Zhao');
  await page.getByRole('button', { name: 'Send the copy' }).click();
  await expect(page.getByText('The copy is sent.')).toBeVisible();

  const felix = await tabOf(context, 'Felix Zhao', '/mail');
  await felix.getByText('sent you a flow: Claims of the warehouse').first().click();
  await felix.getByRole('button', { name: 'Create from this copy' }).click();
  await expect(panel(felix).getByText('Connections it will need')).toBeVisible();
  await axe(felix);
  await panel(felix).getByRole('textbox', { name: 'Name' }).fill('Claims, ours');
  await panel(felix).getByRole('button', { name: 'Create' }).click();
  await expect(felix.getByRole('heading', { level: 1, name: 'Claims, ours' })).toBeVisible();
  await expect(cardOf(felix, 'Owners')).not.toContainText('Ines');
  await expect(cardOf(felix, 'Connections')).not.toContainText('ines.marchetti');

  // Nothing leads back: the sender does not even see it.
  await page.goto('/flows?tab=team');
  await expect(flowRow(page, claim)).toBeVisible();
  await expect(flowRow(page, 'Claims, ours')).toBeHidden();
  await goTo(felix, 'My flows');
  await felix.getByRole('tab', { name: /Copies received/ }).click();
  await expect(felix.getByRole('link', { name: /Open the flow/ })).toBeVisible();
});

test('whoever may only run a flow is told so in place of its details', async ({ page, axe }) => {
  await openSample(page);
  await openDetails(page, claim);
  const address = page.url();
  await actAs(page, 'Priya Raman');
  await page.goto(address);
  await expect(page.getByRole('link', { name: 'Run it' })).toBeVisible();
  await axe();
});
