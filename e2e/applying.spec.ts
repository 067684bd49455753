import { expect, test, type Locator, type Page } from '@playwright/test';
import { generate, tellAPlace } from './interviewing';

const RUNS_IN_SPREADSHEETS = '=HYPERLINK("https://evil.example","Fitter")';

/** The cards under one heading of the board. */
const column = (page: Page, name: string) => page.locator(`section[aria-label="${name}"]`);

/** Opens the one application that is somewhere on the board. */
async function openFrom(place: Locator): Promise<void> {
  await place.locator('a[href^="/applications/"]').press('Enter');
  await expect(place.page()).toHaveURL(/\/applications\/[\w-]+$/);
}

/** Types what is asked for, field after field, and presses the button behind them. */
async function addByKeyboard(page: Page, values: readonly string[]): Promise<void> {
  await page.locator('[name="title"]').focus();
  for (const value of values) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  await page.locator('button[value="add"]').press('Enter');
}

async function importTable(page: Page, text: string): Promise<void> {
  await page.goto('/applications');
  await page
    .locator('[name="table"]')
    .setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('button[value="import"]').click();
}

test('somebody keeps their applications on the board, and takes them out and back in as a table', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/start');
  await page.locator('button[name="intent"][value="own"]').click();
  await expect(page).toHaveURL(/\/interviews\/[\w-]+/);
  await page.goto('/applications');
  const main = page.locator('main');
  await expect(main).toContainText('No applications yet');

  await addByKeyboard(page, ['', 'Acme']);
  await expect(page.locator('.error-summary')).toContainText('Write the job title');
  await expect(page.locator('[name="company"]')).toHaveValue('Acme');
  await page.locator('[name="company"]').fill('');
  await addByKeyboard(page, [RUNS_IN_SPREADSHEETS, 'Acme', 'https://acme.example/jobs/1', 'Call']);
  const untold = column(page, 'No status yet');
  await expect(untold).toContainText('Acme');
  await expect(untold).toContainText('Next: Call');
  await expect(untold.locator('a[href="https://acme.example/jobs/1"]')).toHaveCount(1);

  await page.locator('[name="state"]').selectOption('interview');
  await page.locator('button[value="move"]').press('Enter');
  await expect(main).toContainText('Saved.');
  await expect(column(page, 'Interview')).toContainText('Acme');
  await expect(untold).toHaveCount(0);

  await openFrom(column(page, 'Interview'));
  await page.locator('[name="nextOn"]').fill('2027-01-15');
  await page.locator('button[value="save"]').press('Enter');
  await expect(column(page, 'Interview')).toContainText('15 January 2027');

  const file = await page.request.get('/applications.csv');
  expect(file.headers()['content-type']).toContain('text/csv');
  const table = await file.text();
  expect(table).toContain(`"'=HYPERLINK(""https://evil.example"",""Fitter"")"`);
  const changed = `${table.replace(',interview,', ',offer,')},Painter,Velo,,rejected,2026-02-01,,,\r\n`;
  for (const words of ['Added: 1. Already here: 1.', 'Added: 0. Already here: 2.']) {
    await importTable(page, changed);
    await expect(main).toContainText(words);
    await expect(column(page, 'Offer')).toContainText(RUNS_IN_SPREADSHEETS);
    await expect(column(page, 'Rejected')).toContainText('Painter');
    await expect(page.locator('.card-grid > li')).toHaveCount(2);
  }
  await importTable(page, 'title,state\nRoofer,\nFitter,hired\n');
  await expect(page.locator('.error-summary')).toContainText('Row 3: The state');
  await expect(main).not.toContainText('Roofer');

  await page.goto('/applications');
  await openFrom(column(page, 'Rejected'));
  const painter = page.url();
  await page.locator('button[value="aside"]').press('Enter');
  await expect(main).toContainText('This application is archived');
  await page.goto('/applications');
  await expect(column(page, 'Rejected')).toHaveCount(0);
  await page.locator('summary', { hasText: 'Archived (1)' }).press('Enter');
  await openFrom(page.locator('details'));
  await page.locator('button[value="back"]').press('Enter');
  await page.locator('summary', { hasText: 'Delete this application' }).press('Enter');
  await page.locator('button[value="delete"]').press('Enter');
  await expect(page).toHaveURL(/\/applications\?saved/);
  expect((await page.request.get(painter)).status()).toBe(404);

  const other = await browser.newContext({ baseURL: baseURL ?? '' });
  expect((await other.request.get('/applications.csv', { maxRedirects: 0 })).status()).toBe(303);
  await other.close();
});

test('an application leads to everything that was made for it', async ({ page }) => {
  const interview = await tellAPlace(page);
  await page.goto(`${interview}/review`);
  const resume = await generate(page);
  await page.goto(`${resume}/sharing`);
  await page.locator('[name="name"]').fill('Acme recruiter');
  await page.locator('button[name="intent"][value="make"]').click();
  await expect(page.locator('main')).toContainText('Acme recruiter');

  await page.goto('/applications');
  const card = page.locator('.card-grid > li');
  for (const [leads, title] of [
    [resume, /./],
    [`${resume}/letter`, 'Cover letter'],
    [`${resume}/preparation`, 'Interview preparation'],
    [`${resume}/sharing`, /./],
  ] as const) {
    await page.goto('/applications');
    await card.locator(`a[href="${leads}"]`).press('Enter');
    await expect(page).toHaveURL(new RegExp(`${leads}$`));
    await expect(page.locator('h1')).toHaveText(title);
  }
  await page.goto('/applications');
  await expect(card).toContainText('Acme recruiter');
});
