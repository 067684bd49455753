import { join } from 'node:path';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { AppLoadContext } from '@remix-run/node';
import { openReadOnly, type Database } from '#db/client';
import { copyDatabase } from '#db/copy-database';
import { connect } from '#db/connection';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '~/testing/eventually';
import type { Application } from './application.server';
import { checkOut } from '~/features/billing/check-out.server';
import { USUAL_PRICE } from '~/features/billing/price';
import { createGuest } from '~/features/accounts/guests.server';
import { keepSession } from '~/features/accounts/session-cookie.server';
import { people, resumePictures } from '#db/schema';
import { addApplication } from '~/features/outcomes/applications/change-application.server';
import { grantOperator } from '~/features/operations/operators.server';
import { makeOperator } from '~/features/operations/testing/make-operator.server';
import { eq } from 'drizzle-orm';
import { giveReason } from '~/features/letters/letters.server';
import { getGeneration } from '~/features/generation/generations.server';
import { submitFromForm } from '~/features/generation/submit-from-form.server';
import { createInterview } from '~/features/interview/interviews.server';
import { layout } from '~/features/templates/template';
import { makeReview } from '~/features/review/make-review';
import { keepReview } from '~/features/review/reviews.server';
import { POSTINGS } from '~/features/review/testing/postings';
import { RESUMES } from '~/features/review/testing/resumes';
import { openApplication } from './open-application.server';
import { readConfig } from '~/platform/config/environment';
import { startFakeLiteFs } from '~/platform/litefs/testing/fake-litefs';
import { getSandboxCheckout } from '~/platform/payments/sandbox-payments.server';

/**
 * Who may read a route: everybody, anybody with a session, the one whose thing it is, or operators.
 */
type Audience = 'everybody' | 'somebody' | 'owner' | 'operator';

type Handler = (args: {
  request: Request;
  context: AppLoadContext;
  params: Record<string, string>;
}) => unknown;
interface RouteModule {
  loader?: Handler;
  action?: Handler;
}

const modules = import.meta.glob<RouteModule>(['../routes/*.{ts,tsx}', '!../routes/*.test.*'], {
  eager: true,
});

/** Each route with who may read it. A route that is not listed here fails the first test. */
const AUDIENCES: Record<string, Audience> = {
  $: 'everybody',
  _index: 'everybody',
  account: 'somebody',
  'applications.$applicationId': 'owner',
  'applications._index': 'somebody',
  'applications[.]csv': 'somebody',
  'account_.models': 'somebody',
  'api.cv-review.generate': 'everybody',
  'api.openapi[.]json': 'everybody',
  'api.resume.$resumeId._index': 'owner',
  'api.resumes': 'somebody',
  // The token is the proof.
  'api.token.refresh': 'everybody',
  'cv-review._index': 'everybody',
  // Whoever has the link; without it there is nothing.
  'cv-review.$reviewKey.$tab': 'everybody',
  'cv-review.$reviewKey.download.$format': 'everybody',
  'cv-review.$reviewKey.save': 'everybody',
  'cv-review.$reviewKey.words': 'everybody',
  'api.resume.$resumeId.outcome': 'owner',
  'api.resume.$resumeId.report-outcome': 'owner',
  buy: 'somebody',
  'account_.delete': 'somebody',
  'account_.authenticator': 'somebody',
  'account_.confirm': 'somebody',
  'account_.deleted': 'everybody',
  // Reading it leads to the account.
  'account_.export': 'everybody',
  'account_.passkeys': 'somebody',
  'account_.tokens': 'somebody',
  // Reading it leads to the page, which is somebody's.
  'account_.passkeys_.options': 'everybody',
  'account_.email': 'somebody',
  // Whoever has the link; the token is the proof.
  'account_.email_.confirm': 'everybody',
  'account_.reminders': 'somebody',
  'account_.training': 'somebody',
  // Whoever has the link; the token is the proof.
  'answer.$token': 'everybody',
  'forgotten-password': 'everybody',
  generations: 'everybody',
  'generations_.$generationId': 'owner',
  'generations_.$generationId_.events': 'owner',
  'interviews.from-resume': 'everybody',
  'interviews.$interviewId._index': 'owner',
  'interviews.$interviewId.answers[.]json': 'owner',
  'interviews.$interviewId.framing': 'owner',
  'interviews.$interviewId.how-you-work': 'owner',
  'interviews.$interviewId.posting': 'owner',
  'interviews.$interviewId.questions.$number': 'owner',
  // Reading it leads to the question, which is the owner's.
  'interviews.$interviewId.questions.$number_.autosave': 'everybody',
  'interviews.$interviewId.questions.$number_.lines': 'everybody',
  'interviews.$interviewId.review': 'owner',
  'interviews._index': 'somebody',
  'log-in': 'everybody',
  'log-in_.by-mail': 'everybody',
  'log-in_.code': 'everybody',
  'log-in_.passkey': 'everybody',
  'log-out': 'everybody',
  insights: 'somebody',
  nps: 'somebody',
  'operations._index': 'operator',
  'operations.audit': 'operator',
  'operations.audit[.]csv': 'operator',
  'operations.experiments': 'operator',
  'operations.experiments_.$experiment[.]csv': 'operator',
  'operations.flags': 'operator',
  'operations.ledger': 'operator',
  'operations.reviews': 'operator',
  'operations.attempts': 'operator',
  'operations.outcomes': 'operator',
  'operations.providers': 'operator',
  'operations.training-data': 'operator',
  'operations.watching': 'operator',
  'orders.$orderId': 'owner',
  'orders.$orderId_.waiting': 'owner',
  outbox: 'everybody',
  privacy: 'everybody',
  'reset-password': 'everybody',
  'resumes.$resumeId': 'owner',
  'resumes.$resumeId_.design': 'owner',
  'resumes.$resumeId_.download.$format': 'owner',
  'resumes.$resumeId_.letter': 'owner',
  'resumes.$resumeId_.letter_.$format': 'owner',
  'resumes.$resumeId_.improving': 'owner',
  'resumes.$resumeId_.improving_.events': 'owner',
  'resumes.$resumeId_.outcome': 'owner',
  'resumes.$resumeId_.picture': 'owner',
  'resumes.$resumeId_.preparation': 'owner',
  'resumes.$resumeId_.preparation_.$format': 'owner',
  'resumes.$resumeId_.sharing': 'owner',
  'resumes.$resumeId_.wording.$companion': 'owner',
  'resumes._index': 'somebody',
  's.$token': 'everybody',
  's.$token_.download': 'everybody',
  's.$token_.seen': 'everybody',
  'sandbox-checkout.$checkoutId': 'owner',
  'sign-up': 'everybody',
  start: 'everybody',
  'templates.$name[.]css': 'everybody',
  'unsubscribe.$token': 'everybody',
  verify: 'everybody',
  // Its sender proves itself by a signature.
  'webhooks.payments': 'everybody',
};

