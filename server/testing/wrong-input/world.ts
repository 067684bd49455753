import { eq } from 'drizzle-orm';
import { connect } from '#db/connection';
import { generations, people, rateLimits, reminders, reminderWishes } from '#db/schema';
import { requestEmailChange } from '~/features/accounts/change-email.server';
import { createGuest } from '~/features/accounts/guests.server';
import { hashPassword } from '~/features/accounts/hash-password.server';
import { issueToken, type TokenPurpose } from '~/features/accounts/mail-tokens.server';
import { keepSession } from '~/features/accounts/session-cookie.server';
import { startSession } from '~/features/accounts/sessions.server';
import { checkOut } from '~/features/billing/check-out.server';
import { USUAL_PRICE } from '~/features/billing/price';
import { createOverrides } from '~/features/experiments/flag-overrides';
import { makeReview } from '~/features/review/make-review';
import { openCoverageReader } from '~/features/posting/coverage-reader.server';
import { openPostingReader } from '~/features/posting/posting-reader.server';
import { openDraftingThreads } from '~/features/writing/drafting-threads.server';
import { openReviewingThreads } from '~/features/review/reviewing-threads.server';
import { openUploadReading } from '~/features/resume-import/upload-thread.server';
import { keepReview } from '~/features/review/reviews.server';
import { POSTINGS } from '~/features/review/testing/postings';
import { RESUMES } from '~/features/review/testing/resumes';
import { openSteadyFlags } from '~/features/experiments/testing/steady-flags';
import { createProgressFeed } from '~/features/generation/progress.server';
import { recordConsent } from '~/features/rewording/consents.server';
import { createStreamedText } from '~/features/improving/streamed-text.server';
import { openTestModels } from '~/features/rewording/testing/test-models.server';
import { createInterview, getInterview } from '~/features/interview/interviews.server';
import { addResume } from '~/features/library/resumes.server';
import { askForNps } from '~/features/nps/askings.server';
import { addApplication } from '~/features/outcomes/applications/change-application.server';
import { linkToken } from '~/features/outcomes/reminders/link-token.server';
import { plainResume } from '~/features/library/testing/plain-resume';
import type { ShareRequest } from '~/features/sharing/share-form.server';
import { makeShareLink } from '~/features/sharing/share-links.server';
import { shareToken } from '~/features/sharing/share-token.server';
import { lookUp } from '~/features/operations/look-up.server';
import { makeOperator } from '~/features/operations/testing/make-operator.server';
import { newId } from '~/platform/id.server';
import { createOutboxMailer } from '~/platform/mail/outbox-mailer.server';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import { scriptModel } from '~/platform/providers/testing/scripted-model';
import { SANDBOX_PATH } from '~/platform/payments/paths';
import {
  getSandboxCheckout,
  openSandboxPayments,
} from '~/platform/payments/sandbox-payments.server';
import { openFolderStorage } from '~/platform/storage/folder-storage.server';
import { sourceBuild } from '../source-build';
import { startTestHost } from '../test-host';

export type Who = 'nobody' | 'guest' | 'owner' | 'other' | 'operator';

/** What the owner has, or what was mailed to somebody; by the names routes give their parameters. */
export interface Things {
  /** Of the link of a review. */
  reviewKey: string;
  interviewId: string;
  generationId: string;
  /** Of one that made no resume. */
  failedGenerationId: string;
  resumeId: string;
  /** Of links to the resume: one that asks for the password, and one that shows it. */
  lockedToken: string;
  openToken: string;
  /** Another session of the owner's. */
  session: string;
  /** Of a link that sets the owner's password anew. */
  resetToken: string;
  /** Of a link that says yes to another address of the owner's. */
  emailToken: string;
  /** Of a link that logs the owner in. */
  logInToken: string;
  /** Of the link that makes the guest an account. */
  verifyToken: string;
  /** Without a resume. */
  applicationId: string;
  /** Of links mailed to the owner: to answer, and to end mails. */
  answerToken: string;
  unsubscribeToken: string;
  /** Of an order of the owner's that is not paid yet. */
  checkoutId: string;
  orderId: string;
  /** Of an operator at the owner's statement. */
  lookId: string;
  othersInterviewId: string;
  othersSession: string;
}

export interface Sent {
  path: string;
  as?: Who;
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer> | URLSearchParams | FormData;
}

export interface Answered {
  status: number;
  location: string | null;
  contentType: string;
  text: string;
}

