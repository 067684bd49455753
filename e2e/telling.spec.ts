import { expect, test, type Page } from '@playwright/test';
import { answerEverything, fill, generate, saveAndGoOn, tellAPlace } from './interviewing';
import { becomeOperator } from './operating';

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

/** Lets an operator make as many resumes as a test needs. */
async function giveThemselves(page: Page, email: string, credits: number): Promise<void> {
  await page.goto('/operations/ledger');
  await page.locator('[name="address"]').fill(email);
  await page.locator('main form').first().locator('button').click();
  await page.locator('[name="credits"]').fill(String(credits));
  await page.locator('[name="reason"]').fill('For a test');
  await page.locator('main form:has([name="credits"]) button').click();
  await expect(page.locator('main')).toContainText('It is in the books');
}

test('what was told says nothing under five applications, and then how many of how many', async ({
  page,
  baseURL,
}, { project }) => {
  const email = `applicant-${project.name}-${Date.now()}@example.org`;
  const interview = await tellAPlace(page);
  await becomeOperator(page, baseURL, email);
  await giveThemselves(page, email, 5);
  const main = page.locator('main');
  const ends = ['interview', 'rejected', 'rejected', 'offer', 'rejected'];
  for (const [index, state] of ends.entries()) {
    await page.goto('/insights');
    await expect(main).toContainText('Not enough to say anything yet');
    if (index > 1)
      await expect(main).toContainText(`${index} of your applications have come to an end`);
    await page.goto(`${interview}/questions/1`);
    await fill(page, { title: `Electrician ${index + 1}` });
    await saveAndGoOn(page, /questions\/2$/);
    await page.goto(`${interview}/review`);
    const resume = await generate(page);
    await page.locator(`[name="state"][value="${state}"]`).press('Space');
    await page.locator(`form[action="${resume}/outcome"] button`).press('Enter');
    await expect(main).toContainText('Thank you');
  }
  await page.goto('/insights');
  await expect(main).toContainText('2 of 5 (40 %, 12–77 %)');
  await expect(main.locator('table')).toHaveCount(0);
});
