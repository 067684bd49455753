import { expect, test, type Page } from '@playwright/test';
import { generate } from './interviewing';
import { readPdf } from './reading';

async function makeSample(page: Page): Promise<string> {
  await page.goto('/start');
  await page.locator('button[name="intent"][value="sample"]').click();
  await expect(page).toHaveURL(/review$/);
  return generate(page);
}

const lines = (page: Page) => page.locator('.cv ul li a.line');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
/** A busy printer may be late; whoever comes again has it. */
const expectPages = (page: Page, pages: string) =>
  expect(async () => {
    await page.reload();
    await expect(page.getByText(`Prints on ${pages} of A4.`)).toBeVisible({ timeout: 3_000 });
  }).toPass();
const pdfOf = async (page: Page, resume: string) =>
  readPdf(await page.request.get(`${resume}/download/pdf`));

test('a resume is edited, put in order, undone, printed, compared and put back', async ({ page }, {
  project,
}) => {
  const resume = await makeSample(page);
  await page.goto(resume);
  const [first = '', second = ''] = await lines(page).allTextContents();

  await lines(page).first().click();
  const field = page.locator('.line-editor [name="text"]').first();
  await expect(field).toHaveValue(first);
  await expect(page.locator('.line-editor .proof mark').first()).toBeVisible();
  // Beside the page without JavaScript, in the page with it.
  await expect(page.locator('.sheet .line-editor')).toHaveCount(
    project.use.javaScriptEnabled === true ? 1 : 0,
  );
  await field.fill('Halved unplanned stops on line 2');
  await press(page, 'Save line');
  await expect(lines(page).first()).toHaveText('Halved unplanned stops on line 2');
  await expect(page.locator('.toast')).toContainText('Line changed');

  await lines(page).first().click();
  await press(page, 'Move the line down');
  await expect(lines(page).nth(1)).toHaveText('Halved unplanned stops on line 2');
  // It stays open, to be moved further.
  await press(page, /^Take off the page ?: the line/);
  await expect(page.locator('.cv')).not.toContainText('Halved unplanned stops');
  await press(page, /^Undo$/);
  await expect(lines(page).nth(1)).toHaveText('Halved unplanned stops on line 2');
  await press(page, 'Redo');
  await press(page, /^Put back ?: Halved/);
  await expect(lines(page).nth(1)).toHaveText('Halved unplanned stops on line 2');

  if (project.use.javaScriptEnabled === true) {
    await lines(page)
      .nth(1)
      .dragTo(lines(page).first(), { targetPosition: { x: 9, y: 2 } });
    await expect(lines(page).first()).toHaveText('Halved unplanned stops on line 2');
    await press(page, /^Undo$/);
    await expect(lines(page).nth(1)).toHaveText('Halved unplanned stops on line 2');
  }

  await page.getByText('Add a line', { exact: true }).click();
  await page.locator('form:has([value="add-line"]) [name="text"]').first().fill(' ');
  await press(page, 'Add');
  await expect(page.locator('.error').first()).toHaveText(
    'Write the line as you want it on the page.',
  );

  await page.goto(`${resume}?panel=design`);
  const picture = page.locator('.choice-picture').first();
  await expect
    .poll(() => picture.evaluate((drawn: HTMLImageElement) => drawn.naturalWidth))
    .toBe(240);
  await page.locator('[name="template"][value="modern"]').check();
  if (project.use.javaScriptEnabled !== true) await press(page, 'Use this design');
  await expect(page.locator('.cv-modern')).toBeVisible();
  await page.goto(`${resume}?panel=design`);
  await expect(page.locator('.cv-modern')).toBeVisible();
  await press(page, 'Move Skills up');
  await expect(page.locator('.toast')).toContainText('Section moved');

  expect(await pdfOf(page, resume)).toContain(first.slice(0, 20));
  await page.goto(resume);
  await press(page, 'Update PDF');
  await expect(page.locator('.toast')).toContainText('up to date');
  const printed = await pdfOf(page, resume);
  expect(printed).toContain('Halved unplanned stops on line 2');
  expect(printed.indexOf(second.slice(0, 20))).toBeLessThan(printed.indexOf('Halved unplanned'));

  await page.goto(`${resume}?panel=versions`);
  await page.getByRole('link', { name: 'Compare the page with version 1' }).click();
  await expect(page.locator('.compared ins')).toHaveText('Halved unplanned stops on line 2');
  await expect(page.locator('.compared del')).toHaveText(first);
  await press(page, 'Put back version 1');
  await expect(lines(page).first()).toHaveText(first);
  await press(page, /^Undo$/);
  await expect(lines(page).nth(1)).toHaveText('Halved unplanned stops on line 2');

  await page.goto(`${resume}?panel=match`);
  await page.locator('[name="posting"]').fill('Electrician\nYou must have the 18th Edition.');
  await press(page, 'Start the new resume');
  await expect(page).toHaveURL(/\/interviews\/[\w-]+\/review$/);
  await expect(page.locator('main')).toContainText('Halved unplanned stops on line 2');
});

