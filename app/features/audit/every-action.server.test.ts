import { eq } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEvents, auditSalts, people, reminders } from '#db/schema';
import { endOtherSessions, logOut, revokeSession } from '~/features/accounts/end-sessions.server';
import { createGuest } from '~/features/accounts/guests.server';
import { hashPassword } from '~/features/accounts/hash-password.server';
import { QUICK_PASSWORD_COST } from '~/features/accounts/testing/quick-password-cost';
import { countGuestInterview, countRequest } from '~/features/accounts/count-requests.server';
import { requestLogInLink } from '~/features/accounts/log-in-by-mail.server';
import * as limits from '~/features/accounts/limits';
import {
  attemptsAt,
  createAuthenticator,
  logIn,
  PASSWORD as STRATEGY,
} from '~/features/accounts/log-in.server';
import { confirmEmailChange, requestEmailChange } from '~/features/accounts/change-email.server';
import {
  beginAuthenticator,
  confirmAuthenticator,
  findSetup,
  removeAuthenticator,
  renewRecoveryCodes,
  requireCode,
} from '~/features/accounts/second-factor/authenticators.server';
import {
  addPasskey,
  askForPasskey,
  challengePasskey,
  checkPasskey,
  removePasskey,
} from '~/features/accounts/passkeys/passkeys.server';
import { softPasskey } from '~/features/accounts/testing/soft-passkey';
import {
  createApiToken,
  listApiTokens,
  refreshAccess,
  revokeApiToken,
  acceptApiToken,
} from '~/features/accounts/tokens/api-tokens.server';
import { codeOf } from '~/features/accounts/testing/code-of';
import { issueToken, type TokenPurpose } from '~/features/accounts/mail-tokens.server';
import { limiterOf } from '~/features/accounts/account-dependencies.server';
import {
  changePassword,
  requestReset,
  requireOwnPassword,
  resetPassword,
} from '~/features/accounts/passwords.server';
import { startSession } from '~/features/accounts/sessions.server';
import { confirmSignUp, countSignUp } from '~/features/accounts/sign-up.server';
import { openAccountWorld, PASSWORD } from '~/features/accounts/testing/account-world.server';
import { openAccounts } from '~/features/billing/accounts.server';
import { createOverrides } from '~/features/experiments/flag-overrides';
import { openSteadyFlags } from '~/features/experiments/testing/steady-flags';
import { recordConsent } from '~/features/rewording/consents.server';
import { adjustByOperator } from '~/features/operations/ledger-totals.server';
import { endPersonsSessions } from '~/features/operations/end-persons-sessions.server';
import { beginMaintenance, endMaintenance } from '~/features/operations/maintenance-mode.server';
import { lookUp } from '~/features/operations/look-up.server';
import { grantOperator, revokeOperator } from '~/features/operations/operators.server';
import { overrideFlag } from '~/features/operations/override-flag.server';
import { auditTrainingExport } from '~/features/operations/training-export.server';
import { answerReminder, unsubscribe } from '~/features/outcomes/reminders/answer-reminder.server';
import { linkToken } from '~/features/outcomes/reminders/link-token.server';
import { setReminderPreference } from '~/features/outcomes/reminders/preferences.server';
import { makeResume } from '~/features/outcomes/testing/outcome-world';
import { consentToTraining } from '~/features/outcomes/training/consents.server';
import { auditExport } from '~/features/privacy/audit-export.server';
import { removePerson } from '~/features/privacy/remove-people.server';
import { askForReview, countFile } from '~/features/review/ask-for-review.server';
import { makeShareLink, revokeShareLink } from '~/features/sharing/share-links.server';
import { unlock, UNLOCK } from '~/features/sharing/unlock.server';
import { newId } from '~/platform/id.server';
import type { Limit } from '~/platform/rate-limit/limit';
import { auditAbsent } from '~/composition/audit-absent.server';
import { refuseReviews } from '~/composition/refuse-reviews.server';
import { DAY_MS } from '~/platform/durations';
import { AUDITED_ACTIONS, type AuditedAction } from './actions';

const ADDRESS = 'marta.novakova@example.org';
const UNKNOWN = 'nobody.at.all@example.org';
const WRONG = 'not the password at all';
const NEW = 'green kettle under the stairs';
const VISITOR = { clientAddress: '203.0.113.77', userAgent: 'Firefox' };
const SHARE_NAME = 'For the hiring manager';

let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD, QUICK_PASSWORD_COST);
});

