import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { connect } from '#db/connection';
import { codeOf } from '~/features/accounts/testing/code-of';
import { signUp } from './signing-up';

const run = promisify(execFile);

/** Signs up whoever is there, and lets them see the pages of operators, as one does on the machine. */
export async function becomeOperator(
  page: Page,
  baseURL: string | undefined,
  email: string,
): Promise<void> {
  await signUp(page, baseURL, email);
  await run('node', ['build/command-line/cvstomize.js', 'operator', 'grant', email], {
    env: { ...process.env, DATA_FOLDER: process.env['CVSTOMIZE_E2E_DATA'] },
  });
  await page.goto('/operations');
  await setUpAuthenticator(page);
}

/** Sets up an authenticator on its page. @returns its key, and the recovery codes. */
export async function setUpAuthenticator(page: Page): Promise<{ key: string; codes: string[] }> {
  await page.goto('/account/authenticator');
  await page.getByRole('button', { name: 'Set it up' }).click();
  const key =
    (await page.locator('main form').locator('xpath=..').locator('code').textContent()) ?? '';
  await page.locator('[name="code"]').fill(codeOf(key, new Date()));
  await page.getByRole('button', { name: 'Turn it on' }).click();
  const codes = page.locator('main li code');
  await codes.first().waitFor();
  return { key, codes: await codes.allTextContents() };
}

/** Sets a flag for somebody on the page of flags. @param override e.g. `template-compact=on` */
export async function setFlag(page: Page, override: string): Promise<void> {
  await page.goto('/operations/flags');
  await page.locator('[name="override"]').selectOption(override);
  await page.locator('main form[method="post"] button').click();
  await page.waitForURL(/\/operations\/flags\?address=/);
}

/** The latest order, whose id only the payment service is told before it is paid. @returns its id. */
export function latestOrder(email: string): string {
  const file = connect(`${process.env['CVSTOMIZE_E2E_DATA'] ?? ''}/cvstomize.sqlite`, {
    readonly: true,
    existing: true,
  });
  try {
    const row = file
      .prepare<[string], { id: string }>(
        `select orders.id from orders join credit_accounts on credit_accounts.id = orders.account_id
         join people on people.id = credit_accounts.person_id
         where people.email = ? order by orders.created_at desc limit 1`,
      )
      .get(email);
    return row?.id ?? '';
  } finally {
    file.close();
  }
}
