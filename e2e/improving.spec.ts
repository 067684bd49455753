import { expect, test } from '@playwright/test';
import {
  decide,
  improveNow,
  makeSampleResume,
  startWithModels,
  type ServerWithModels,
} from './with-models';

let server: ServerWithModels | undefined;
test.afterEach(async () => {
  await server?.close();
  server = undefined;
});

test('somebody says yes, watches sentences become better, and takes them back', async ({ page }, {
  project,
}) => {
  server = await startWithModels('helpful');
  const resume = await makeSampleResume(page, server);
  const main = page.locator('main');
  await expect(main).toContainText('Written without AI');
  const before = await (await page.request.get(`${resume}/download/txt`)).text();
  await expect(improveNow(page)).toHaveCount(0);

  await decide(page, resume, 'yes');
  await improveNow(page).click();
  await expect(page).toHaveURL(/\/improving$/);
  if (project.use.javaScriptEnabled === true) {
    const words = page.locator('.streamed-text');
    await expect(words).toContainText('not checked yet');
    await expect(words.locator('p').last()).not.toBeEmpty();
    // Whoever listens is not read every word of it, over and over.
    await expect(page.locator('[aria-live] .streamed-text, [role] .streamed-text')).toHaveCount(0);
  } else {
    await expect(
      page.locator('noscript meta[http-equiv="refresh"], meta[http-equiv="refresh"]'),
    ).toHaveCount(1);
  }
  await expect(main).toContainText('Some sentences are better now');
  await expect(page.locator('.streamed-text')).toHaveCount(0);
  const changed = page.locator('.changes li').first();
  const [old, better] = await changed.locator('dd').allTextContents();
  expect(old).not.toBe(better);

  const improved = await (await page.request.get(`${resume}/download/txt`)).text();
  expect(improved).not.toBe(before);
  await page.goto(resume);
  await expect(main).toContainText('improved by');
  await page.locator('main a', { hasText: 'See what changed' }).click();
  await expect(page.locator('.changes li').first()).toContainText(better ?? '');

  await page.locator('button[value="keep-earlier"]').click();
  await expect(page).toHaveURL(resume);
  const kept = await (await page.request.get(`${resume}/download/txt`)).text();
  expect(kept).toBe(before);
  await page.goto(`${resume}/improving`);
  await expect(main).toContainText('not the newest version');
});

test('somebody stops the waiting, and has a whole resume', async ({ page }) => {
  server = await startWithModels('helpful');
  const resume = await makeSampleResume(page, server);
  await decide(page, resume, 'yes');
  await improveNow(page).click();
  await page.locator('button[value="stop"]').click();
  await expect(page).toHaveURL(resume);
  const main = page.locator('main');
  await expect(async () => {
    await page.goto(`${resume}/improving`);
    await expect(main).toContainText(/Stopped|Some sentences are better now/, { timeout: 500 });
  }).toPass();
});

test('somebody whose model is down has a finished resume, and is told so plainly', async ({
  page,
}) => {
  server = await startWithModels('down');
  const resume = await makeSampleResume(page, server);
  const before = await (await page.request.get(`${resume}/download/pdf`)).body();
  await decide(page, resume, 'yes');
  await improveNow(page).click();
  const main = page.locator('main');
  await expect(main).toContainText('No model answered');
  await expect(main).not.toContainText(/error|failed|503/i);
  const after = await (await page.request.get(`${resume}/download/pdf`)).body();
  expect(Buffer.compare(before, after)).toBe(0);
});

test('somebody turns models off for good, and hears no more of them', async ({ page }) => {
  server = await startWithModels('helpful');
  const resume = await makeSampleResume(page, server);
  await decide(page, resume, 'no');
  const main = page.locator('main');
  await expect(main).not.toContainText(/a model may|improve it now/i);
  await page.goto(`${server.origin}/account`);
  await expect(main).toContainText('Models are off for good');
  await page.goto(`${resume}/improving`);
  await expect(improveNow(page)).toHaveCount(0);
  await expect(main.locator('a[href^="/account/models"]')).toBeVisible();
});