const routes = Object.entries(modules).map(([file, module]) => ({
  name: file.replace('../routes/', '').replace(/\.tsx?$/, ''),
  module,
}));

let folder: string;
let application: Application;
let params: Record<string, string>;
const cookies: Record<
  'anonymous' | 'owner' | 'guest' | 'other' | 'operator' | 'operatorByPassword',
  string
> = {
  anonymous: '',
  owner: '',
  guest: '',
  other: '',
  operator: '',
  operatorByPassword: '',
};

async function arrive(email: string | null) {
  const now = new Date();
  const { actor, token } = createGuest(application.database, 'Firefox', now);
  if (email !== null) {
    application.database.write((tx) => {
      tx.update(people)
        .set({ email, verifiedAt: now, passwordHash: 'x' })
        .where(eq(people.id, actor.personId))
        .run();
    });
  }
  const cookie = await keepSession(application.config, token, now);
  return { personId: actor.personId, cookie: cookie.split(';')[0] ?? '' };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-routes-'));
  const secrets = 'of-these-tests-alone-9f2c6be07a41d85e';
  const config = readConfig({ DATA_FOLDER: folder, SESSION_SECRET: secrets, NODE_ENV: 'test' });
  application = await openApplication(config, pino({ level: 'silent' }));
  const owner = await arrive('owner@example.org');
  cookies.owner = owner.cookie;
  cookies.other = (await arrive('other@example.org')).cookie;
  cookies.guest = (await arrive(null)).cookie;
  cookies.operator = (await arrive('operator@example.org')).cookie;
  const { database } = application;
  makeOperator(database, 'operator@example.org', new Date());
  cookies.operatorByPassword = (await arrive('by-password@example.org')).cookie;
  grantOperator(database, 'by-password@example.org', new Date());
  const interviewId = createInterview(database, owner.personId, { sample: true }, new Date());
  const generationId = submitFromForm(
    database,
    owner.personId,
    { interviewId, idempotencyKey: 'every-route', layout: layout.parse({}), posting: null },
    new Date(),
  );
  application.generations.nudge();
  await eventually(() =>
    expect(getGeneration(database.read, owner.personId, generationId).state).toBe('done'),
  );
  const resumeId = getGeneration(database.read, owner.personId, generationId).resumeId ?? '';
  await eventually(() => expect(database.read.select().from(resumePictures).all()).toHaveLength(1));
  // Until the person says why, there is no letter to download.
  await giveReason(application, owner.personId, resumeId, 'I like quiet sites.');
  const checkoutUrl = await checkOut(
    { database, payments: application.payments! },
    owner.personId,
    {
      idempotencyKey: 'every-route',
      seenMinor: USUAL_PRICE.amountMinor,
      price: USUAL_PRICE,
      pages: { after: (id) => `/orders/${id}`, back: '/buy' },
    },
    new Date(),
  );
  const checkoutId = checkoutUrl.split('/').at(-1) ?? '';
  const details = { title: 'Fitter', company: '', link: '', next: '', nextOn: null };
  const texts = { resume: RESUMES['NURSE'] ?? '', posting: POSTINGS['NURSE'] ?? '' };
  const review = makeReview({ ...texts, today: new Date() });
  const reviewKey = keepReview(database, { ...texts, review }, new Date());
  params = {
    companion: 'letter',
    reviewKey,
    tab: 'fit',
    applicationId: addApplication(database, owner.personId, details, new Date()),
    checkoutId,
    orderId: getSandboxCheckout(database.read, checkoutId).reference,
    interviewId,
    generationId,
    resumeId,
    number: '4',
    format: 'pdf',
    name: 'classic',
    experiment: 'onboarding-order',
    '*': 'nowhere',
  };
});

