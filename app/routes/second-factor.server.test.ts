import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people } from '#db/schema';
import { eq } from 'drizzle-orm';
import { hashPassword } from '~/features/accounts/hash-password.server';
import { codeOf } from '~/features/accounts/testing/code-of';
import { softPasskey } from '~/features/accounts/testing/soft-passkey';
import { QUICK_PASSWORD_COST } from '~/features/accounts/testing/quick-password-cost';
import { grantOperator } from '~/features/operations/operators.server';
import { MINUTE_MS, SECOND_MS } from '~/platform/durations';
import { openVisits } from '~/testing/visit.server';
import { action as changeAccount, loader as account } from './account';
import { action as setUp, loader as authenticator } from './account_.authenticator';
import { action as confirm } from './account_.confirm';
import { loader as email } from './account_.email';
import { action as addPasskey } from './account_.passkeys';
import { action as passkeyOptions } from './account_.passkeys_.options';
import { action as logIn } from './log-in';
import { action as enterCode, loader as codePage } from './log-in_.code';
import { action as showPasskey } from './log-in_.passkey';
import { action as setFlag, loader as flags } from './operations.flags';

const ADDRESS = 'marta@example.org';
const PASSWORD = 'blue kettle under the stairs';

let visits: ReturnType<typeof openVisits>;
let person: Awaited<ReturnType<typeof visits.arrive>>;
beforeEach(async () => {
  visits = openVisits();
  person = await visits.arrive();
  const passwordHash = await hashPassword(PASSWORD, QUICK_PASSWORD_COST);
  visits.database.write((tx) =>
    tx
      .update(people)
      .set({ email: ADDRESS, passwordHash })
      .where(eq(people.id, person.personId))
      .run(),
  );
});
afterEach(() => visits.remove());

/** Sets an authenticator up by its page. @returns its key and the recovery codes. */
async function setUpAuthenticator() {
  const { cookie } = person;
  await visits.visit(setUp, { cookie, form: { intent: 'begin' } });
  const { body } = await visits.visit(authenticator, { cookie });
  const key = (body as { setup: { typedKey: string } }).setup.typedKey;
  const code = codeOf(key, visits.clock());
  const answer = await visits.visit(setUp, { cookie, form: { intent: 'confirm', code } });
  visits.advance(30 * SECOND_MS);
  return { key, codes: (answer.body as { codes: string[] }).codes };
}
const password = (returnTo = '/buy') =>
  visits.visit(logIn, { form: { email: ADDRESS, password: PASSWORD, returnTo } });

describe('logging in with an authenticator', () => {
  test('asks for the code after the password, and then leads on', async () => {
    const { key } = await setUpAuthenticator();
    const first = await password();
    expect(first.location).toBe('/log-in/code');
    expect(first.cookies).toMatch(/^cvstomize-entering=/);
    const cookie = first.cookies;
    // What is carried in between opens nothing.
    expect((await visits.visit(account, { cookie })).location).toMatch(/^\/log-in/);
    const wrong = await visits.visit(enterCode, { cookie, form: { code: '000000' } });
    expect(wrong.status).toBe(422);
    const code = codeOf(key, visits.clock());
    const right = await visits.visit(enterCode, { cookie, form: { code } });
    expect(right.location).toBe('/buy');
    expect((await visits.visit(account, { cookie: right.cookies })).status).toBe(200);
  });

  test('takes a recovery code in its place', async () => {
    const { codes } = await setUpAuthenticator();
    const { cookies } = await password();
    const form = { code: codes[3] ?? '' };
    expect((await visits.visit(enterCode, { cookie: cookies, form })).location).toBe('/buy');
    expect((await visits.visit(enterCode, { cookie: cookies, form })).status).toBe(422);
  });

  test('begins again after ten minutes, and without the password', async () => {
    const { key } = await setUpAuthenticator();
    const { cookies } = await password();
    visits.advance(10 * MINUTE_MS + 1);
    const form = { code: codeOf(key, visits.clock()) };
    expect((await visits.visit(codePage, { cookie: cookies })).location).toBe('/log-in');
    expect((await visits.visit(enterCode, { cookie: cookies, form })).location).toBe('/log-in');
    expect((await visits.visit(enterCode, { form })).location).toBe('/log-in');
  });

  test('asks for no code where there is no authenticator', async () => {
    expect((await password()).location).toBe('/buy');
  });
});

