import { expect, test, type Browser, type Page } from '@playwright/test';
import { generate } from './interviewing';
import { startMailedServer } from './mailed-server';

const PASSWORD = 'blue kettle under the stairs';

async function makeSample(page: Page): Promise<string> {
  await page.goto('/start');
  await page.locator('button[name="intent"][value="sample"]').click();
  await expect(page).toHaveURL(/review$/);
  return generate(page);
}

/** Makes a link on the sharing page. @returns its path. */
async function share(page: Page, resume: string, name: string, password = ''): Promise<string> {
  await page.goto(`${resume}/sharing`);
  await page.locator('[name="name"]').fill(name);
  if (password !== '') await page.locator('[name="password"]').fill(password);
  await page.locator('[name="mayDownload"]').check();
  await page.locator('button[name="intent"][value="make"]').click();
  const address = page
    .locator('.card', { has: page.getByRole('heading', { name }) })
    .locator('[readonly]');
  await expect(address).toHaveValue(/\/s\/[\w-]{22}$/);
  return new URL(await address.inputValue()).pathname;
}

test('a shared resume is read by a stranger and by its owner, locked, and ended', async ({
  page,
  browser,
  baseURL,
}, { project }) => {
  const scripts = project.use.javaScriptEnabled !== false;
  const stranger = await newcomer(browser, baseURL ?? '', scripts);
  const resume = await makeSample(page);
  const path = await share(page, resume, 'Acme recruiter');

  // The owner's own look comes first: had it been counted, the stranger's would make two.
  await look(page, path, scripts);
  const answered = await look(stranger, path, scripts);
  expect(answered?.headers()['x-robots-tag']).toContain('noindex');
  await expect(stranger).toHaveTitle('A shared resume');
  await expect(stranger.locator('meta[property="og:title"]')).toHaveAttribute(
    'content',
    'A shared resume',
  );
  await expect(stranger.locator('main')).toContainText('Harlow Dairy');
  await expect(stranger.locator('.masthead')).toHaveCount(0);
  await look(stranger, path, scripts);
  await page.goto(`${resume}/sharing`);
  const figures = page.locator('main');
  await expect(figures).toContainText(
    scripts ? '1 view and 0 downloads' : '0 views and 0 downloads',
  );

  const file = await stranger.request.get(`${path}/download`);
  expect(file.headers()['content-type']).toBe('application/pdf');

  await page.locator('button[name="intent"][value="end"]').first().click();
  await expect(figures).toContainText('You ended it.');
  for (const gone of [path, `${path}/download`]) {
    expect((await stranger.request.get(gone)).status()).toBe(404);
  }
  await stranger.goto(path);
  const ended = await stranger.locator('main').innerText();
  await stranger.goto('/s/AAAAAAAAAAAAAAAAAAAAAA');
  expect(await stranger.locator('main').innerText()).toBe(ended);

  const locked = await share(page, resume, 'With a password', PASSWORD);
  await stranger.goto(locked);
  await expect(stranger.locator('main')).not.toContainText('Harlow Dairy');
  expect((await stranger.request.get(`${locked}/download`)).status()).toBe(404);
  await stranger.locator('[name="password"]').fill('not the one');
  await stranger.locator('main button').click();
  await expect(stranger.locator('main')).toContainText('The password is not right.');
  await stranger.locator('[name="password"]').fill(PASSWORD);
  await stranger.locator('main button').click();
  await expect(stranger.locator('main')).toContainText('Harlow Dairy');
  await stranger.context().close();
});

test('a shared link ends by itself on its day, and its owner is told', async ({ browser }, {
  project,
}) => {
  const server = await startMailedServer();
  const scripts = project.use.javaScriptEnabled !== false;
  try {
    const owner = await newcomer(browser, server.origin, scripts);
    const stranger = await newcomer(browser, server.origin, scripts);
    const resume = await makeSample(owner);
    const path = await share(owner, resume, 'For a month');
    await server.letDaysPass(29);
    await stranger.goto(path);
    await expect(stranger.locator('main')).toContainText('Harlow Dairy');
    await server.letDaysPass(2);
    expect((await stranger.goto(path))?.status()).toBe(404);
    await expect(stranger.locator('main')).not.toContainText('Harlow Dairy');
    expect((await stranger.request.get(`${path}/download`)).status()).toBe(404);
    await owner.goto(`${resume}/sharing`);
    await expect(owner.locator('main')).toContainText('It has expired.');
  } finally {
    await server.end();
  }
});

async function newcomer(browser: Browser, baseURL: string, scripts: boolean): Promise<Page> {
  // Headless browsers call themselves robots, and robots are not counted.
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const context = await browser.newContext({ baseURL, userAgent, javaScriptEnabled: scripts });
  return context.newPage();
}

/** Opens a shared resume and stays until it was said that somebody looks at it. */
async function look(page: Page, path: string, scripts: boolean) {
  const told = scripts ? page.waitForResponse((one) => one.url().endsWith('/seen')) : undefined;
  const answered = await page.goto(path);
  await told;
  return answered;
}
