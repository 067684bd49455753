import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { breaches } from '~/api/testing/contract';
import { createApiToken } from '~/features/accounts/tokens/api-tokens.server';
import type { Scope } from '~/features/accounts/tokens/scopes';
import { makeResume } from '~/features/outcomes/testing/outcome-world';
import { openVisits } from '~/testing/visit.server';
import { loader as resumeLoader } from './api.resume.$resumeId._index';
import { loader } from './api.resume.$resumeId.outcome';
import { action } from './api.resume.$resumeId.report-outcome';
import { loader as listLoader } from './api.resumes';
import { action as refresh } from './api.token.refresh';

const MARKUP = '"><script>alert(1)</script>';

let visits: ReturnType<typeof openVisits>;
let cookie: string;
let stranger: string;
let ownerId: string;
let strangerId: string;
let resumeId: string;
let sampleId: string;
beforeEach(async () => {
  visits = openVisits();
  const owner = await visits.arrive();
  cookie = owner.cookie;
  ownerId = owner.personId;
  const other = await visits.arrive();
  stranger = other.cookie;
  strangerId = other.personId;
  resumeId = makeResume(visits.database, owner.personId, {}, visits.clock());
  sampleId = makeResume(visits.database, owner.personId, { sample: true }, visits.clock());
});
afterEach(() => visits.remove());

/** Calls a handler as the host does; what it answers is as its document says. */
async function call(
  handler: typeof loader | typeof action,
  options: Parameters<ReturnType<typeof openVisits>['visit']>[1] & { body?: string },
) {
  let kept: Response | undefined;
  await visits.visit(async (args) => {
    const { body } = options;
    const { headers } = args.request;
    const request =
      body === undefined
        ? args.request
        : new Request(args.request, { method: 'POST', body, headers });
    const response = await handler({ ...args, request });
    kept = response.clone();
    return response;
  }, options);
  if (kept === undefined) throw new Error('Nothing was answered');
  const [method, path] =
    handler === loader
      ? (['get', '/api/resume/{id}/outcome'] as const)
      : (['post', '/api/resume/{id}/report-outcome'] as const);
  if (kept.status !== 303) expect(await breaches(method, path, kept.clone())).toEqual([]);
  return kept;
}

const json = (value: unknown, over: object = {}) => ({
  cookie,
  params: { resumeId },
  headers: { 'Content-Type': 'application/json' },
  body: typeof value === 'string' ? value : JSON.stringify(value),
  ...over,
});
const read = async () =>
  (await (await call(loader, { cookie, params: { resumeId } })).json()) as Record<string, unknown>;

describe('the API of outcomes', () => {
  it('knows of nothing, then of what was told, with its document', async () => {
    expect(await read()).toEqual({ resumeId, state: null, sentOn: null, history: [] });
    const salary = { amount: 52_000, currency: 'EUR', period: 'year' };
    const told = { state: 'offer', happenedOn: '2026-03-01', salary, notes: MARKUP };
    const response = await call(action, json(told));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      state: 'offer',
      message: expect.stringMatching(/^Thank you/) as string,
    });
    expect(await read()).toMatchObject({
      state: 'offer',
      history: [{ ...told, via: 'api', sent: { version: 1, pdfSha256: 'a'.repeat(64) } }],
    });
  });

  it('takes a form, and leads a browser back to the page', async () => {
    const form = { state: 'interview', happenedOn: '2026-03-01', salaryAmount: '' };
    const plain = await call(action, { cookie, params: { resumeId }, form });
    expect(await plain.json()).toMatchObject({ state: 'interview' });
    const headers = { Accept: 'text/html' };
    const browser = await call(action, { cookie, params: { resumeId }, form, headers });
    expect([browser.status, browser.headers.get('Location')]).toEqual([
      303,
      `/resumes/${resumeId}/outcome?thanks`,
    ]);
  });

  it.each<[string, () => Parameters<typeof call>[1], number]>([
    ['somebody who is not logged in', () => json({ state: 'offer' }, { cookie: '' }), 401],
    ['somebody else', () => json({ state: 'offer' }, { cookie: stranger }), 404],
    ['a resume that is none', () => json({ state: 'offer' }, { params: { resumeId: 'x' } }), 404],
    ['a sample', () => json({ state: 'offer' }, { params: { resumeId: sampleId } }), 409],
    ['no JSON', () => json('{"state":'), 400],
    ['another type', () => json('state=offer', { headers: { 'Content-Type': 'text/plain' } }), 415],
    ['too much', () => json({ state: 'offer', notes: 'x'.repeat(20_000) }), 413],
    ['a state that is none', () => json({ state: 'hired' }), 422],
    ['a day to come', () => json({ state: 'offer', happenedOn: '2026-12-01' }), 422],
    ['a wrong form', () => ({ cookie, params: { resumeId }, form: { state: MARKUP } }), 422],
  ])('refuses %s, and keeps nothing', async (_, options, status) => {
    expect((await call(action, options())).status).toBe(status);
    expect((await read())['history']).toEqual([]);
  });

  it("shows nobody else's", async () => {
    expect((await call(loader, { params: { resumeId } })).status).toBe(401);
    expect((await call(loader, { cookie: stranger, params: { resumeId } })).status).toBe(404);
  });
});

