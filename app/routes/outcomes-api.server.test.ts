import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { breaches } from '~/api/testing/contract';
import { makeResume } from '~/features/outcomes/testing/outcome-world';
import { openVisits } from '~/testing/visit.server';
import { loader } from './api.resume.$resumeId.outcome';
import { action } from './api.resume.$resumeId.report-outcome';

const MARKUP = '"><script>alert(1)</script>';

let visits: ReturnType<typeof openVisits>;
let cookie: string;
let stranger: string;
let resumeId: string;
let sampleId: string;
beforeEach(async () => {
  visits = openVisits();
  const owner = await visits.arrive();
  cookie = owner.cookie;
  stranger = (await visits.arrive()).cookie;
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
