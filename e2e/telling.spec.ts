import { expect, test } from '@playwright/test';
import { answerEverything, generate } from './interviewing';

test('somebody tells what came of a resume, by the page and by the API', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/start');
  await page.locator('button[name="intent"][value="own"]').click();
  await expect(page).toHaveURL(/\/interviews\/[\w-]+/);
  const interview = /\/interviews\/[\w-]+/.exec(page.url())?.[0] ?? '';
  await page.goto(`${interview}/questions/1`);
  await answerEverything(page, 'Ines Duarte');
  await page.goto(`${interview}/review`);
  const resume = await generate(page);
  const outcome = `/api${resume.replace('/resumes/', '/resume/')}/outcome`;
  const main = page.locator('main');

  await page.goto(`${resume}/outcome`);
  await page.locator('[name="state"][value="interview"]').check();
  await page.locator('[name="happenedOn"]').fill('2999-01-01');
  await page.locator('main form button').last().click();
  await expect(page.locator('[name="happenedOn"]')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[name="state"][value="interview"]')).toBeChecked();
  await page.locator('[name="happenedOn"]').fill('');
  await page.locator('main form button').last().click();
  await expect(main).toContainText('Thank you');
  const told: unknown = await (await page.request.get(outcome)).json();
  expect(told).toMatchObject({ state: 'interview' });

  const reported = await page.request.post(outcome.replace(/outcome$/, 'report-outcome'), {
    data: { state: 'offer' },
    headers: { Origin: baseURL ?? '' },
  });
  expect(reported.status()).toBe(200);
  await page.goto(`${resume}/outcome`);
  await expect(page.locator('[name="state"][value="offer"]')).toBeChecked();
  await page.goto('/applications');
  await expect(main).toContainText('Maintenance electrician');
  await expect(main).toContainText('Offer');

  const other = await browser.newContext({ baseURL: baseURL ?? '' });
  expect((await other.request.get(outcome)).status()).toBe(401);
  await other.close();
});