describe('the API by a token', () => {
  const token = (scopes: Scope[]) =>
    createApiToken(visits, ownerId, { kind: 'personal', name: 'Script', scopes, days: 30 });
  const by = (bearer: string, over: object = {}) => ({
    cookie: '',
    params: { resumeId },
    headers: { Authorization: `Bearer ${bearer}` },
    ...over,
  });

  it('answers its person, and says what is left of the limit', async () => {
    const answer = await call(loader, by(token(['outcomes'])));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('RateLimit')).toMatch(/^"requests";r=99;t=/);
  });

  it('refuses a token without the scope, and one that is none', async () => {
    expect((await call(loader, by(token(['review', 'resumes'])))).status).toBe(403);
    expect((await call(loader, by('cvp_none'))).status).toBe(401);
    const basic = by('', { headers: { Authorization: 'Basic abc' } });
    expect((await call(loader, basic)).status).toBe(401);
  });

  it('does not look at the cookie where there is a token', async () => {
    expect((await call(loader, { ...by('cvp_none'), cookie })).status).toBe(401);
  });

  it('shows nothing of somebody else’s', async () => {
    const params = { resumeId: makeResume(visits.database, strangerId, {}, visits.clock()) };
    expect((await call(loader, by(token(['outcomes']), { params }))).status).toBe(404);
  });

  it('answers 100 times in 15 minutes, however many tokens there are', async () => {
    const tokens = [token(['outcomes']), token(['outcomes'])];
    for (let times = 0; times < 100; times += 1)
      expect((await call(loader, by(tokens[times % 2] ?? ''))).status).toBe(200);
    const refused = await call(loader, by(tokens[0] ?? ''));
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBe('900');
  });
});

describe('the API of resumes', () => {
  const by = (scopes: Scope[]) => {
    const asked = { kind: 'personal', name: 'Script', scopes, days: 30 } as const;
    const bearer = createApiToken(visits, ownerId, asked);
    return { params: { resumeId }, headers: { Authorization: `Bearer ${bearer}` } };
  };

  it('lists them and reads one, by a token that may', async () => {
    const list = await visits.visit(listLoader, by(['resumes']));
    const { resumes } = list.body as { resumes: { id: string }[] };
    expect(resumes.map(({ id }) => id)).toContain(resumeId);
    const one = await visits.visit(resumeLoader, by(['resumes']));
    expect(one.body).toHaveProperty('basics');
    for (const handler of [listLoader, resumeLoader]) {
      expect((await visits.visit(handler, by(['outcomes']))).status).toBe(403);
      expect((await visits.visit(handler, {})).status).toBe(401);
    }
  });
});

describe('exchanging tokens', () => {
  const exchange = (refreshToken: unknown) => {
    const body = JSON.stringify({ refreshToken });
    return visits.visit(
      (args) =>
        refresh({
          ...args,
          request: new Request('http://localhost/api/token/refresh', {
            method: 'POST',
            body,
            headers: { 'Content-Type': 'application/json' },
          }),
        }),
      {},
    );
  };

  it('gives a token that works, and the next one; a second time it ends both', async () => {
    const asked = {
      kind: 'refresh',
      name: 'App',
      scopes: ['outcomes'] as Scope[],
      days: 30,
    } as const;
    const first = createApiToken(visits, ownerId, asked);
    const { status, body } = await exchange(first);
    expect(status).toBe(200);
    const { accessToken, expiresInSeconds } = body as {
      accessToken: string;
      expiresInSeconds: number;
    };
    expect(expiresInSeconds).toBe(1_800);
    const headers = { Authorization: `Bearer ${accessToken}` };
    const ask = () => visits.visit(loader, { params: { resumeId }, headers });
    expect((await ask()).status).toBe(200);
    expect((await exchange(first)).status).toBe(401);
    expect((await ask()).status).toBe(401);
  });

  it.each([undefined, 7, 'x'.repeat(201)])('refuses %j', async (sent) => {
    expect((await exchange(sent)).status).toBe(422);
  });
});
