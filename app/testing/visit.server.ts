import type { AppLoadContext } from '@remix-run/node';
import { openTestDatabase } from '#db/testing';
import pino from 'pino';
import type { Application } from '~/composition/application.server';
import { createGuest } from '~/features/accounts/guests.server';
import { QUICK_PASSWORD_COST } from '~/features/accounts/testing/quick-password-cost';
import { openSteadyFlags } from '~/features/experiments/testing/steady-flags';
import { createProgressFeed } from '~/features/generation/progress.server';
import { createStreamedText } from '~/features/improving/streamed-text.server';
import { openTestModels } from '~/features/rewording/testing/test-models.server';
import type { Model } from '~/platform/ai/model';
import { openCoverageReader } from '~/features/posting/coverage-reader.server';
import { openPostingReader } from '~/features/posting/posting-reader.server';
import { draftingHere } from '~/features/writing/testing/drafting-here';
import { keepSession } from '~/features/accounts/session-cookie.server';
import { startSession } from '~/features/accounts/sessions.server';
import { openSandboxPayments } from '~/platform/payments/sandbox-payments.server';

type Handler = (args: {
  request: Request;
  context: AppLoadContext;
  params: Record<string, string>;
}) => unknown;

/** Somebody at a browser, not a robot. */
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0';

/** What a page answered, whether it returned, redirected or threw. */
export interface Answer {
  status: number;
  location: string | null;
  body: unknown;
  /** What the browser is to carry from now on, as it sends it. */
  cookies: string;
}

/** Routes called as the host calls them, on a real database, by people with real sessions. */
export function openVisits(
  flags = openSteadyFlags(),
  flagOverrides: Application['flagOverrides'] = null,
  models: readonly Model[] = [],
  uploads?: Application['uploads'],
) {
  const { database, ...files } = openTestDatabase();
  let now = new Date('2026-03-02T20:15:00Z');
  const config = {
    sessionSecrets: ['a secret of the tests, long enough to be one'],
    secureCookies: false,
    passwordCost: QUICK_PASSWORD_COST,
    region: 'local',
    publicUrl: 'https://cv.example',
    guestsPerHour: 100,
  };
  const payments = openSandboxPayments({
    database,
    clock: () => now,
    secret: config.sessionSecrets[0] ?? '',
    checkoutUrl: (id) => `${config.publicUrl}/sandbox-checkout/${id}`,
  });
  const context = {
    application: {
      ...{ database, config, flags, flagOverrides, payments, clock: () => now },
      log: pino({ level: 'silent' }),
      generations: { nudge: () => undefined, progress: createProgressFeed() },
      models: openTestModels(database, () => now, models),
      words: createStreamedText(),
      drafting: draftingHere,
      cover: openCoverageReader((of) => draftingHere.cover(of)),
      postings: openPostingReader((text, options) => draftingHere.readPosting(text, options)),
      uploads,
    },
    cspNonce: 'nonce',
    requestId: 'request',
    readiness: { report: () => ({ parts: {} }) },
    clientAddress: '192.0.2.1',
    isDirect: true,
  } as unknown as AppLoadContext;

  const carry = async (token: string) =>
    (await keepSession(config, token, now)).split(';')[0] ?? '';

  async function arrive() {
    const { actor, token } = createGuest(database, 'Firefox', now);
    return { ...actor, cookie: await carry(token) };
  }

  /** The cookie of another session of somebody's, as after logging in again. */
  const arriveAgain = (personId: string, secondFactor = false) =>
    carry(
      database.write(
        (tx) => startSession(tx, personId, { userAgent: 'Firefox', secondFactor }, now).token,
      ),
    );

  /** @param form posts it; without one the page is read. */
  async function visit(
    handler: Handler,
    {
      cookie = '',
      params = {},
      form,
      path = '/',
      headers: more = {},
    }: {
      cookie?: string;
      params?: Record<string, string>;
      form?: Record<string, string | string[]> | FormData | string;
      path?: string;
      headers?: Record<string, string>;
    },
  ): Promise<Answer> {
    const headers: Record<string, string> = { Cookie: cookie, 'User-Agent': FIREFOX, ...more };
    if (typeof form === 'string') headers['Content-Type'] = 'multipart/form-data; boundary=x';
    const request = new Request(`http://localhost${path}`, {
      method: form === undefined ? 'GET' : 'POST',
      headers,
      ...(form === undefined ? {} : { body: bodyOf(form) }),
    });
    try {
      return await answerOf(
        await handler({ request, context: { ...context, noticed: {} }, params }),
      );
    } catch (thrown) {
      if (thrown instanceof Error) throw thrown;
      return answerOf(thrown);
    }
  }

  return {
    database,
    payments,
    clock: () => now,
    remove: () => files.remove(),
    arrive,
    arriveAgain,
    visit,
    /** Changes how the application is configured from now on. */
    configure(change: Partial<Application['config']>) {
      Object.assign(config, change);
    },
    advance(milliseconds: number) {
      now = new Date(now.getTime() + milliseconds);
    },
  };
}

function bodyOf(form: Record<string, string | string[]> | FormData | string) {
  if (typeof form === 'string' || form instanceof FormData) return form;
  return new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  );
}

async function answerOf(answer: unknown): Promise<Answer> {
  if (answer instanceof Response) {
    const text = await answer.text();
    return {
      status: answer.status,
      location: answer.headers.get('Location'),
      cookies: answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
      body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text,
    };
  }
  if (answer !== null && typeof answer === 'object' && 'data' in answer && 'init' in answer) {
    const { data, init } = answer as { data: unknown; init: ResponseInit | null };
    return { status: init?.status ?? 200, location: null, body: data, cookies: '' };
  }
  return { status: 200, location: null, body: answer, cookies: '' };
}