export const PASSWORD = 'blue kettle under the stairs';
const UNCOUNTED = new Set([
  'rate_limits',
  'cv_review_counts',
  'cv_review_asking_counts',
  'order_counts',
]);
/** What is refused is noted there. */
const AUDITED = new Set(['audit_events', 'audit_salts']);

/** The whole application on a port, without a worker, and people with things of their own. */
export async function openWorld() {
  const drafting = openDraftingThreads({ threads: 1 });
  const printer = openBrowserPrinter({ chromiumPath: undefined, onRecycle: () => undefined });
  const host = await startTestHost(
    sourceBuild(),
    { SESSION_SECRET: 'of-these-tests-alone-9f2c6be07a41d85e' },
    ({ database, folder }) => ({
      storage: openFolderStorage(`${folder}/objects`),
      mailer: createOutboxMailer(database, () => new Date()),
      printer,
      drafting,
      cover: openCoverageReader((of, options) => drafting.cover(of, options)),
      postings: openPostingReader((text, options) => drafting.readPosting(text, options)),
      reviewing: openReviewingThreads(),
      // As without a worker, what is asked for is noted and not done.
      suggestionRuns: {
        timeLimitMs: 60_000,
        isFull: () => false,
        start: () => undefined,
        close: () => Promise.resolve(),
      },
      uploads: openUploadReading(),
      flags: openSteadyFlags(),
      flagOverrides: createOverrides(),
      payments: openSandboxPayments({
        database,
        clock: () => new Date(),
        secret: 'a-secret-of-these-webhooks-0123456789',
        checkoutUrl: (id) => `http://localhost${SANDBOX_PATH}/${id}`,
      }),
      generations: { progress: createProgressFeed(), nudge: () => undefined },
      words: createStreamedText(),
      models: openTestModels(database, () => new Date(), [scriptModel('vertex', { says: '{}' })]),
    }),
  );
  const { application, databaseFile } = host;
  const cookies: Record<Who, string> = {
    nobody: '',
    guest: '',
    owner: '',
    other: '',
    operator: '',
  };
  const things = await furnish();
  const file = connect(databaseFile, { readonly: false, existing: true });
  const tables = file
    .prepare<[], { name: string }>(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`,
    )
    .all()
    .map(({ name }) => name)
    .filter((name) => !UNCOUNTED.has(name));
  const all = tables
    .filter((name) => !AUDITED.has(name))
    .map((name) => file.prepare(`select * from "${name}" order by rowid`));
  file.exec(`vacuum into '${databaseFile}.first'`);
  file.exec(`attach '${databaseFile}.first' as first`);
  file.exec('PRAGMA foreign_keys = off');
  // Books are never edited; here they are put back as they were.
  file.exec('drop trigger ledger_never_edited; drop trigger ledger_never_deleted');

  async function furnish(): Promise<Things> {
    const { database, payments } = application;
    if (payments === null) throw new Error('Without payments there is no checkout');
    const now = new Date();
    const passwordHash = await hashPassword(PASSWORD, application.config.passwordCost);
    const arrive = async (who: Who, email: string | null) => {
      const { actor, token } = createGuest(database, 'Firefox', now);
      cookies[who] = (await keepSession(application.config, token, now)).split(';')[0] ?? '';
      database.write((tx) => {
        const account = email === null ? {} : { email, verifiedAt: now };
        tx.update(people)
          .set({ ...account, passwordHash })
          .where(eq(people.id, actor.personId))
          .run();
      });
      return actor;
    };
    const owner = await arrive('owner', 'owner@example.org');
    const other = await arrive('other', 'other@example.org');
    const guest = await arrive('guest', null);
    const operator = await arrive('operator', 'operator@example.org');
    makeOperator(database, 'operator@example.org', now);
    recordConsent(database, owner.personId, { given: true, recipients: ['vertex'] }, now);
    const interviewId = createInterview(database, owner.personId, { sample: true }, now);
    const othersInterviewId = createInterview(database, other.personId, { sample: true }, now);
    const token = (personId: string, purpose: TokenPurpose, email: string) =>
      database.write((tx) => issueToken(tx, { personId, purpose, email }, now));
    const pages = { after: (orderId: string) => `/orders/${orderId}`, back: '/buy' };
    const order = { idempotencyKey: newId(), seenMinor: USUAL_PRICE.amountMinor, pages };
    const checkout = await checkOut(
      { database, payments },
      owner.personId,
      { ...order, price: USUAL_PRICE },
      now,
    );
    const checkoutId = checkout.split('/').at(-1) ?? '';
    const session = database.write((tx) =>
      startSession(tx, owner.personId, { userAgent: 'Safari' }, now),
    );
    const generationId = newId();
    const failedGenerationId = newId();
    const { interview } = getInterview(database.read, owner.personId, interviewId);
    const resumeId = database.write((tx) => {
      const asked = { personId: owner.personId, interviewId, input: {}, createdAt: now };
      const failed = { state: 'failed', failure: 'Nothing was printed.', finishedAt: now } as const;
      tx.insert(generations)
        .values([
          { ...asked, id: generationId, idempotencyKey: generationId, state: 'queued' },
          { ...asked, id: failedGenerationId, idempotencyKey: failedGenerationId, ...failed },
        ])
        .run();
      return addResume(
        tx,
        {
          personId: owner.personId,
          interviewId,
          generationId,
          ...plainResume(interview),
        },
        now,
      );
    });
    requestEmailChange(
      application,
      { personId: owner.personId, email: 'owner@example.org' },
      'wanted@example.org',
    );
    const reminderId = newId();
    database.write((tx) => {
      const wish = { personId: owner.personId, wanted: true, timeZone: 'UTC', changedAt: now };
      tx.insert(reminderWishes).values(wish).run();
      tx.insert(reminders)
        .values({
          id: reminderId,
          personId: owner.personId,
          resumeId,
          afterDays: 14,
          createdAt: now,
        })
        .run();
      askForNps(tx, { personId: owner.personId, occasion: 'download' }, now);
    });
    const { sessionSecrets } = application.config;
    const texts = { resume: RESUMES['NURSE'] ?? '', posting: POSTINGS['NURSE'] ?? '' };
    const [secret = ''] = application.config.sessionSecrets;
    const share = async (asked: Partial<ShareRequest>) => {
      const link: ShareRequest = { name: 'Acme', version: null, lifetime: 'never', ...asked };
      return shareToken(secret, await makeShareLink(application, owner.personId, resumeId, link));
    };
    return {
      lockedToken: await share({ password: PASSWORD }),
      openToken: await share({ mayDownload: 'yes' }),
      reviewKey: keepReview(
        database,
        { ...texts, review: makeReview({ ...texts, today: now }) },
        now,
      ),
      interviewId,
      applicationId: addApplication(
        database,
        owner.personId,
        { title: 'Fitter', company: '', link: '', next: '', nextOn: null },
        now,
      ),
      answerToken: linkToken('answer', reminderId, sessionSecrets),
      unsubscribeToken: linkToken('unsubscribe', owner.personId, sessionSecrets),
      checkoutId,
      orderId: getSandboxCheckout(database.read, checkoutId).reference,
      lookId: lookUp(database, operator.personId, 'owner@example.org', now) ?? '',
      othersInterviewId,
      generationId,
      failedGenerationId,
      resumeId,
      session: session.sessionId,
      othersSession: other.sessionId,
      emailToken: token(owner.personId, 'email-old', 'owner@example.org'),
      logInToken: token(owner.personId, 'log-in', 'owner@example.org'),
      resetToken: token(owner.personId, 'reset', 'owner@example.org'),
      verifyToken: token(guest.personId, 'verify', 'guest@example.org'),
    };
  }

  return {
    things,
    /** A path with the things' ids in the place of `:interviewId` and the like. */
    pathOf: (pattern: string): string =>
      pattern.replace(/:([A-Za-z]+)/g, (whole, name: string) =>
        name in things ? things[name as keyof Things] : whole,
      ),
    /** Sends as a browser does: from our own page, following nothing. */
    async send({ path, as = 'nobody', method = 'POST', headers = {}, body }: Sent) {
      application.database.write((tx) => tx.delete(rateLimits).run());
      const response = await fetch(host.url + path, {
        method,
        redirect: 'manual',
        headers: { Accept: 'text/html', Cookie: cookies[as], Origin: host.url, ...headers },
        ...(body === undefined ? {} : { body }),
      });
      const answered: Answered = {
        status: response.status,
        location: response.headers.get('Location'),
        contentType: response.headers.get('Content-Type') ?? '',
        text: await response.text(),
      };
      return answered;
    },
    /** Every row of every table but those that only count, or note what is refused. */
    content: (): string => JSON.stringify(all.map((rows) => rows.all())),
    /** Puts every row back as it was in the beginning. */
    reset: file.transaction(() => {
      for (const name of tables) {
        file.exec(`delete from main."${name}"`);
        file.exec(`insert into main."${name}" select * from first."${name}"`);
      }
    }),
    /** What was logged as our own fault. */
    faults: () => host.logged().filter(({ level }) => Number(level) >= 50),
    async remove() {
      file.close();
      await printer.close();
      await host.remove();
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;