let world: ReturnType<typeof openAccountWorld>;
let parts: Omit<ReturnType<typeof openAccountWorld>, 'remove'> & typeof LIMITS;
let personId: string;
let sessionId: string;
const LIMITS = { reviewsPerHour: 1 };
beforeEach(() => {
  world = openAccountWorld();
  parts = { ...world, ...LIMITS };
  const { actor } = createGuest(world.database, 'Firefox', world.clock());
  ({ personId, sessionId } = actor);
  world.database.write((tx) => {
    tx.update(people)
      .set({ email: ADDRESS, name: 'Marta', passwordHash })
      .where(eq(people.id, personId))
      .run();
    openAccounts(tx, personId, world.clock());
  });
});
afterEach(() => world.remove());

const actor = () => ({
  ...{ personId, sessionId, guest: false, operator: false, email: ADDRESS, name: 'Marta' },
  ...{ activeAt: world.clock(), authenticatedAt: world.clock() },
  ...{ secondFactorAt: null, hasAuthenticator: false, hasPasskey: false },
});
const exhaust = (limit: Limit, subject: string) => {
  for (let times = 0; times < limit.attempts; times += 1) {
    limiterOf(world).count({ limit, subject });
  }
};
const codeNow = () =>
  codeOf(findSetup(world, { personId, email: ADDRESS })?.typedKey ?? '', world.clock());
function withAuthenticator(): string[] {
  beginAuthenticator(world, personId);
  const codes = confirmAuthenticator(world, actor(), codeNow(), VISITOR);
  world.database.write((tx) => tx.delete(auditEvents).run());
  return codes;
}
const token = (purpose: TokenPurpose, of = personId, email = ADDRESS) =>
  world.database.write((tx) => issueToken(tx, { personId: of, purpose, email }, world.clock()));
const tryToLogIn = (email: string, password: string) => () =>
  createAuthenticator(parts, VISITOR).authenticate(
    STRATEGY,
    new Request('https://cv.example/log-in', {
      method: 'POST',
      body: new URLSearchParams({ email, password }),
    }),
  );

/** A guest who signed up, and the link mailed to them. */
function signedUp() {
  const guest = createGuest(world.database, 'Firefox', world.clock()).actor;
  world.database.write((tx) =>
    tx.update(people).set({ passwordHash }).where(eq(people.id, guest.personId)).run(),
  );
  return { guest, token: token('verify', guest.personId, 'new@example.org') };
}
const resume = () => makeResume(world.database, personId, {}, world.clock());
const secret = 'a secret of the tests, long enough to be one';

function share(resumeId: string) {
  const asked = { name: SHARE_NAME, version: null, lifetime: '30', password: PASSWORD } as const;
  return makeShareLink(parts, personId, resumeId, asked);
}
async function lockedLink() {
  const linkId = await share(resume());
  const row = world.database.read.query.shareLinks.findFirst({
    where: (links, { eq: is }) => is(links.id, linkId),
  });
  const link = row.sync();
  if (link === undefined) throw new Error('There is no link');
  world.database.write((tx) => tx.delete(auditEvents).run());
  return link;
}
const reviewing = { review: () => Promise.reject(new Error('Nobody reviews here')) } as never;
const reviewParts = () => ({ ...parts, config: { ...parts.config, ...LIMITS }, reviewing });

const absentAt = (route: string) => () =>
  auditAbsent(
    { ...parts, replication: { isPrimary: () => true } },
    { route, personId, clientAddress: VISITOR.clientAddress },
  );

const ASKED_TOKEN = {
  kind: 'personal',
  name: 'Marta’s script',
  scopes: ['outcomes'],
  days: 30,
} as const;

type Act = () => unknown;

