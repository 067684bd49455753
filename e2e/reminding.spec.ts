import { expect, test, type Browser, type Page } from '@playwright/test';
import { TIME_ZONES } from '~/features/outcomes/reminders/waking-hours';
import { generate, tellAPlace } from './interviewing';
import { startMailedServer, type MailedServer } from './mailed-server';
import { finishSignUp } from './signing-up';

const EMAIL = 'ines@example.org';

/** Where it is day for hours yet: nobody is written to at night. */
function zoneByDay(): string {
  const hourIn = (timeZone: string) =>
    Number(new Intl.DateTimeFormat('en', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format());
  return TIME_ZONES.find((zone) => Math.abs(hourIn(zone) - 12) < 3) ?? 'UTC';
}

/** Makes a resume and an account at a server, takes the PDF, and asks to be asked. @returns the resume's path. */
async function applyAndAskToBeAsked(page: Page, server: MailedServer): Promise<string> {
  const interview = await tellAPlace(page);
  await page.goto(`${interview}/review`);
  const resume = await generate(page);
  await page.goto('/sign-up');
  await finishSignUp(page, server.origin, EMAIL, async () => {
    await expect.poll(() => server.mailbox.mails.length).toBe(1);
    return /\S+\/verify\?\S+/.exec(server.mailbox.mails[0]?.text ?? '')?.[0] ?? '';
  });
  await page.goto(resume);
  const file = page.waitForEvent('download');
  await page.locator('form[action*="/download/pdf"] button').click();
  expect((await file).suggestedFilename()).toMatch(/\.pdf$/);

  await page.goto('/account/reminders');
  await page.locator('[name="wanted"]').focus();
  await page.keyboard.press('Space');
  await page.locator('[name="timeZone"]').selectOption(zoneByDay());
  await page.locator('main form button').last().press('Enter');
  await expect(page.locator('main')).toContainText('We will ask.');
  return resume;
}

/** Does what programs that look mails over do: opens every link in it, as a browser would. */
async function lookOver(browser: Browser, mail: { text: string; html: string }): Promise<void> {
  const links = new Set([...`${mail.text} ${mail.html}`.matchAll(/http:[^\s"<>]+/g)].map(String));
  expect(links.size, 'four answers and a way to end them').toBe(5);
  const scanner = await browser.newContext();
  const page = await scanner.newPage();
  for (const link of links) {
    expect((await scanner.request.head(link)).status(), link).toBe(200);
    expect((await page.goto(link))?.status(), link).toBe(200);
  }
  await scanner.close();
}

test('a reminder arrives at a mail server, takes one answer by its link, and can be ended', async ({
  browser,
}, { project }) => {
  const server = await startMailedServer();
  const { mailbox, origin } = server;
  const javaScriptEnabled = project.use.javaScriptEnabled !== false;
  const open = async () => {
    const context = await browser.newContext({ baseURL: origin, javaScriptEnabled });
    return context.newPage();
  };
  const owner = await open();
  try {
    const resume = await applyAndAskToBeAsked(owner, server);
    const told = async () => {
      const path = `/api${resume.replace('/resumes/', '/resume/')}/outcome`;
      return (await (await owner.request.get(path)).json()) as { history: object[] };
    };
    const isWanted = async () => {
      await owner.goto('/account/reminders');
      return owner.locator('[name="wanted"]').isChecked();
    };
    const questions = () => mailbox.mails.filter(({ subject }) => subject.includes('happened'));
    const newestHead = () => {
      const source = mailbox.sources.findLast((one) => one.includes('List-Unsubscribe:')) ?? '';
      return source.slice(0, source.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
    };

    await server.letDaysPass(14);
    await expect.poll(() => questions().length).toBe(1);
    const [first] = questions();
    expect(first?.to).toBe(EMAIL);
    await lookOver(browser, first ?? { text: '', html: '' });
    expect((await told()).history).toEqual([]);
    expect(await isWanted()).toBe(true);

    // On a telephone, where nobody is logged in.
    const telephone = await open();
    const interview = /\S+\/answer\/\S+\?state=interview/.exec(first?.text ?? '')?.[0] ?? '';
    for (let time = 0; time < 2; time += 1) {
      await telephone.goto(interview);
      await expect(telephone.locator('[name="state"][value="interview"]')).toBeChecked();
      await expect(telephone.locator('main button')).toHaveCount(1);
      await telephone.locator('main button').press('Enter');
      await expect(telephone.locator('h1')).toHaveText('Thank you');
    }
    expect((await told()).history).toMatchObject([{ state: 'interview', via: 'mail' }]);

    await server.letDaysPass(31);
    await expect.poll(() => questions().length).toBe(2);
    const head = newestHead();
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const oneClick = /List-Unsubscribe: <([^>]+)>/.exec(head)?.[1] ?? '';
    expect((await fetch(oneClick)).status).toBe(200);
    expect(await isWanted()).toBe(true);
    const ended = await fetch(oneClick, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      redirect: 'manual',
    });
    expect(ended.status).toBe(200);
    expect(await isWanted()).toBe(false);

    await owner.locator('[name="wanted"]').check();
    await owner.locator('main form button').last().click();
    await expect(owner.locator('main')).toContainText('We will ask.');
    await telephone.goto(oneClick);
    await telephone.locator('main button').press('Enter');
    await expect(telephone.locator('main')).toContainText('do not ask you by mail any more');
    expect(await isWanted()).toBe(false);
    expect(questions()).toHaveLength(2);
  } finally {
    await server.end();
  }
});
