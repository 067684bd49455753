import { expect, test, type Page } from '@playwright/test';
import { fill } from './interviewing';

async function startOwn(page: Page): Promise<string> {
  await page.goto('/start');
  await page.locator('button[name="intent"][value="own"]').click();
  await expect(page).toHaveURL(/\/interviews\/[\w-]+/);
  return /\/interviews\/[\w-]+/.exec(page.url())?.[0] ?? '';
}

test('answers are there again after leaving', async ({ page }) => {
  const interview = await startOwn(page);
  await page.goto(`${interview}/questions/1`);
  await fill(page, { title: 'Nurse', why: 'Nights suit me.' });
  const saved = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator('button[value="stay"]:visible').click();
  await saved;
  await page.goto('/privacy');
  await page.goto(`${interview}/questions/1`);
  await expect(page.locator('[name="title"]')).toHaveValue('Nurse');
  await expect(page.locator('[name="why"]')).toHaveValue('Nights suit me.');
});

test('rows are added and removed, and what was typed stays', async ({ page }) => {
  const interview = await startOwn(page);
  await page.goto(`${interview}/questions/2`);
  await fill(page, { 'history[0].organisation': 'First place' });
  await page.locator('button[value="add:history"]').click();
  await expect(page.locator('[name="history[1].organisation"]')).toBeVisible();
  await fill(page, { 'history[1].organisation': 'Second place' });
  await page.locator('button[value="remove:history:0"]').click();
  await expect(page.locator('[name="history[0].organisation"]')).toHaveValue('Second place');
  await expect(page.locator('[name="history[1].organisation"]')).toHaveCount(0);
});

test('a mistake is said beside its field and nothing typed is lost', async ({ page }) => {
  const interview = await startOwn(page);
  await page.goto(`${interview}/questions/2`);
  await fill(page, {
    'history[0].organisation': 'Mill Lane School',
    'history[0].start': 'when I was young',
  });
  await page.locator('button[value="stay"]:visible').click();
  await expect(page.locator('[name="history[0].start"]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[name="history[0].start"]')).toHaveValue('when I was young');
  await expect(page.locator('[name="history[0].organisation"]')).toHaveValue('Mill Lane School');
});

test('two tabs on one question: the later save shows both, and neither is lost', async ({
  page,
  context,
}) => {
  const interview = await startOwn(page);
  await page.goto(`${interview}/questions/1`);
  const second = await context.newPage();
  await second.goto(`${interview}/questions/1`);
  await fill(page, { title: 'From the first tab' });
  await page.locator('button[value="stay"]:visible').click();
  await expect(page.locator('[name="title"]')).toHaveValue('From the first tab');
  await fill(second, { title: 'From the second tab' });
  await second.locator('button[value="stay"]:visible').click();
  await expect(second.locator('main')).toContainText('From the first tab');
  await expect(second.locator('main')).toContainText('From the second tab');
});

test('typing is saved by itself, and a dropped connection loses no keystroke', async ({
  page,
  context,
}, { project }) => {
  test.skip(project.use.javaScriptEnabled === false, 'saving by itself needs a script');
  const interview = await startOwn(page);
  await page.goto(`${interview}/questions/1`, { waitUntil: 'networkidle' });
  await page.locator('[name="title"]').pressSequentially('Welder');
  await expect(page.locator('main')).toContainText(/saved/i);
  await context.setOffline(true);
  await page.locator('[name="why"]').pressSequentially('The yard is close by.');
  await expect(page.locator('main')).toContainText(/offline|kept here/i);
  await context.setOffline(false);
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.locator('[name="title"]')).toHaveValue('Welder');
  await expect(page.locator('[name="why"]')).toHaveValue('The yard is close by.');
});