afterAll(async () => {
  await application.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answered {
  status: number;
  location: string;
}

async function call(
  handler: Handler,
  name: string,
  {
    cookie,
    form,
    database,
    missing,
    application: asked = application,
  }: {
    cookie: string;
    /** Another machine's. */
    application?: Application;
    form?: Record<string, string>;
    database?: Database;
    /** Asks for things that were never made. */
    missing?: boolean;
  },
): Promise<Answered> {
  const context = {
    application: { ...asked, database: database ?? asked.database },
    cspNonce: 'nonce',
    requestId: 'request',
    readiness: { report: () => ({ parts: {} }) },
    clientAddress: '192.0.2.1',
    isDirect: true,
    noticed: {},
  } as AppLoadContext;
  const abort = new AbortController();
  const request = new Request(`http://localhost/${name}`, {
    method: form === undefined ? 'GET' : 'POST',
    headers: { Cookie: cookie },
    signal: abort.signal,
    ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
  });
  try {
    const made = missing
      ? Object.fromEntries(
          Object.entries(params).map(([key, value]) => [
            key,
            key.endsWith('Id') ? 'never-made' : value,
          ]),
        )
      : params;
    return describeAnswer(await handler({ request, context, params: made }));
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    return describeAnswer(thrown);
  } finally {
    abort.abort();
  }
}

function describeAnswer(answer: unknown): Answered {
  if (answer instanceof Response) {
    return { status: answer.status, location: answer.headers.get('Location') ?? '' };
  }
  const init = (answer as { init?: ResponseInit } | null)?.init;
  return { status: init?.status ?? 200, location: '' };
}

/** Whoever is nobody is led to log in; a program is told. */
function expectNobodyIsHere(name: string, { status, location }: Answered): void {
  if (name.startsWith('api.')) expect(status).toBe(401);
  else expect(location).toMatch(/^\/log-in(\?returnTo=|$)/);
}

/** Every row of every table of the owner's things, to show that nothing changed. */
function snapshot(): string {
  const file = connect(join(folder, 'cvstomize.sqlite'), { readonly: true });
  const tables = [
    'interviews',
    'answers',
    'answer_revisions',
    'framings',
    'trait_scores',
    'resumes',
    'ledger_entries',
    'orders',
    'sandbox_checkouts',
    'downloads',
    'resume_companions',
    'resume_workspaces',
    'resume_edits',
    'share_links',
    'outcome_reports',
    'applications',
  ];
  const rows = [...tables, 'resume_versions', 'generations'].map((table) =>
    file.prepare(`select * from ${table} order by 1, 2`).all(),
  );
  file.close();
  return JSON.stringify(rows);
}

test('every route is in the table, and the table names no other', () => {
  expect(routes.map(({ name }) => name).sort()).toEqual(Object.keys(AUDIENCES).sort());
});

describe('reading', () => {
  const readable = routes.flatMap(({ name, module }) =>
    module.loader === undefined ? [] : [{ name, loader: module.loader }],
  );

  // Calls of the API are counted, so the host has the primary answer them.
  const counted = ({ name }: { name: string }) => /^api\.resumes?\b/.test(name);
  const uncounted = readable.filter((route) => !counted(route));

  test.each(uncounted)('$name writes nothing, whoever reads it', async ({ name, loader }) => {
    const database = openReadOnly(join(folder, 'cvstomize.sqlite'));
    try {
      for (const cookie of Object.values(cookies)) {
        await expect(call(loader, name, { cookie, database })).resolves.toBeDefined();
      }
    } finally {
      database.close();
    }
  });

  test('a replica answers all of it as the primary does, and its copy stays as it is', async () => {
    const litefs = await startFakeLiteFs('replica');
    litefs.become({ isPrimary: false, primary: 'elsewhere' });
    const copy = join(litefs.folder, litefs.databaseName);
    copyDatabase(join(folder, 'cvstomize.sqlite'), copy);
    const before = readFileSync(copy);
    const config = readConfig({
      DATA_FOLDER: join(folder, 'replica'),
      SESSION_SECRET: application.config.sessionSecrets[0],
      CLUSTER_SECRET: application.config.sessionSecrets[0],
      LITEFS_DIR: litefs.folder,
      LITEFS_URL: litefs.url,
      PEER_URL: 'http://{instance}:1',
      NODE_ENV: 'test',
    });
    const replica = await openApplication(config, pino({ level: 'silent' }));
    expect(replica.replication.isPrimary()).toBe(false);
    for (const { name, loader } of uncounted) {
      for (const cookie of Object.values(cookies)) {
        const there = await call(loader, name, { cookie, application: replica });
        expect(there, name).toEqual(await call(loader, name, { cookie }));
      }
    }
    expect(() => replica.database.write(() => 1)).toThrow(/nothing was changed/);
    await replica.close();
    expect(readFileSync(copy).equals(before)).toBe(true);
    await litefs.remove();
  });

  const own = readable.filter(({ name }) => AUDIENCES[name] === 'owner');
  test.each(own)('$name is there for its owner and for nobody else', async ({ name, loader }) => {
    expect((await call(loader, name, { cookie: cookies.owner })).status).toBeLessThan(400);
    expect((await call(loader, name, { cookie: cookies.other })).status).toBe(404);
    expect((await call(loader, name, { cookie: cookies.guest })).status).toBe(404);
    expectNobodyIsHere(name, await call(loader, name, { cookie: '' }));
  });

  const operators = readable.filter(({ name }) => AUDIENCES[name] === 'operator');
  test.each(operators)('$name is there for operators and for nobody else', async (route) => {
    const { name, loader } = route;
    const status = async (cookie: string) => (await call(loader, name, { cookie })).status;
    expect(await status(cookies.operator)).toBe(200);
    expect(await call(loader, name, { cookie: cookies.operatorByPassword })).toMatchObject({
      status: 303,
      location: '/account/authenticator?needed',
    });
    for (const cookie of [cookies.owner, cookies.other, cookies.guest, '']) {
      expect(await status(cookie)).toBe(404);
    }
  });

  const signedIn = readable.filter(({ name }) => AUDIENCES[name] === 'somebody');
  test.each(signedIn)('$name asks who is there', async ({ name, loader }) => {
    expect((await call(loader, name, { cookie: cookies.owner })).status).toBeLessThan(400);
    expectNobodyIsHere(name, await call(loader, name, { cookie: '' }));
  });
});

describe('sending', () => {
  const owned = routes.flatMap(({ name, module }) =>
    module.action === undefined || !name.includes('Id') ? [] : [{ name, action: module.action }],
  );

  test.each(owned)('$name changes nothing for somebody else', async ({ name, action }) => {
    const before = snapshot();
    for (const intent of [
      'next',
      'stay',
      'delete',
      'save',
      'aside',
      'back',
      'layout',
      'make',
      'end',
      'off',
      'up',
      'paid',
    ]) {
      const form = { intent, baseVersion: '1', template: 'modern', action: 'forged' };
      const notThere = await call(action, name, { cookie: cookies.other, form, missing: true });
      expect(notThere.status).toBeGreaterThanOrEqual(400);
      expect(await call(action, name, { cookie: cookies.other, form })).toEqual(notThere);
      expect(await call(action, name, { cookie: cookies.guest, form })).toEqual(notThere);
      expectNobodyIsHere(name, await call(action, name, { cookie: '', form }));
    }
    expect(snapshot()).toBe(before);
  });

  test("submitting somebody else's interview looks as if it were not there", async () => {
    const before = snapshot();
    const action = modules['../routes/generations.tsx']?.action;
    const form = { interviewId: params.interviewId ?? '', idempotencyKey: 'forged-key' };
    expect((await call(action!, 'generations', { cookie: cookies.other, form })).status).toBe(404);
    expect(snapshot()).toBe(before);
  });
});
