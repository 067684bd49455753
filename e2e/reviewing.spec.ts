import { expect, test } from '@playwright/test';
import { NURSE } from '~/features/review/testing/resumes';
import { readPdf } from './reading';

const POSTING = `Ward Sister, Acute Medicine
Harbour Trust, Plymouth

You must have
- NMC registration
- Experience of acute medical wards
- IV medication

Nice to have
- Ultrasound guided cannulation`;

/** Reviews are counted by address; each project's journeys are those of a person of their own. */
const addressOf = (project: string, person: number) =>
  `198.51.100.${project === 'with-javascript' ? person : person + 100}`;

test('a stranger has a resume reviewed, takes it as a PDF, and goes on with it', async ({ page }, {
  project,
}) => {
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': addressOf(project.name, 1) });
  await page.goto('/');
  await page.goto('/cv-review');
  await page.locator('[name="resume"]').fill(NURSE);
  await page.locator('main form button').last().click();
  await expect(page.locator('main')).toContainText('posting');
  await expect(page.locator('[name="resume"]')).toHaveValue(/Claire Whitfield/);

  await page.locator('[name="posting"]').fill(POSTING);
  await page.locator('main form button').last().click();
  await expect(page).toHaveURL(/\/cv-review\/[\w-]+\/fit$/);
  const main = page.locator('main');
  await expect(main).toContainText('28-bed acute medical unit');
  await expect(main).toContainText('cannulation');
  const fit = page.url();
  for (const tab of ['bullets', 'keywords', 'letter', 'interview', 'machine']) {
    await page.locator(`main nav a[href$="/${tab}"]`).click();
    await expect(page).toHaveURL(new RegExp(`/${tab}$`));
    await expect(main).not.toContainText('Something went wrong');
  }

  const file = await page.request.get(fit.replace(/fit$/, 'download/pdf'));
  expect(file.headers()['content-type']).toBe('application/pdf');
  const text = await readPdf(file);
  expect(text).toContain('Claire Whitfield');
  expect(text).toContain('28-bed acute medical unit');

  await page.goto(fit.replace(/fit$/, 'save'));
  await expect(main).toContainText('University Hospitals Plymouth NHS Trust');
  await page.getByRole('button', { name: 'Correct them first' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is this right?');
  await expect(page.locator('[name="posting"]')).toHaveValue(POSTING);
  await page.locator('[name="history[0].location"]').fill('Plymouth, corrected');
  await page.getByRole('button', { name: 'Use these answers' }).click();
  await expect(page).toHaveURL(/\/interviews\/[\w-]+$/);
  await page.goto(`${page.url()}/questions/2`);
  await expect(page.locator('[name="history[0].location"]')).toHaveValue('Plymouth, corrected');

  await page.goto(fit.replace(/fit$/, 'save'));
  await page.locator('main form button').first().click();
  await expect(page).toHaveURL(/\/interviews\/[\w-]+$/);
  await page.goto(`${page.url()}/questions/2`);
  await expect(page.locator('[name="history[0].organisation"]')).toHaveValue(
    'University Hospitals Plymouth NHS Trust',
  );
});

test('the 11th review within an hour is told when to come back', async ({ page, baseURL }, {
  project,
}) => {
  const headers = { Origin: baseURL ?? '', 'X-Forwarded-For': addressOf(project.name, 2) };
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': headers['X-Forwarded-For'] });
  for (let review = 0; review < 10; review += 1) {
    const answered = await page.request.post('/cv-review?index', {
      multipart: { resume: NURSE, posting: POSTING },
      headers,
      maxRedirects: 0,
    });
    expect(answered.status()).toBe(303);
  }
  await page.goto('/cv-review');
  await page.locator('[name="resume"]').fill(NURSE);
  await page.locator('[name="posting"]').fill(POSTING);
  await page.locator('main form button').last().click();
  await expect(page.locator('main')).toContainText('minutes');
  await expect(page.locator('[name="resume"]')).toHaveValue(/Claire Whitfield/);
});