describe('what asks once more', () => {
  const endOthers = () =>
    visits.visit(changeAccount, {
      cookie: person.cookie,
      path: '/account',
      form: { intent: 'end-others' },
    });

  test('is done within 15 minutes of the log-in, and then leads to the page that asks', async () => {
    expect((await endOthers()).location).toBe('/account?ended');
    visits.advance(15 * MINUTE_MS + 1);
    const { cookie } = person;
    expect((await endOthers()).location).toBe('/account/confirm?returnTo=%2Faccount');
    expect((await visits.visit(email, { cookie, path: '/account/email' })).location).toBe(
      '/account/confirm?returnTo=%2Faccount%2Femail',
    );
    const shown = await visits.visit(confirm, {
      cookie,
      form: { password: PASSWORD, returnTo: '/account/email' },
    });
    expect(shown.location).toBe('/account/email');
    expect((await endOthers()).location).toBe('/account?ended');
    expect((await visits.visit(email, { cookie })).status).toBe(200);
  });

  test('leads nowhere else', async () => {
    const form = { password: PASSWORD, returnTo: 'https://elsewhere.example/' };
    const { cookie } = person;
    expect((await visits.visit(confirm, { cookie, form })).location).toBe('/account');
  });

  test('does not take the password of somebody who has an authenticator', async () => {
    await setUpAuthenticator();
    const { cookie } = person;
    const answer = await visits.visit(confirm, { cookie, form: { password: PASSWORD } });
    expect(answer.status).toBe(422);
  });
});

describe('logging in with a passkey', () => {
  const site = 'https://cv.example';
  const optionsOf = (body: unknown) => body as { challenge: string };
  async function makePasskey() {
    const { cookie } = person;
    const device = softPasskey(site);
    const { body } = await visits.visit(passkeyOptions, { cookie, form: {} });
    const response = JSON.stringify(device.make(optionsOf(body)));
    const added = await visits.visit(addPasskey, { cookie, form: { response, name: 'Phone' } });
    expect(added.location).toBe('/account/passkeys');
    return device;
  }
  async function show(device: ReturnType<typeof softPasskey>, cookie = '') {
    const { body } = await visits.visit(showPasskey, { form: { intent: 'options' } });
    const response = JSON.stringify(device.show(optionsOf(body)));
    return visits.visit(showPasskey, { cookie, form: { response, returnTo: '/buy' } });
  }

  test('asks for no password and no code', async () => {
    await setUpAuthenticator();
    const answer = await show(await makePasskey());
    expect(answer.location).toBe('/buy');
    expect((await visits.visit(account, { cookie: answer.cookies })).status).toBe(200);
  });

  test('with one that is not known leads back to the page', async () => {
    const answer = await show(softPasskey(site));
    expect(answer).toMatchObject({ location: '/log-in?passkey', cookies: '' });
  });

  test('shows an operator without an authenticator to be one', async () => {
    const device = await makePasskey();
    grantOperator(visits.database, ADDRESS, visits.clock());
    const cookie = await visits.arriveAgain(person.personId);
    const read = () => visits.visit(flags, { cookie, path: '/operations/flags' });
    expect((await read()).location).toMatch(/^\/account\/confirm/);
    const byPassword = await visits.visit(confirm, { cookie, form: { password: PASSWORD } });
    expect(byPassword.location).toBe('/account');
    expect((await read()).location).toMatch(/^\/account\/confirm/);
    expect((await show(device, cookie)).location).toBe('/buy');
    expect((await read()).status).toBe(200);
  });

  test('of somebody else shows nothing of who is here', async () => {
    const device = await makePasskey();
    const other = await visits.arrive();
    visits.database.write((tx) =>
      tx
        .update(people)
        .set({ email: 'ana@example.org' })
        .where(eq(people.id, other.personId))
        .run(),
    );
    expect((await show(device, other.cookie)).location).toBe('/account/confirm?passkey');
  });
});

describe('an operator', () => {
  const read = () => visits.visit(flags, { cookie: person.cookie, path: '/operations/flags' });
  const form = { address: ADDRESS, override: 'template-compact=on' };
  const set = () =>
    visits.visit(setFlag, { cookie: person.cookie, path: '/operations/flags', form });

  test('is led to set up an authenticator, and sees nothing before', async () => {
    grantOperator(visits.database, ADDRESS, visits.clock());
    expect((await read()).location).toBe('/account/authenticator?needed');
    expect((await set()).location).toBe('/account/authenticator?needed');
    await setUpAuthenticator();
    expect((await read()).status).toBe(200);
  });

  test('shows it again for what changes something, after 15 minutes', async () => {
    await setUpAuthenticator();
    grantOperator(visits.database, ADDRESS, visits.clock());
    visits.advance(16 * MINUTE_MS);
    expect((await read()).status).toBe(200);
    expect((await set()).location).toBe('/account/confirm?returnTo=%2Foperations%2Fflags');
  });

  test('shows it in a session that began without it', async () => {
    await setUpAuthenticator();
    grantOperator(visits.database, ADDRESS, visits.clock());
    person.cookie = await visits.arriveAgain(person.personId);
    expect((await read()).location).toBe('/account/confirm?returnTo=%2Foperations%2Fflags');
  });
});
