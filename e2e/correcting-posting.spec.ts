import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const POSTING = `Ward Clerk
Milldown Hospital

What you will do
- Answer the ward telephone and take messages

Requirements
- Typing
- Microsoft Excel
- Forklift licence

Nice to have
- SAP`;

async function paste(page: Page): Promise<string> {
  await page.goto('/start');
  await page.locator('button[name="intent"][value="own"]').click();
  await expect(page).toHaveURL(/interviews\/[^/]+$/);
  const interview = new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
  await page.goto(`${interview}/questions/1`);
  await page.locator('[name="posting"]').fill(POSTING);
  await page.locator('button[name="intent"][value="next"]').first().click();
  await expect(page).not.toHaveURL(/questions\/1$/);
  await page.goto(`${interview}/posting`);
  return interview;
}

const row = (page: Page, label: string) =>
  page.locator('.need-list > li').filter({ has: page.locator('.need-name', { hasText: label }) });
const names = (page: Page) => page.locator('.need-name').allInnerTexts();

test('what was read of a posting is corrected, and stays so', async ({ page }, { project }) => {
  await paste(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ward Clerk');
  await expect(page.locator('.posting-mark', { hasText: 'Typing' })).toBeVisible();
  if (project.use.javaScriptEnabled === true) {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }

  const forklift = row(page, 'Forklift licence');
  await forklift.locator('summary').first().click();
  await forklift.getByLabel('Not a requirement').check();
  await forklift.getByRole('button', { name: 'Save' }).click();
  await expect(row(page, 'Forklift licence')).toHaveCount(0);

  const sap = row(page, 'SAP');
  await sap.locator('summary').first().click();
  await sap.getByLabel('Must have').check();
  await sap.getByRole('button', { name: 'Save' }).click();
  await expect(
    page.getByRole('region', { name: /^Must have/ }).locator('.need-name', { hasText: 'SAP' }),
  ).toBeVisible();

  if (project.use.javaScriptEnabled === true) {
    await page.locator('.posting-words').getByText('Milldown Hospital').first().selectText();
    await page.getByRole('button', { name: 'Add what you selected' }).click();
    await expect(page.getByLabel('Did we miss one?')).not.toHaveValue('');
  }
  await page.getByLabel('Did we miss one?').fill('Night shifts');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(row(page, 'Night shifts')).toBeVisible();

  await page.getByText('Correct the job title and employer').click();
  await page.getByLabel('Employer').fill('Milldown Trust');
  await page.locator('form:has([value="head"])').getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('.page-lead')).toContainText('Milldown Trust');

  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.locator('.error-summary')).toContainText('Write what the posting asks for');

  // The next interview with this posting has it as it was corrected.
  await paste(page);
  const again = (await names(page)).join('\n');
  expect(again).toContain('Night shifts');
  expect(again).not.toContain('Forklift licence');
});
