import { expect, test } from '@playwright/test';
import {
  askForReviewWords,
  reviewFitter,
  startWithModels,
  type ServerWithModels,
} from './with-models';

let server: ServerWithModels | undefined;
test.afterEach(async () => {
  await server?.close();
  server = undefined;
});

const BETTER = 'Serviced refrigeration units at 25 customer sites';

test('a stranger agrees, watches words become better, and takes one of them back', async ({
  page,
}, { project }) => {
  server = await startWithModels('helpful');
  const review = await reviewFitter(page, server);
  const main = page.locator('main');
  await page.goto(`${review}/bullets`);
  await expect(main).toContainText('Written without AI');
  await expect(main).not.toContainText(BETTER);
  await page.locator('main a', { hasText: 'Ask for better words' }).click();
  await expect(main).toContainText('What is never sent');
  await expect(main).toContainText('Hugging Face');

  await page.locator('button[value="start"]').click();
  await expect(page).toHaveURL(`${review}/words`);
  await expect(main).toContainText('parts looked at');
  if (project.use.javaScriptEnabled === false) {
    await expect(
      page.locator('noscript meta[http-equiv="refresh"], meta[http-equiv="refresh"]'),
    ).toHaveCount(1);
  }
  await expect(main).toContainText('Some words are better now');
  await expect(main.locator('[role="status"]')).toContainText('Some words are better now');
  await expect(page.locator('.changes').first()).toContainText(BETTER);

  await page.goto(`${review}/bullets`);
  await expect(main).toContainText(BETTER);
  await expect(main).toContainText('worded this; it was checked against your resume');
  const file = async () => (await page.request.get(`${review}/download/md`)).text();
  expect(await file()).toContain(BETTER);
  await page.goto(`${review}/save`);
  await expect(main).toContainText('We save what you wrote');

  await page.goto(`${review}/words`);
  await page.locator('button[value="take-back"]').first().click();
  await expect(main).toContainText('Shown without the model’s words');
  await page.goto(`${review}/bullets`);
  await expect(main).not.toContainText(BETTER);
  expect(await file()).not.toContain(BETTER);
});

test('words come to the page of the lines while it is looked at', async ({ page }, { project }) => {
  test.skip(
    project.use.javaScriptEnabled === false,
    'without scripts the page of the words refreshes',
  );
  server = await startWithModels('helpful');
  const review = await reviewFitter(page, server);
  await askForReviewWords(page, review);
  await page.goto(`${review}/bullets`);
  await expect(page.locator('main')).toContainText('A model is looking for better words');
  await expect(page.locator('main')).toContainText(BETTER);
  await expect(page.locator('main')).toContainText('Some of it is in a model’s words');
});

test('a stranger stops the waiting, and has a whole review', async ({ page }) => {
  server = await startWithModels('helpful');
  const review = await reviewFitter(page, server);
  await askForReviewWords(page, review);
  await page.locator('button[value="stop"]').click();
  await expect(page).toHaveURL(`${review}/words`);
  await expect(async () => {
    await page.goto(`${review}/words`);
    await expect(page.locator('main')).toContainText(/Stopped|Some words are better now/, {
      timeout: 500,
    });
  }).toPass();
});

test('a stranger whose model is down has the same review, and is told so plainly', async ({
  page,
}) => {
  server = await startWithModels('down');
  const review = await reviewFitter(page, server);
  const before = await (await page.request.get(`${review}/download/md`)).text();
  await askForReviewWords(page, review);
  const main = page.locator('main');
  await expect(main).toContainText('No model answered');
  await expect(main).not.toContainText(/error|failed|503/i);
  expect(await (await page.request.get(`${review}/download/md`)).text()).toBe(before);
});
