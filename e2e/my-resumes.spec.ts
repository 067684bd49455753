import { expect, test, type Locator, type Page } from '@playwright/test';
import { generate } from './interviewing';

const cards = (page: Page) => page.locator('article.resume-card');
const more = (card: Locator) => card.locator('summary');
const press = (card: Locator, intent: string) => card.locator(`button[value="${intent}"]`).click();
const titles = (page: Page) => cards(page).locator('h2');

async function search(page: Page, words: string): Promise<void> {
  await page.locator('input[name="q"]').fill(words);
  await page.locator('form[role="search"] button').click();
  await expect(page).toHaveURL((url) => (url.searchParams.get('q') ?? '') === words);
}

test('resumes are found, renamed, copied, archived, deleted and brought back', async ({ page }) => {
  await page.goto('/start');
  await page.locator('button[name="intent"][value="sample"]').click();
  await expect(page).toHaveURL(/review$/);
  const resume = await generate(page);
  await page.goto('/resumes');
  await expect(cards(page)).toHaveCount(1);

  // Its own first page, as soon as a job has drawn it; until then the words that there is none.
  await expect(async () => {
    await page.reload();
    const picture = cards(page).locator('img');
    await expect(picture).toHaveAttribute('src', /picture/, { timeout: 500 });
    const answer = await page.request.get((await picture.getAttribute('src')) ?? '');
    expect(answer.headers()['content-type']).toBe('image/webp');
  }).toPass();

  await more(cards(page)).click();
  await cards(page).locator('input[name="title"]').fill(' ');
  await press(cards(page), 'rename');
  await expect(page.locator('[role="alert"]')).toContainText('Name: write');
  await cards(page).locator('input[name="title"]').fill('For the dairy');
  await press(cards(page), 'rename');
  await expect(titles(page)).toHaveText(['For the dairy']);

  const openMore = async (card: Locator) => {
    if ((await card.locator('details[open]').count()) === 0) await more(card).click();
  };
  await openMore(cards(page).first());
  await press(cards(page).first(), 'duplicate');
  await expect(titles(page)).toHaveText(['Copy of For the dairy', 'For the dairy']);

  await search(page, 'copy dairy');
  await expect(titles(page)).toHaveText(['Copy of For the dairy']);
  await search(page, 'no such word');
  await expect(cards(page)).toHaveCount(0);
  await page.goto('/resumes');

  const copy = cards(page).filter({ hasText: 'Copy of' });
  await openMore(copy);
  await press(copy, 'archive');
  await expect(titles(page)).toHaveText(['For the dairy']);
  await page.goto('/resumes?show=archived');
  await expect(titles(page)).toHaveText(['Copy of For the dairy']);
  await openMore(copy);
  await press(copy, 'unarchive');
  await expect(cards(page)).toHaveCount(0);

  await page.goto('/resumes');
  const first = cards(page).filter({ hasNotText: 'Copy of' });
  await openMore(first);
  await press(first, 'delete');
  const notice = page.locator('.done-notice');
  await expect(notice).toContainText('Deleted “For the dairy”.');
  expect((await page.request.get(resume)).status()).toBe(404);
  await notice.locator('button').click();
  await expect(notice).toContainText('is back');
  await expect(titles(page)).toHaveText(['Copy of For the dairy', 'For the dairy']);
  expect((await page.request.get(resume)).status()).toBe(200);

  await openMore(copy);
  await press(copy, 'delete');
  await expect(titles(page)).toHaveText(['For the dairy']);
  await page.goto('/resumes');
  await page.locator('#deleted summary').click();
  await page.locator('#deleted button[value="delete-now"]').click();
  await expect(notice).toContainText('Deleted for good.');
  await expect(page.locator('#deleted')).toHaveCount(0);
});