/** How each action comes about: what makes it ready, which gives what does it. */
const SCENES: Readonly<Record<AuditedAction, () => Act | Promise<Act>>> = {
  'account.sign-up': () => {
    const made = signedUp();
    return () => confirmSignUp(parts, { token: made.token, password: '' }, made.guest, VISITOR);
  },
  'account.sign-up-failed': () => {
    const made = signedUp();
    return () => confirmSignUp(parts, { token: made.token, password: WRONG }, null, VISITOR);
  },
  'account.sign-up-limited': () => {
    exhaust(limits.SIGN_UP, UNKNOWN);
    return () => countSignUp(parts, UNKNOWN, VISITOR);
  },
  'account.log-in': () => () => logIn(parts, personId, null, VISITOR),
  'account.log-in-failed': () => tryToLogIn(ADDRESS, WRONG),
  'account.log-in-limited': () => {
    exhaust(limits.LOG_IN, attemptsAt(ADDRESS, VISITOR.clientAddress));
    return tryToLogIn(ADDRESS, PASSWORD);
  },
  'account.log-in-link-asked': () => () => requestLogInLink(parts, { email: ADDRESS }, VISITOR),
  'account.log-in-link-limited': () => {
    exhaust(limits.LOG_IN_LINK, attemptsAt(ADDRESS, VISITOR.clientAddress));
    return () => requestLogInLink(parts, { email: ADDRESS }, VISITOR);
  },
  'account.requests-limited': () => {
    exhaust(limits.REQUESTS, personId);
    return () => countRequest(parts, personId);
  },
  'account.guests-limited': () => {
    exhaust(limits.GUEST_INTERVIEWS, personId);
    return () => countGuestInterview(parts, { personId, guest: true });
  },
  'account.log-out': () => () => logOut(parts, { personId, sessionId }),
  'account.password-reset-asked': () => () => requestReset(parts, ADDRESS, VISITOR),
  'account.password-reset-limited': () => {
    exhaust(limits.FORGOTTEN, ADDRESS);
    return () => requestReset(parts, ADDRESS, VISITOR);
  },
  'account.password-reset': () => {
    const reset = token('reset');
    return () => resetPassword(parts, { token: reset, password: NEW });
  },
  'account.password-changed': () => () =>
    changePassword(parts, actor(), { current: PASSWORD, password: NEW, userAgent: null }),
  'account.password-failed': () => () => requireOwnPassword(parts, personId, WRONG),
  'account.password-limited': () => {
    exhaust(limits.PASSWORD_CHECK, personId);
    return () => requireOwnPassword(parts, personId, PASSWORD);
  },
  'account.authenticator-added': () => {
    beginAuthenticator(world, personId);
    const code = codeNow();
    return () => confirmAuthenticator(parts, actor(), code, VISITOR);
  },
  'account.authenticator-removed': () => {
    withAuthenticator();
    return () => removeAuthenticator(parts, personId);
  },
  'account.recovery-codes-renewed': () => {
    withAuthenticator();
    return () => renewRecoveryCodes(parts, personId);
  },
  'account.recovery-code-used': () => {
    const [code = ''] = withAuthenticator();
    return () => requireCode(parts, personId, code, VISITOR);
  },
  'account.code-failed': () => {
    withAuthenticator();
    return () => requireCode(parts, personId, '000000', VISITOR);
  },
  'account.code-limited': () => {
    exhaust(limits.CODE, attemptsAt(personId, VISITOR.clientAddress));
    return () => requireCode(parts, personId, '000000', VISITOR);
  },
  'account.passkey-added': async () => {
    const own = softPasskey(world.config.publicUrl);
    const response = own.make(await askForPasskey(world, { personId, email: ADDRESS }));
    return () => addPasskey(parts, { personId, sessionId }, { response, name: 'Marta’s' });
  },
  'account.passkey-removed': async () => {
    const own = softPasskey(world.config.publicUrl);
    const response = own.make(await askForPasskey(world, { personId, email: ADDRESS }));
    await addPasskey(world, { personId, sessionId }, { response, name: 'Marta’s' });
    world.database.write((tx) => tx.delete(auditEvents).run());
    return () => removePasskey(parts, personId, own.id);
  },
  'account.passkey-failed': () => () =>
    checkPasskey(parts, softPasskey(world.config.publicUrl).show({ challenge: 'x' }), VISITOR),
  'account.passkey-limited': () => {
    exhaust(limits.PASSKEY_CLIENT, VISITOR.clientAddress);
    return () => challengePasskey(parts, VISITOR);
  },
  'account.email-change-asked': () => () =>
    requestEmailChange(parts, { personId, email: ADDRESS }, UNKNOWN),
  'account.email-change-limited': () => {
    exhaust(limits.EMAIL_CHANGE, personId);
    return () => requestEmailChange(parts, { personId, email: ADDRESS }, UNKNOWN);
  },
  'account.email-changed': () => {
    requestEmailChange(world, { personId, email: ADDRESS }, UNKNOWN);
    confirmEmailChange(world, token('email-old'));
    const last = token('email-new', personId, UNKNOWN);
    return () => confirmEmailChange(parts, last);
  },
  'account.exported': () => () => auditExport(parts.database, personId, world.clock()),
  'account.deleted': () => () => removePerson(parts.database, personId, world.clock()),
  'session.revoked': () => () => revokeSession(parts, personId, sessionId),
  'session.others-revoked': () => {
    world.database.write((tx) =>
      startSession(tx, personId, { userAgent: 'Safari' }, world.clock()),
    );
    return () => endOtherSessions(parts, personId, sessionId);
  },
  'token.created': () => () => createApiToken(parts, personId, ASKED_TOKEN),
  'token.revoked': () => {
    createApiToken(world, personId, ASKED_TOKEN);
    const [made] = listApiTokens(world.database.read, personId, world.clock());
    world.database.write((tx) => tx.delete(auditEvents).run());
    return () => revokeApiToken(parts, personId, made?.id ?? '');
  },
  'token.reused': async () => {
    const refresh = createApiToken(world, personId, { ...ASKED_TOKEN, kind: 'refresh' });
    await refreshAccess(world, refresh, VISITOR);
    return () => refreshAccess(parts, refresh, VISITOR);
  },
  'token.failed': () => () => acceptApiToken(parts, 'cvp_none', VISITOR),
  'access.operators-refused': () => absentAt('routes/operations.ledger'),
  'access.not-theirs': () => absentAt('routes/resumes.$resumeId'),
  'share.created': () => {
    const resumeId = resume();
    return () => share(resumeId);
  },
  'share.revoked': async () => {
    const link = await lockedLink();
    return () =>
      revokeShareLink(
        parts.database,
        { personId, resumeId: link.resumeId, linkId: link.id },
        world.clock(),
      );
  },
  'share.password-failed': async () => {
    const link = await lockedLink();
    return () => unlock(parts, link, 'token', { ...VISITOR, password: WRONG });
  },
  'share.password-limited': async () => {
    const link = await lockedLink();
    exhaust(UNLOCK, attemptsAt(link.id, VISITOR.clientAddress));
    return () => unlock(parts, link, 'token', { ...VISITOR, password: PASSWORD });
  },
  'training.consent-given': () => () =>
    consentToTraining(parts.database, personId, true, world.clock()),
  'training.consent-withdrawn': () => {
    consentToTraining(world.database, personId, true, world.clock());
    return () => consentToTraining(parts.database, personId, false, world.clock());
  },
  'models.consent-given': () => () =>
    recordConsent(parts.database, personId, { given: true, recipients: ['vertex'] }, world.clock()),
  'models.consent-withdrawn': () => () =>
    recordConsent(
      parts.database,
      personId,
      { given: false, recipients: ['vertex'] },
      world.clock(),
    ),
  'reminders.consent-given': () => () =>
    setReminderPreference(
      parts.database,
      personId,
      { wanted: true, timeZone: 'Europe/Prague' },
      world.clock(),
    ),
  'reminders.unsubscribed': () => {
    const wish = { wanted: true, timeZone: 'Europe/Prague' };
    setReminderPreference(world.database, personId, wish, world.clock());
    const link = linkToken('unsubscribe', personId, [secret]);
    return () => unsubscribe(parts.database, parts.config, link, world.clock());
  },
  'outcome.told-by-mail': () => {
    const id = newId();
    const resumeId = resume();
    world.database.write((tx) =>
      tx
        .insert(reminders)
        .values({ id, personId, resumeId, afterDays: 14, createdAt: world.clock() })
        .run(),
    );
    const link = linkToken('answer', id, [secret]);
    return () =>
      answerReminder(
        parts.database,
        parts.config,
        { token: link, state: 'interview' },
        world.clock(),
      );
  },
  'review.limited': async () => {
    const ask = () =>
      askForReview(
        reviewParts(),
        { resume: 'A resume', posting: 'A posting' },
        { ...VISITOR, via: 'page' },
      );
    await ask().catch(() => undefined);
    return ask;
  },
  'review.files-limited': () => {
    const count = () => countFile(reviewParts(), VISITOR.clientAddress);
    for (let times = 0; times < 3; times += 1) count();
    return count;
  },
  'review.switched-off': () => () =>
    refuseReviews(
      {
        request: new Request('https://cv.example/cv-review'),
        context: {
          application: {
            ...parts,
            config: { ...parts.config, region: 'local' },
            flags: openSteadyFlags({ 'cv-review': false }),
          },
          ...VISITOR,
        } as never,
      },
      'page',
    ),
  'operator.grant': () => () => grantOperator(parts.database, ADDRESS, world.clock()),
  'operator.revoke': () => {
    grantOperator(world.database, ADDRESS, world.clock());
    return () => revokeOperator(parts.database, ADDRESS, world.clock());
  },
  'person.looked-up': () => () => lookUp(parts.database, 'an-operator', ADDRESS, world.clock()),
  'operator.sessions-ended': () => () =>
    endPersonsSessions(parts.database, 'an-operator', ADDRESS, world.clock()),
  'ledger.adjust': () => () =>
    adjustByOperator(
      parts.database,
      'an-operator',
      { id: newId(), address: ADDRESS, credits: 1, reason: 'Marta lost a page' },
      world.clock(),
    ),
  'maintenance.begun': () => () => beginMaintenance(parts.database, 30, world.clock()),
  'maintenance.ended': () => {
    beginMaintenance(world.database, 30, world.clock());
    return () => endMaintenance(parts.database, world.clock());
  },
  'flag.override': () => () =>
    overrideFlag(
      { database: parts.database, overrides: createOverrides() },
      { operatorId: 'an-operator', personId, flag: 'template-compact', override: 'on' },
      world.clock(),
    ),
  'training.export': () => () => auditTrainingExport(parts.database, 'an-operator', world.clock()),
};

