import { expect, test, type Page } from '@playwright/test';
import { fill, generate, tellAPlace } from './interviewing';
import { finishSignUp, signUp } from './signing-up';

const pressMake = (page: Page) =>
  page.locator('form[action^="/generations"] button[type="submit"]').last().click();

/** Uses the free resume up. @returns the interview's path. */
async function spendTheFreeOne(page: Page): Promise<string> {
  const interview = await tellAPlace(page);
  await page.goto(`${interview}/review`);
  await generate(page);
  return interview;
}

const priceOn = async (page: Page): Promise<string> =>
  /cost (\$\d+),/.exec(await page.locator('main').innerText())?.[1] ?? 'no price';

test('the price that is seen first is the one that is paid, after a free resume', async ({
  page,
  baseURL,
}, { project }) => {
  await page.goto('/');
  await expect(page.locator('main')).toContainText('first resume is free');
  const interview = await tellAPlace(page);
  await page.goto(interview);
  const price = await priceOn(page);
  expect(price).toMatch(/^\$(5|10|15)$/);
  await page.goto(`${interview}/review`);
  await expect(page.locator('main')).toContainText('Uses the 1 resume you have left');
  const first = await generate(page);

  await page.goto(`${interview}/review`);
  await expect(page.locator('main')).toContainText('Free: you have made this resume before');
  expect(await generate(page)).not.toBe(first);

  await page.goto(`${interview}/questions/1`);
  await fill(page, { posting: 'Site electrician for a bakery, with a licence to drive' });
  await page.locator('button[name="intent"][value="next"]').click();
  await expect(page).not.toHaveURL(/questions\/1$/);
  await page.goto(`${interview}/review`);
  await expect(page.locator('main')).toContainText('You have no resumes left');
  await pressMake(page);
  await expect(page).toHaveURL(/\/buy\?/);
  await expect(page.locator('main')).toContainText('You have no resumes left');
  expect(await priceOn(page)).toBe(price);
  await expect(page.locator('form[action="/buy"]')).toHaveCount(0);
  expect((await page.request.get(`${first}/download/docx`)).status()).toBe(200);

  const email = `buyer-${project.name}-${Date.now()}@example.org`;
  await page.locator('main a', { hasText: 'Sign up' }).click();
  await finishSignUp(page, baseURL, email);
  await expect(page).toHaveURL(/\/buy\?interview=/);
  await page.locator('form[action="/buy"] button').click();
  await expect(page).toHaveURL(/\/sandbox-checkout\//);
  await expect(page.locator('main')).toContainText('no money moves');
  await expect(page.locator('main')).toContainText(price);
  await page.locator('button[value="paid"]').click();
  await expect(page.locator('main')).toContainText('5 resumes for');
  await expect(page).toHaveURL(/\/orders\/[\w-]+\?interview=/);

  await page.locator('main a', { hasText: 'Make a resume' }).click();
  await expect(page).toHaveURL(/\/review$/);
  const second = await generate(page);
  expect(second).not.toBe(first);

  await page.goto('/account');
  const statement = page.locator('#statement');
  await expect(statement).toContainText('4 resumes left');
  await expect(statement.locator('tbody tr')).toHaveCount(4);
  await expect(statement.locator('tbody tr').nth(1)).toContainText(price);
  await expect(async () => {
    await page.goto('/outbox');
    const receipt = page.locator('main section', { hasText: email }).first();
    await expect(receipt).toContainText('receipt', { timeout: 500 });
  }).toPass();
});

test('turning back and a refused card charge nothing, and paying twice is paying once', async ({
  page,
  baseURL,
}, { project }) => {
  await spendTheFreeOne(page);
  await signUp(page, baseURL, `twice-${project.name}-${Date.now()}@example.org`);

  await page.goto('/buy');
  await page.locator('form[action="/buy"] button').click();
  await expect(page).toHaveURL(/\/sandbox-checkout\//);
  await page.locator('main a', { hasText: 'Go back without paying' }).click();
  await expect(page).toHaveURL(/\/buy\?back/);
  await expect(page.locator('main')).toContainText('You weren’t charged');

  await page.locator('form[action="/buy"] button').click();
  await page.locator('button[value="failed"]').click();
  await expect(page.locator('main')).toContainText('didn’t go through');

  await page.goto('/buy');
  const pay = page.locator('form[action="/buy"] button');
  await pay.dblclick();
  await expect(page).toHaveURL(/\/sandbox-checkout\//);
  const checkout = page.url();
  await page.locator('button[value="paid"]').dblclick();
  await expect(page.locator('main')).toContainText('Paid');
  await page.goto(checkout);
  await expect(page.locator('main')).toContainText('cannot be paid again');
  await page.goto('/account');
  await expect(page.locator('#statement')).toContainText('5 resumes left');
});
