import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { codeOf } from '~/features/accounts/testing/code-of';
import { setUpAuthenticator } from './operating';
import { finishSignUp, PASSWORD } from './signing-up';

const main = (page: Page) => page.locator('main');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Somebody new with an account, at an address of their own, from a network of their own. */
async function arrive(page: Page, baseURL: string | undefined, name: string): Promise<string> {
  const email = `${name}-${Date.now()}@example.org`;
  const number = 1 + Math.floor(Math.random() * 250);
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': `198.51.101.${number}` });
  await page.goto('/sign-up');
  await finishSignUp(page, baseURL, email, async () => {
    // The outbox is shown to nobody who comes through a proxy.
    await page.setExtraHTTPHeaders({});
    return mailed(page, email, '/verify');
  });
  return email;
}

/** The path of the newest link to a page that was mailed to an address. */
async function mailed(page: Page, email: string, path: string): Promise<string> {
  let found = '';
  await expect(async () => {
    await page.goto('/outbox');
    const cards = page.locator('main section').filter({ hasText: `To ${email}` });
    const link = cards.locator(`a[href*="${path}?token="]`).first();
    found = (await link.getAttribute('href', { timeout: 500 })) ?? '';
  }).toPass();
  const { pathname, search } = new URL(found, 'http://localhost');
  return pathname + search;
}

async function logOut(page: Page): Promise<void> {
  await press(page, 'Log out');
  await expect(page).toHaveURL((url) => url.pathname === '/');
}

async function logIn(page: Page, email: string): Promise<void> {
  await page.goto('/log-in');
  await page.locator('[name="email"]').fill(email);
  await page.locator('[name="password"]').fill(PASSWORD);
  await press(page, 'Log in');
}

test('a second step asks for a code, and a recovery code opens once', async ({ page, baseURL }, {
  project,
}) => {
  const email = await arrive(page, baseURL, `stepper-${project.name}`);
  const { key, codes } = await setUpAuthenticator(page);
  expect(codes).toHaveLength(10);
  await logOut(page);
  await logIn(page, email);
  await expect(page).toHaveURL(/\/log-in\/code/);
  await page.locator('[name="code"]').fill('000000');
  await press(page, 'Log in');
  await expect(main(page)).toContainText('This code is not right');
  // The next code: the one of the set-up was taken.
  await page.locator('[name="code"]').fill(codeOf(key, new Date(Date.now() + 30_000)));
  await press(page, 'Log in');
  await expect(page).toHaveURL(/\/resumes/);
  await logOut(page);
  await logIn(page, email);
  await page.locator('[name="code"]').fill(codes[0] ?? '');
  await press(page, 'Log in');
  await expect(page).toHaveURL(/\/resumes/);
});

test('a mailed link logs in, and an address changes when both say yes', async ({ page, baseURL }, {
  project,
}) => {
  const email = await arrive(page, baseURL, `mover-${project.name}`);
  await logOut(page);
  await page.goto('/log-in/by-mail');
  await page.locator('[name="email"]').fill(email);
  await press(page, 'Send the link');
  await expect(main(page)).toContainText('a mail is on its way');
  await page.goto(await mailed(page, email, '/log-in/by-mail'));
  await main(page).getByRole('button', { name: 'Log in' }).click();
  await expect(page).toHaveURL(/\/resumes/);

  const wanted = `new-${email}`;
  await page.goto('/account/email');
  await page.locator('[name="email"]').fill(wanted);
  await press(page, 'Send both links');
  await expect(main(page)).toContainText('at both addresses');
  await page.goto(await mailed(page, email, '/account/email/confirm'));
  await press(page, 'Yes, change it');
  await expect(main(page)).toContainText('One more yes');
  await page.goto(await mailed(page, wanted, '/account/email/confirm'));
  await press(page, 'Yes, change it');
  await expect(main(page)).toContainText('Your address is changed');
  await page.goto('/account');
  await expect(main(page)).toContainText(wanted);
});

test('everything is taken along and deleted, with a sheet of what went', async ({ page, baseURL }, {
  project,
}) => {
  const email = await arrive(page, baseURL, `leaver-${project.name}`);
  await page.goto('/account');
  const download = page.waitForEvent('download');
  await press(page, 'Download everything');
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  const zip = unzipSync(Buffer.concat(chunks));
  expect(strFromU8(zip['data/people.json'] ?? new Uint8Array())).toContain(email);
  await page.goto('/account/delete');
  await page.locator('[name="password"]').fill(PASSWORD);
  await press(page, 'Delete everything');
  await expect(page).toHaveURL(/\/account\/deleted/);
  await expect(main(page)).toContainText('Your account: name, address, since when');
  await page.goto('/outbox');
  await expect(main(page)).not.toContainText(email);
});

test('a token calls the API until it is ended, and a refresh token that comes twice ends its family', async ({
  page,
  baseURL,
  playwright,
}, { project }) => {
  await arrive(page, baseURL, `scripter-${project.name}`);
  const make = async (kind: string) => {
    await page.goto('/account/tokens');
    await page.locator('[name="name"]').fill(`For a ${kind} program`);
    await page.locator('[name="scopes"][value="resumes"]').check();
    await page.locator(`[name="kind"][value="${kind}"]`).check();
    await press(page, 'Make a token');
    return (await main(page).locator('code').first().textContent()) ?? '';
  };
  const program = await playwright.request.newContext({ baseURL: baseURL ?? '' });
  const call = async (token: string) =>
    (await program.get('/api/resumes', { headers: { Authorization: `Bearer ${token}` } })).status();
  const personal = await make('personal');
  expect(await call(personal)).toBe(200);
  await page.goto('/account/tokens');
  await page.getByRole('button', { name: /^End the token/ }).click();
  await expect(main(page)).not.toContainText('Your tokens');
  expect(await call(personal)).toBe(401);

  const refreshToken = await make('refresh');
  const exchange = () => program.post('/api/token/refresh', { data: { refreshToken } });
  const { accessToken } = (await (await exchange()).json()) as { accessToken: string };
  expect(await call(accessToken)).toBe(200);
  expect((await exchange()).status()).toBe(401);
  expect(await call(accessToken)).toBe(401);
  await program.dispose();
});

test('a passkey is added, logs in without a password, and shows again who is here', async ({
  page,
  baseURL,
}, { project }) => {
  test.skip(project.name === 'without-javascript', 'Browsers make passkeys by script alone');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await arrive(page, baseURL, 'keyholder');
  await page.goto('/account/passkeys');
  await page.locator('[name="name"]').fill('My telephone');
  await press(page, 'Add a passkey');
  await expect(main(page)).toContainText('My telephone');
  await logOut(page);
  await page.goto('/log-in');
  await press(page, 'Log in with a passkey');
  await expect(page).toHaveURL(/\/resumes/);
  await page.goto('/account/confirm');
  await press(page, 'Use your passkey');
  await expect(page).toHaveURL(/\/account$/);
});