/** What is refused is all that happens, and is written by itself. */
const REFUSED = AUDITED_ACTIONS.filter((action) =>
  /[-.](?:failed|limited|off|refused|theirs)$/.test(action),
);

const rows = () => world.database.read.select().from(auditEvents).all();

/** @returns what it ended with, where that is a fault. */
async function run(act: Act): Promise<unknown> {
  try {
    await act();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe.each(AUDITED_ACTIONS)('%s', (action) => {
  test('is noted once where it happens, without anything personal', async () => {
    const act = await SCENES[action]();
    const before = rows().map(({ id }) => id);
    await run(act);
    const added = rows().filter(({ id }) => !before.includes(id));
    expect(added.map((row) => [row.action, row.times])).toEqual([[action, 1]]);
    const kept = JSON.stringify([rows(), world.database.read.select().from(auditSalts).all()]);
    for (const personal of [
      ...[ADDRESS, UNKNOWN, 'example.org', 'Marta', PASSWORD, WRONG, NEW, passwordHash],
      ...[VISITOR.clientAddress, SHARE_NAME, 'Firefox'],
    ]) {
      expect(kept).not.toContain(personal);
    }
  });
});

test.each(AUDITED_ACTIONS.filter((action) => !REFUSED.includes(action)))(
  '%s is not noted where it fails after all',
  async (action) => {
    const act = await SCENES[action]();
    const before = rows();
    parts.database = {
      ...world.database,
      write: (work, options) =>
        world.database.write((tx) => {
          const done = work(tx);
          if (options?.aside !== true) throw new Error('The machine is gone');
          return done;
        }, options),
    };
    expect(await run(act)).toMatchObject({ message: 'The machine is gone' });
    expect(rows()).toEqual(before);
  },
);

test('a network that fails at many addresses is one visitor, known or not, and only that day', async () => {
  for (const address of [ADDRESS, UNKNOWN, 'somebody@example.org']) {
    await run(tryToLogIn(address, WRONG));
  }
  await run(tryToLogIn(UNKNOWN, WRONG));
  const visitors = () => new Set(rows().map(({ actor: who }) => who));
  expect(visitors().size).toBe(1);
  expect(rows().map(({ subject, times }) => [subject.replace(/-.*/, ''), times])).toEqual([
    [personId.replace(/-.*/, ''), 1],
    ['address', 2],
    ['address', 1],
  ]);
  world.advance(DAY_MS);
  await run(tryToLogIn(ADDRESS, WRONG));
  expect(visitors().size).toBe(2);
});

test('what somebody says again is not noted again', () => {
  const clock = world.clock;
  for (let times = 0; times < 2; times += 1) {
    consentToTraining(world.database, personId, false, clock());
    setReminderPreference(world.database, personId, { wanted: false, timeZone: 'UTC' }, clock());
    endOtherSessions(world, personId, sessionId);
  }
  expect(rows()).toEqual([]);
});

test('what is noted of somebody stays by their id when they delete everything', () => {
  logOut(world, { personId, sessionId });
  removePerson(world.database, personId, world.clock());
  expect(rows().map(({ action, actor: who }) => [action, who])).toEqual([
    ['account.log-out', personId],
    ['account.deleted', personId],
  ]);
});
