import { expect, test, type Page } from '@playwright/test';
import { fill, tellAPlace } from './interviewing';

const STORY = {
  'stories[0].situation': 'people not turning up, about 22 missed appointments a week',
  'stories[0].action': 'set up a waiting list and rang owners the day before',
  'stories[0].result': 'down to 9 a week after about 3 months',
};
const LINE =
  'Cut missed appointments from about 22 to 9 a week in about 3 months; set up a waiting list and rang owners the day before';

/** Saves by the button where there is no script; with one, waits until it saved itself. */
async function settle(page: Page, bare: boolean): Promise<void> {
  if (!bare) {
    await page.waitForResponse((response) => response.url().endsWith('/autosave'));
    await expect(page.locator('[data-save-state][data-kind="saved"]')).toBeVisible();
    return;
  }
  await page.locator('button[value="stay"]:visible').click();
  await page.waitForLoadState();
}

const offer = (page: Page, text: string) => page.getByRole('radio', { name: text, exact: true });

test('a story becomes a line, the line is changed, and it stands when the page is back', async ({
  page,
}, { project }) => {
  const bare = project.use.javaScriptEnabled === false;
  const interview = await tellAPlace(page);
  await page.goto(`${interview}/questions/5`, { waitUntil: 'networkidle' });
  await expect(page.locator('[name="stories[0].historyId"]')).toHaveValue('h1');
  await expect(page.locator('main')).toContainText('your line appears here');
  await fill(page, STORY);
  await settle(page, bare);
  await expect(offer(page, LINE)).toBeVisible();
  await expect(offer(page, LINE)).not.toBeChecked();
  await expect(page.locator('[name="stories[0].parts.what"]')).toHaveValue('missed appointments');

  const details = page.locator('[data-slots]');
  if (!(await details.evaluate((element) => (element as HTMLDetailsElement).open)))
    await details.locator('summary').click();
  await page.locator('[name="stories[0].parts.how"]').fill('a waiting list');
  await page.locator('[name="stories[0].parts.team"]').fill('2 receptionists');
  await page.locator('[name="stories[0].parts.with"]').selectOption('team');
  await settle(page, bare);
  const changed =
    'Cut missed appointments from about 22 to 9 a week in about 3 months with 2 receptionists; a waiting list';
  await expect(offer(page, changed)).toBeVisible();
  await offer(page, changed).check();
  await settle(page, bare);

  await page.goto(`${interview}/questions/5`, { waitUntil: 'networkidle' });
  await expect(offer(page, changed)).toBeChecked();
  await page.getByRole('radio', { name: 'Use my own words' }).check();
  const own = page.locator('[name="stories[0].ownLine"]');
  await expect(own).toHaveValue(changed);
  await own.fill('Cut missed appointments by half with a waiting list');
  await settle(page, bare);
  await page.goto(`${interview}/review`);
  await expect(page.locator('main')).toContainText(
    'Cut missed appointments by half with a waiting list',
  );

  const added = page.locator('.preview-entry li', { hasText: 'Opened the shop on Sundays' });
  await page.locator('summary', { hasText: 'Add a line of your own' }).click();
  await page.locator('[name="text"]:visible').fill('Opened the shop on Sundays');
  await page.locator('button:visible', { hasText: 'Add this line' }).click();
  await expect(added).toBeVisible();
  await added.getByRole('button', { name: /^Take it off/ }).click();
  await expect(added).toHaveCount(0);
});

test('who does not want a line is asked no more than before', async ({ page }) => {
  const interview = await tellAPlace(page);
  for (const [number, most] of [
    [1, 3],
    [2, 8],
    [4, 11],
    [11, 9],
  ]) {
    await page.goto(`${interview}/questions/${number}`);
    const fields = page.locator(
      'form.answer-form :is(input:not([type="hidden"]), textarea, select):visible',
    );
    expect(await fields.count(), `question ${number}`).toBeLessThanOrEqual(most ?? 0);
  }
});
