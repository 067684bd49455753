import { expect, test } from '@playwright/test';
import { generate } from './interviewing';
import { becomeOperator, setFlag } from './operating';

test('a design is switched on, used, switched off, and stays with the resume that uses it', async ({
  page,
  baseURL,
}, { project }) => {
  await page.goto('/start');
  await page.locator('button[name="intent"][value="sample"]').click();
  await expect(page).toHaveURL(/review$/);
  const review = page.url();
  const executive = page.locator('input[name="template"][value="executive"]');
  await expect(executive).toHaveCount(0);
  await becomeOperator(page, baseURL, `designer-${project.name}-${Date.now()}@example.org`);

  await setFlag(page, 'template-executive=on');
  const row = page.locator('tbody tr', { hasText: 'template-executive' });
  await expect(row).toContainText('on, set here');
  await page.goto(review);
  await executive.check();
  const resume = await generate(page);
  await expect(page.locator('.cv-executive')).toBeVisible();

  await setFlag(page, 'template-executive=off');
  await expect(row).toContainText('off, set here');
  await page.goto(review);
  await expect(executive).toHaveCount(0);

  await page.goto(resume);
  await expect(page.locator('.cv-executive')).toBeVisible();
  const pdf = await page.request.get(`${resume}/download/pdf`);
  expect(pdf.status()).toBe(200);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await page.goto(`${resume}?panel=design`);
  await page.locator('input[name="template"][value="classic"]').check();
  const use = async () => {
    if (project.use.javaScriptEnabled === false) {
      await page.locator('button[value="layout"]').click();
    }
  };
  await use();
  await expect(page.locator('.cv-classic')).toBeVisible();
  await executive.check();
  await use();
  await expect(page.locator('.cv-executive')).toBeVisible();
  await page.locator('[name="accent"]').selectOption('plum');
  await use();
  await expect(page.locator('.cv-executive.cv-accent-plum')).toBeVisible();
  // What was chosen stays while something else is looked at, and is what the PDF gets.
  await page.locator('.tabs a', { hasText: 'Versions' }).click();
  await expect(page.locator('.cv-executive.cv-accent-plum')).toBeVisible();
  await page.locator('button[value="update-pdf"]').click();
  await expect(page.locator('.toast')).toContainText('up to date');
  await page.goto(`${resume}?panel=versions`);
  await expect(page.locator('.panel')).toContainText('executive, newest');

  const technical = { intent: 'layout', template: 'technical' };
  const forged = await page.request.post(resume, {
    form: technical,
    headers: { Origin: baseURL ?? '', Accept: 'text/html' },
  });
  expect(forged.status()).toBe(422);
});

test('operators read flags, experiments and the ledger, and give resumes with a reason', async ({
  page,
  baseURL,
}, { project }) => {
  const email = `operator-${project.name}-${Date.now()}@example.org`;
  await page.goto('/operations/flags');
  await expect(page.locator('h1')).toHaveText('There is nothing here');
  await becomeOperator(page, baseURL, email);

  await page.goto('/operations/flags');
  await expect(page.locator('main')).toContainText('The file that is shipped');
  await expect(page.locator('tbody tr', { hasText: 'resume-making' })).toContainText('on');

  await page.locator('nav[aria-label="Operators"] a', { hasText: 'Experiments' }).click();
  await expect(page).toHaveURL(/\/operations\/experiments$/);
  await expect(page.locator('main')).toContainText('more people');
  const csv = await page.request.get('/operations/experiments/pack-price.csv');
  expect(csv.headers()['content-type']).toContain('text/csv');

  await page.locator('nav[aria-label="Operators"] a', { hasText: 'Ledger' }).click();
  await expect(page).toHaveURL(/\/operations\/ledger$/);
  await page.locator('[name="address"]').fill(email);
  await page.locator('main form').first().locator('button').click();
  await expect(page.locator('main')).toContainText('1 resume left');
  await page.locator('[name="credits"]').fill('2');
  await page.locator('main form:has([name="credits"]) button').click();
  await expect(page.locator('.error-summary')).toContainText('Say why');
  await page.locator('[name="reason"]').fill('A broken printer');
  await page.locator('main form:has([name="credits"]) button').click();
  await expect(page.locator('main')).toContainText('It is in the books');
  await expect(page.locator('main')).toContainText('3 resumes left');
  await page.goto('/account');
  await expect(page.locator('#statement')).toContainText('A broken printer');
});

test('operators see a failed log-in and a taken export in the audit', async ({
  page,
  browser,
  baseURL,
}, { project }) => {
  const email = `watcher-${project.name}-${Date.now()}@example.org`;
  await page.goto('/start');
  await page.locator('button[name="intent"][value="own"]').click();
  await becomeOperator(page, baseURL, email);
  const stranger = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    javaScriptEnabled: project.use.javaScriptEnabled ?? true,
  });
  const there = await stranger.newPage();
  await there.goto('/log-in');
  await there.locator('[name="email"]').fill(email);
  await there.locator('[name="password"]').fill('not the password');
  await there.locator('main').getByRole('button', { name: 'Log in', exact: true }).click();
  await expect(there.locator('main')).toContainText('is not right');
  await stranger.close();

  await page.goto('/operations');
  const card = page.locator('article', { hasText: 'Failed log-ins today' });
  await expect(card.locator('dd').first()).not.toHaveText('0');
  await page.locator('nav[aria-label="Operators"] a', { hasText: 'Outcomes' }).click();
  const taking = page.waitForEvent('download');
  await page.locator('form[action="/operations/training-data"] button').click();
  expect((await taking).suggestedFilename()).toBe('training.jsonl');

  await page.locator('nav[aria-label="Operators"] a', { hasText: 'Audit' }).click();
  await expect(page).toHaveURL(/\/operations\/audit$/);
  await page.locator('[name="what"]').selectOption('training.export');
  await page.locator('main form button').first().click();
  await expect(page.locator('tbody tr').first()).toContainText('The training data was taken');
  await page.locator('[name="what"]').selectOption('account.log-in-failed');
  await page.locator('main form button').first().click();
  const failed = page.locator('tbody tr').first();
  await expect(failed).toContainText('A wrong address or password at log-in');
  await failed.locator('a').last().click();
  await expect(page).toHaveURL(/subject=/);
  await expect(page.locator('tbody')).toContainText('An account was made');
  await expect(page.locator('main')).not.toContainText(email);
  const csv = await page.request.get('/operations/audit.csv?period=day');
  expect(csv.headers()['content-type']).toContain('text/csv');
  expect(await csv.text()).not.toContain('example.org');
  await page.locator('[name="actor"]').fill('not an id!');
  await page.locator('main form button').first().click();
  await expect(page.locator('.error-summary')).toContainText('An id has letters');
  await expect(page.locator('[name="actor"]')).toHaveValue('not an id!');
});
