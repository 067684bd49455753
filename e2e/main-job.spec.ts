import { expect, test } from '@playwright/test';
import { answerEverything, generate } from './interviewing';
import { readPdf } from './reading';
import { PASSWORD, signUp } from './signing-up';

test('a guest answers, gets a PDF, signs up, and downloads it again elsewhere', async ({
  page,
  browser,
  baseURL,
}, { project }) => {
  const email = `journey-${project.name}-${Date.now()}@example.org`;

  await page.goto('/');
  await page.goto('/start');
  await page.locator('button[name="intent"][value="own"]').click();
  await expect(page).toHaveURL(/\/interviews\/[\w-]+/);
  const interview = /\/interviews\/[\w-]+/.exec(page.url())?.[0] ?? '';
  await page.goto(`${interview}/questions/1`);
  await answerEverything(page, 'Zoë Müller');

  await page.goto(`${interview}/posting`);
  await expect(page.locator('main')).toContainText('18th Edition');
  await page.goto(`${interview}/review`);
  const resume = await generate(page);
  await expect(page.locator('main')).toContainText('14 a week to 3');

  const downloaded = await page.request.get(`${resume}/download/pdf`);
  expect(downloaded.headers()['content-type']).toBe('application/pdf');
  const text = await readPdf(downloaded);
  expect(text.split('\n')[0]).toBe('Zoë Müller');
  for (const expected of [
    'WORK EXPERIENCE',
    'Northgate Bakery',
    'Apr 2018',
    'from 14 a week to 3',
  ]) {
    expect(text).toContain(expected);
  }
  for (const untrue of ['AutoCAD', 'Harbour Foods', 'Forklift', '18th Edition']) {
    expect(text).not.toContain(untrue);
  }

  await signUp(page, baseURL, email);

  const elsewhere = await browser.newContext({
    baseURL: baseURL ?? '',
    javaScriptEnabled: project.use.javaScriptEnabled ?? true,
  });
  const other = await elsewhere.newPage();
  expect((await other.request.get(`${resume}/download/pdf`)).url()).toMatch(/log-in/);
  await other.goto('/log-in');
  await other.locator('[name="email"]').fill(email);
  await other.locator('[name="password"]').fill(PASSWORD);
  await other.locator('main').getByRole('button', { name: 'Log in', exact: true }).click();
  await expect(other).not.toHaveURL(/log-in/);
  const again = await other.request.get(`${resume}/download/pdf`);
  expect(Buffer.compare(await again.body(), await downloaded.body())).toBe(0);
  await elsewhere.close();
});

test('the sample person gives a finished resume in one click and a submit', async ({ page }) => {
  await page.goto('/start');
  await page.locator('button[name="intent"][value="sample"]').click();
  await expect(page).toHaveURL(/\/interviews\/[\w-]+\/review$/);
  await expect(page.locator('main')).toContainText(/sample/i);
  const resume = await generate(page);
  const text = await readPdf(await page.request.get(`${resume}/download/pdf`));
  expect(text).toContain('WORK EXPERIENCE');
});

test('every format downloads under a name of its own', async ({ page }) => {
  await page.goto('/start');
  await page.locator('button[name="intent"][value="sample"]').click();
  const resume = await generate(page);
  for (const [format, type] of [
    ['pdf', 'application/pdf'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['md', 'text/markdown'],
    ['txt', 'text/plain'],
    ['html', 'text/html'],
    ['json', 'application/json'],
  ] as const) {
    const response = await page.request.get(`${resume}/download/${format}`);
    expect(response.status(), format).toBe(200);
    expect(response.headers()['content-type'], format).toContain(type);
    expect(response.headers()['content-disposition'], format).toMatch(
      new RegExp(`^attachment; filename=.*\\.${format}`),
    );
    expect((await response.body()).byteLength, format).toBeGreaterThan(400);
  }
});

test('an interview starts from a resume, once its owner has looked it over', async ({ page }) => {
  await page.goto('/start');
  await page.locator('main a', { hasText: 'Start from it' }).click();
  const resume = 'Nora Keating\nnora@example.org\n\nWORK EXPERIENCE\nFront Desk Lead, Ashgrove Vets, Mar 2021 – Present\n- Trained 5 receptionists on phones'; // prettier-ignore
  await page.locator('[name="resume"]').fill(resume);
  await page.locator('button[value="read"]').click();
  await expect(page.locator('h1')).toHaveText('Is this right?');
  await expect(page.locator('[name="history[0].organisation"]')).toHaveValue('Ashgrove Vets');
  await page.locator('[name="history[0].title"]').fill('Reception Lead');
  await page.locator('[name="title"]').fill('Practice manager');
  await page.locator('button[value="confirm"]').click();
  await expect(page).toHaveURL(/\/interviews\/[\w-]+$/);
  await page.goto(`${page.url()}/review`);
  await expect(page.locator('main')).toContainText('Trained 5 receptionists on phones');
});
