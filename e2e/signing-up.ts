import { expect, type Page } from '@playwright/test';

export const PASSWORD = 'four plain words here';

/** Signs up whoever is there, by the link that comes by mail. Ends on the account. */
export async function signUp(
  page: Page,
  baseURL: string | undefined,
  email: string,
): Promise<void> {
  await page.goto('/sign-up');
  await finishSignUp(page, baseURL, email);
  await expect(page).toHaveURL(/\/account/);
  await expect(page.locator('main')).toContainText(email);
}

/**
 * Fills in the form of signing up that is shown, and goes through the link that comes by mail.
 *
 * @param findLink waits for the link; where mail is not sent, it is on the page of such mail.
 */
export async function finishSignUp(
  page: Page,
  baseURL: string | undefined,
  email: string,
  findLink = linkInOutbox,
): Promise<void> {
  await page.locator('[name="email"]').fill(email);
  await page.locator('[name="password"]').fill(PASSWORD);
  await page.locator('main form button').last().click();
  await expect(page.locator('main')).toContainText(email);
  const link = new URL(await findLink(page, email), baseURL);
  await page.goto(link.pathname + link.search);
  await page.locator('main form button').last().click();
  // Leaving sooner could leave without the session.
  await expect(page).not.toHaveURL(/\/verify/);
}

async function linkInOutbox(page: Page, email: string): Promise<string> {
  const mail = page
    .locator('main article, main li, main section')
    .filter({ hasText: email })
    .first();
  // A job sends the mail a moment later.
  await expect(async () => {
    await page.goto('/outbox');
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass();
  return (await mail.locator('a[href*="/verify"]').first().getAttribute('href')) ?? '';
}
