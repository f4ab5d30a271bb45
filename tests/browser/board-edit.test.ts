import { beforeAll, expect, test } from 'vitest';
import { cardNamed, focusedName, openDesk, saidOn, titlesIn, type Desk } from './board-desk.ts';
import { awake, faults, reload } from './pages.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

test('A card opens beside the board, is edited and saved, and closes with Escape', async () => {
  const { page } = await desk.openBoard();
  await cardNamed(page, 'Publish prices').click();
  const drawer = page.getByRole('complementary');
  await drawer.getByLabel('Description').fill('Before anybody asks.');
  await drawer.getByLabel('So that').fill('nobody is surprised');
  await drawer.getByLabel('Impact, 1 to 10').fill('9');
  await drawer.getByLabel('Delay').selectOption('clear');
  await drawer.getByRole('checkbox', { name: 'Champion' }).check();
  await drawer.getByLabel('Epic').selectOption({ label: 'Trust: Onboarding' });
  await drawer.getByLabel('Tags, with commas between').fill('price, open');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => saidOn(page)).toBe('Saved Publish prices.');
  expect(await titlesIn(page, 'Trust, Onboarding, Release 1')).toEqual(['Publish prices']);
  await reload(page);
  expect(await drawer.getByLabel('Description').inputValue()).toBe('Before anybody asks.');
  expect(await drawer.getByLabel('Tags, with commas between').inputValue()).toBe('price, open');
  expect(await drawer.getByRole('checkbox', { name: 'Champion' }).isChecked()).toBe(true);
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  await expect.poll(() => focusedName(page)).toMatch(/^Publish prices.*Impact 9.*Friction: delay/);
});

test('Epics and releases are added in place, and releases edited', async () => {
  const { page } = await desk.openBoard();
  await page.getByRole('button', { name: 'Add an epic to Grow' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Renewal');
  await page.getByRole('button', { name: 'Add the epic' }).click();
  await expect.poll(() => page.locator('.stage.grow li').allTextContents()).toEqual(['Renewal']);
  await page.getByText('Add', { exact: true }).click();
  await page.getByRole('button', { name: 'A release, as a band' }).click();
  await page.getByLabel(/Which outcome/).fill('No silent weeks');
  await page.getByRole('button', { name: 'Add the release' }).click();
  await expect
    .poll(() => page.locator('section.band h3').allTextContents())
    .toEqual(['Release 1', 'Release 2', 'Release 3', 'Unscheduled']);
  await page.getByRole('button', { name: 'Release 1', exact: true }).click();
  await page.getByLabel('Capacity, points').fill('4');
  await page.getByRole('button', { name: 'Save the release' }).click();
  await expect
    .poll(() => page.locator('section.band').first().locator('header').innerText())
    .toMatch(/12 \/ 4 points, over/);
  await reload(page);
  expect(await page.locator('section.band .outcome').nth(2).textContent()).toBe('No silent weeks');
});

test('A release is started and closed, and what was never lived in it is asked about', async () => {
  const { page } = await desk.openBoard();
  const open = () => page.getByRole('button', { name: 'Release 1', exact: true }).click();
  await open();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await open();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('combobox', { name: /^4 cards were never lived/ }).selectOption('Move them to Release 2');
  await page.getByRole('button', { name: 'Close the release' }).click();
  await expect.poll(() => titlesIn(page, 'Know, Find us, Release 2')).toHaveLength(3);
  expect(await titlesIn(page, 'Know, Find us, Release 1')).toEqual([]);
  await expect.poll(() => saidOn(page)).toBe('Release 1 is done.');
});

test('The filter dims or hides, lives in the address, and names what to drop when nothing is found', async () => {
  const { page } = await desk.openBoard();
  await page.getByLabel('Find in titles and roles').fill('price');
  expect(await page.locator('.card:not(.dim) .title').allTextContents()).toEqual(['Publish prices']);
  expect(await page.locator('.card').count()).toBe(7);
  await page.getByLabel('Hide others').check();
  expect(await page.locator('.card').count()).toBe(1);
  await page.waitForURL('**text=price&rest=hidden**');
  await reload(page);
  expect(await page.locator('.card .title').allTextContents()).toEqual(['Publish prices']);
  await page.getByLabel('Find in titles and roles').fill('price zebra');
  await page.getByRole('button', { name: 'Drop the text' }).click();
  await expect.poll(() => page.locator('.card').count()).toBe(7);
});

test('A new board says what to do next, and grows from there', async () => {
  const page = await desk.open('/boards');
  await page.getByLabel('Name').fill('Onboarding last mile');
  await page.getByRole('button', { name: 'Create the board' }).click();
  await page.getByText('This board is empty. Begin with one epic in a stage.').waitFor();
  await awake(page);
  await page.getByRole('button', { name: 'Add an epic to Trust' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Onboarding');
  await page.getByRole('button', { name: 'Add the epic' }).click();
  await page.getByRole('button', { name: 'New card' }).first().click();
  await page.getByLabel('What happens in this moment?').fill('Access before kickoff');
  await page.getByRole('button', { name: 'Create the card' }).click();
  await expect.poll(() => titlesIn(page, 'Trust, Onboarding, Unscheduled')).toEqual(['Access before kickoff']);
});

test('Undo and redo are buttons too, which say what they take back', async () => {
  const { page } = await desk.openBoard();
  const [undo, redo] = ['Undo', 'Redo'].map((name) => page.getByRole('button', { name, exact: true }));
  await cardNamed(page, 'Publish prices').focus();
  await page.keyboard.press('Alt+Shift+End');
  await expect.poll(() => undo?.getAttribute('title')).toBe('Undo: Moved “Publish prices”');
  expect(await redo?.getAttribute('aria-disabled')).toBe('true');
  await undo?.click();
  const first = ['Answer in public', 'Publish prices', 'Thank by name'];
  await expect.poll(() => titlesIn(page, 'Know, Find us, Release 1')).toEqual(first);
  await expect.poll(() => redo?.getAttribute('title')).toBe('Redo: Moved “Publish prices”');
  await redo?.click();
  const second = ['Answer in public', 'Thank by name', 'Publish prices'];
  await expect.poll(() => titlesIn(page, 'Know, Find us, Release 1')).toEqual(second);
});

test('What was archived is listed, comes back with its cards, and undo takes it away again', async () => {
  const { page, board } = await desk.openBoard();
  const mutation = `mutation ($epic: ID!) {
    archiveEpic(input: { epic: $epic, archiveCards: true }) { userErrors { message } } }`;
  await desk.ask(mutation, { epic: board.epics['Find us'] });
  await expect.poll(() => page.locator('.stage.know li').allTextContents()).toEqual(['No epic yet']);
  await page.getByText('Add', { exact: true }).click();
  await page.getByRole('button', { name: 'Something that was archived' }).click();
  await page.getByText('Epic in Know, archived today').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Bring back Find us' }).click();
  await page.getByText('Nothing is archived.').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => titlesIn(page, 'Know, Find us, Release 1')).toHaveLength(3);
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.stage.know li').allTextContents()).toEqual(['No epic yet']);
});