test('suggestions are taken or left one by one, and gaps answered on the page', async ({
  page,
}) => {
  const resume = await makeSample(page);
  await page.goto(resume);
  const say = async (text: string) => {
    await lines(page).first().click();
    await page.locator('.line-editor [name="text"]').first().fill(text);
    await press(page, 'Save line');
    await expect(lines(page).first()).toHaveText(text);
  };
  await say('I was responsible for training 4 new fitters');
  const suggestions = page.locator('section:has(> #suggestions)');
  await expect(suggestions).toContainText('Trained 4 new fitters');
  await suggestions.getByRole('button', { name: /^Accept/ }).click();
  await expect(lines(page).first()).toHaveText('Trained 4 new fitters');
  await say('Duties included auditing 12 pumps');
  await expect(suggestions).toContainText('Audit 12 pumps');
  await suggestions.getByRole('button', { name: /^Decline/ }).click();
  await expect(page.locator('main')).not.toContainText('Audit 12 pumps');
  await page.reload();
  await expect(page.locator('main')).not.toContainText('Audit 12 pumps');

  await page.goto(`${resume}?panel=questions`);
  const gaps = page.locator('section:has(> #gaps)');
  const asked = await gaps.locator('.offers > li').count();
  expect(asked).toBeGreaterThan(0);
  const question = await gaps.locator('.offers > li > span').first().textContent();
  await gaps
    .getByRole('button', { name: /^No, I haven’t/ })
    .first()
    .click();
  await expect(gaps.locator('summary', { hasText: 'You said no to 1' })).toBeVisible();
  await page.reload();
  await expect(gaps.locator('.offers > li > span', { hasText: question ?? '' })).toHaveCount(0);
});

test('the sheet shows where its pages break, and what gets it onto one', async ({ page }, {
  project,
}) => {
  const resume = await makeSample(page);
  await page.goto(`${resume}?line=/basics/summary`);
  const field = page.locator('.line-editor [name="text"]').first();
  await field.fill('Keeps packing lines running, and teaches others how. '.repeat(10));
  await press(page, /^Save/);
  await page.goto(`${resume}?panel=design`);
  await page.getByLabel('Spacing').selectOption('airy');
  await page.getByLabel('Fit on one page').uncheck();
  if (project.use.javaScriptEnabled !== true) await press(page, 'Use this design');
  await expectPages(page, '2 pages');
  await expect(page.locator('.sheet [data-page="2"]')).toHaveCount(1);
  await expect(page.getByLabel('Fit on one page')).not.toBeChecked();
  await page.getByLabel('Fit on one page').check();
  if (project.use.javaScriptEnabled !== true) await press(page, 'Use this design');
  await expectPages(page, '1 page');
  await expect(page.locator('.sheet [data-page]')).toHaveCount(0);
});

test('a resume for another posting says what moved, and which requirement moved it', async ({
  page,
}) => {
  const resume = await makeSample(page);
  const offered = page.locator('section:has(> #not-on-the-page)');
  await page.goto(resume);
  const sheet = (await page.locator('.cv').textContent()) ?? '';
  for (const words of await offered.locator('.quoted').allTextContents())
    expect(sheet).not.toContain(words);

  await page.goto(`${resume}?panel=match`);
  await expect(page.locator('section:has(> #moved-title)')).toHaveCount(0);
  const form = page.locator('section:has(> #another-job)');
  await expect(form).toContainText('It’s free for the sample person');
  await form.locator('[name="title"]').fill('Shift trainer');
  await form
    .locator('[name="posting"]')
    .fill('Shift trainer\nYou must have\n- Experience training apprentices\n- SAP PM');
  await press(page, 'Start the new resume');
  await expect(page).toHaveURL(/review$/);
  const sibling = await generate(page);
  await page.goto(`${sibling}?panel=versions`);
  const moved = page.locator('section:has(> #moved-title)');
  await expect(moved.getByRole('link')).toHaveAttribute('href', resume);
  await expect(moved).toContainText(/This posting asks for|Only the other posting asks for/);
});

test('two tabs never overwrite each other unseen', async ({ page, context }) => {
  const resume = await makeSample(page);
  const path = `${resume}?line=/work/0/highlights/0`;
  const other = await context.newPage();
  await page.goto(path);
  await other.goto(path);
  const field = (tab: Page) => tab.locator('.line-editor [name="text"]').first();
  await field(other).fill('Said in the other tab');
  await press(other, 'Save line');
  await expect(lines(other).first()).toHaveText('Said in the other tab');

  await field(page).fill('Said in this tab');
  await press(page, 'Save line');
  await expect(page.locator('.line-editor')).toContainText('It now says: Said in the other tab');
  await expect(field(page)).toHaveValue('Said in this tab');
  await press(page, 'Save line');
  await expect(lines(page).first()).toHaveText('Said in this tab');
});

test('what was typed outlives a lost connection and the back button', async ({ page, context }, {
  project,
}) => {
  test.skip(project.use.javaScriptEnabled !== true, 'a browser alone keeps what is in its fields');
  const resume = await makeSample(page);
  await page.goto(resume);
  await lines(page).first().click();
  const field = page.locator('.line-editor [name="text"]').first();
  await field.fill('Typed on a train');
  await context.setOffline(true);
  await press(page, 'Save line');
  await expect(page.locator('.line-editor')).toHaveCount(0);
  await context.setOffline(false);
  await page.goto(resume);
  await lines(page).first().click();
  await expect(field).toHaveValue('Typed on a train');
  await press(page, 'Save line');
  await expect(lines(page).first()).toHaveText('Typed on a train');
});

test('from the top of the page to a line, and back, by keyboard alone', async ({ page }, {
  project,
}) => {
  test.skip(project.use.javaScriptEnabled !== true, 'the same links and buttons');
  const resume = await makeSample(page);
  await page.goto(resume);
  await page.waitForLoadState('networkidle');
  const keys = ['Tab', 'Enter', 'Tab', 'Enter', 'Enter'];
  for (const key of keys) await page.keyboard.press(key);
  const field = page.locator('.line-editor [name="text"]').first();
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(lines(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Typed by keyboard alone');
  await page.keyboard.press('Enter');
  await expect(lines(page).first()).toHaveText('Typed by keyboard alone');
  await expect(lines(page).first()).toBeFocused();
});
