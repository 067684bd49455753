import { expect, test } from '@playwright/test';
import { signUp } from './signing-up';

test('learning from resumes is off, allowed, and ended again, by whoever has an account', async ({
  page,
  baseURL,
}, { project }) => {
  await page.goto('/start');
  await page.locator('button[name="intent"][value="own"]').click();
  await expect(page).toHaveURL(/\/interviews\/[\w-]+/);
  await page.goto('/account/training');
  const allowed = page.locator('[name="allowed"]');
  const save = page.locator('main form button').last();
  const main = page.locator('main');
  await expect(allowed).toHaveCount(0);
  const forged = await page.request.post('/account/training', {
    form: { allowed: 'on' },
    headers: { Origin: baseURL ?? '', Accept: 'text/html' },
  });
  expect(forged.status()).toBe(409);

  await signUp(page, baseURL, `teacher-${project.name}-${Date.now()}@example.org`);
  await page.goto('/account/training');
  await expect(allowed).not.toBeChecked();
  await expect(main).toContainText('Nothing else here depends on it');
  for (const [words, checked] of [
    ['Thank you. It is allowed.', true],
    ['It is not allowed.', false],
  ] as const) {
    await allowed.press('Space');
    await save.press('Enter');
    await expect(main).toContainText(words);
    await page.goto('/account/training');
    await expect(allowed).toBeChecked({ checked });
  }
  await page.locator('summary', { hasText: 'What you said before' }).press('Enter');
  await expect(page.locator('details li')).toContainText([/^Ended on/, /^Allowed on/]);
});
