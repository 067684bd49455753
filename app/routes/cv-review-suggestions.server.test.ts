import type { AppLoadContext } from '@remix-run/node';
import { afterEach, describe, expect, test } from 'vitest';
import { cvReviewSuggestionRequests, providerHealth } from '#db/schema';
import { createGuest } from '~/features/accounts/guests.server';
import { openSteadyFlags } from '~/features/experiments/testing/steady-flags';
import { recordConsent } from '~/features/rewording/consents.server';
import { forgetExpiredReviews, REVIEW_KEPT_MS } from '~/features/review/reviews.server';
import { good, openSuggestionsWorld } from '~/features/review/testing/suggestions-world.server';
import { REVIEW_CONSENT_WORDING } from '~/features/review/suggestions/suggestion-request';
import { listSuggestionCounts } from '~/features/review/suggestions/suggestion-counts.server';
import type { SuggestionsView } from '~/features/review/suggestions/suggestions-view';
import type { SuggestedReview } from '~/features/review/suggestions/with-suggestions';
import type { Model } from '~/platform/ai/model';
import { scriptModel } from '~/platform/providers/testing/scripted-model';
import { loader as download } from './cv-review.$reviewKey.download.$format';
import { loader as readSave } from './cv-review.$reviewKey.save';
import { action as remove, loader as readTab } from './cv-review.$reviewKey.$tab';
import { action as word, loader as readWords } from './cv-review.$reviewKey.words';

let world: ReturnType<typeof openSuggestionsWorld>;
afterEach(() => world.close());

/** A model that words what two rules know to word. */
const helpful: Model = {
  provider: 'vertex',
  model: 'a-model',
  answer: (request) => {
    const scene = good(request);
    if (scene.kind !== 'answers') throw new Error('It answers');
    const usage = { inputTokens: 1, outputTokens: 1 };
    return Promise.resolve({ text: scene.text, model: 'a-model-001', usage });
  },
};
const nothing = () => scriptModel('vertex', { says: '{"lines":[],"drop":[]}' });
const AGREED = { intent: 'start', agreed: REVIEW_CONSENT_WORDING };

interface Sent {
  form?: Record<string, string>;
  params?: Record<string, string>;
  address?: string;
  flags?: ReturnType<typeof openSteadyFlags>;
}

/** Calls a route for a stranger's review; what it throws is its answer, too. */
async function send(
  handler: (args: never) => Promise<unknown>,
  key: string,
  { form, params = {}, address = '192.0.2.1', flags = openSteadyFlags() }: Sent = {},
): Promise<Response> {
  const application = {
    ...world.parts,
    flags,
    reviewing: { ...world.parts.reviewing, read: () => Promise.resolve({}) },
    log: { error: () => undefined },
    config: { ...world.parts.config, secureCookies: false, region: 'local' },
  };
  const context = { application, clientAddress: address } as unknown as AppLoadContext;
  const request = new Request('http://localhost/cv-review', {
    method: form === undefined ? 'GET' : 'POST',
    ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
  });
  const args = { request, context, params: { reviewKey: key, ...params } };
  const answer = await handler(args as never).catch((thrown: unknown) => {
    if (thrown instanceof Error) throw thrown;
    return thrown;
  });
  if (answer instanceof Response) return answer;
  const { data, init } = answer as { data: unknown; init: ResponseInit | null };
  return Response.json(data, init ?? {});
}

async function open(...models: Model[]): Promise<string> {
  world = openSuggestionsWorld(models);
  return Promise.resolve(world.keep());
}

interface Tab {
  review: SuggestedReview;
  words: SuggestionsView | null;
}
const tab = async (key: string, name = 'bullets') =>
  (await (await send(readTab, key, { params: { tab: name } })).json()) as Tab;
const words = async (key: string) =>
  ((await (await send(readWords, key)).json()) as { view: SuggestionsView | null }).view;
const problemOf = async (answer: Response) => ({
  status: answer.status,
  message: ((await answer.json()) as { message: string }).message,
});

describe('without anybody to ask', () => {
  test('nothing of it is shown, and asking is refused', async () => {
    const key = await open();
    expect((await tab(key)).words).toBeNull();
    expect(await words(key)).toBeNull();
    expect((await send(word, key, { form: AGREED })).status).toBe(503);
    expect(world.rows().askings).toEqual([]);
  });

  test('a model that operators switched off is none', async () => {
    const key = await open(nothing());
    expect((await tab(key)).words).not.toBeNull();
    world.off.add('writer-vertex');
    expect((await tab(key)).words).toBeNull();
    expect((await send(word, key, { form: AGREED })).status).toBe(503);
  });

  test('somebody who turned models off for good is offered none', async () => {
    const key = await open(nothing());
    const { actor } = createGuest(world.database, 'Firefox', world.clock());
    const refusal = { given: false, recipients: ['vertex'] } as const;
    recordConsent(world.database, actor.personId, refusal, world.clock());
    expect(world.view(key, actor.personId)).toBeNull();
    expect(world.view(key, null)).not.toBeNull();
  });

  test('a provider that is down is said to be, and not asked', async () => {
    const model = nothing();
    const key = await open(model);
    model.play({ fails: 'unauthorized' });
    await send(word, key, { form: AGREED });
    expect(await world.ended(key)).toBe('unavailable');
    expect(world.database.read.select().from(providerHealth).all()).toHaveLength(1);
    expect((await words(key))?.obstacle).toContain('No model answers right now');
    const { length } = model.calls;
    const refused = await problemOf(await send(word, world.keep(), { form: AGREED }));
    expect(refused).toMatchObject({
      status: 503,
      message: expect.stringContaining('whole') as string,
    });
    expect(model.calls).toHaveLength(length);
  });

  test('the last fifth of a day is left to people who have a resume here', async () => {
    const key = await open(nothing());
    const { limits } = world.models.metering;
    Object.assign(world.models.metering, {
      limits: { ...limits, all: { calls: 3, costMicros: 10 ** 10 } },
    });
    await send(word, key, { form: AGREED });
    expect(await world.ended(key)).toBe('unchanged');
    const refused = await problemOf(await send(word, world.keep(), { form: AGREED }));
    expect(refused).toMatchObject({
      status: 503,
      message: expect.stringContaining('much in use') as string,
    });
  });
});

describe('asking for better words', () => {
  test('is done only by who agreed to the words as they are now', async () => {
    const model = nothing();
    const key = await open(model);
    for (const form of [
      { intent: 'start' },
      { intent: 'start', agreed: '' },
      { intent: 'start', agreed: '2020-01-01/1' },
      { intent: 'yes', agreed: REVIEW_CONSENT_WORDING },
      {},
    ]) {
      expect((await send(word, key, { form: form })).status).toBe(422);
    }
    expect(model.calls).toEqual([]);
    expect(world.rows()).toEqual({ askings: [], words: [] });
  });

  test('is recorded, with the words and the providers, before the first call', async () => {
    const model = nothing();
    const key = await open(model);
    let recorded: unknown[] = [];
    model.meanwhile(() => {
      recorded = world.database.read.select().from(cvReviewSuggestionRequests).all();
    });
    const answer = await send(word, key, { form: AGREED });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe(`/cv-review/${key}/words`);
    await world.ended(key);
    expect(recorded).toMatchObject([
      { wording: REVIEW_CONSENT_WORDING, providers: ['vertex'], outcome: null },
    ]);
  });

  test('asks one time at once, and two in all', async () => {
    const model = scriptModel('vertex', { hangs: true });
    const key = await open(model);
    await send(word, key, { form: AGREED });
    expect((await send(word, key, { form: AGREED })).status).toBe(303);
    expect(world.rows().askings).toHaveLength(1);
    await send(word, key, { form: { intent: 'stop' } });
    expect(await world.ended(key)).toBe('stopped');
    model.play({ says: '{"lines":[],"drop":[]}' });
    await send(word, key, { form: AGREED });
    expect(await world.ended(key)).toBe('unchanged');
    expect(world.rows().askings).toHaveLength(2);
    expect((await send(word, key, { form: AGREED })).status).toBe(409);
    expect(listSuggestionCounts(world.database.read, { days: 1 }, world.clock())).toMatchObject([
      { outcome: 'stopped', count: 1 },
      { outcome: 'unchanged', count: 1 },
    ]);
  });

  test('is limited by network, and asking about nothing does not count', async () => {
    const key = await open(nothing());
    for (let sent = 0; sent < 6; sent += 1) {
      await send(word, key, { form: { intent: 'start', agreed: 'x' } });
    }
    for (let made = 0; made < 5; made += 1) {
      const other = world.keep();
      expect((await send(word, other, { form: AGREED })).status).toBe(303);
      await world.ended(other);
    }
    const refused = await send(word, world.keep(), { form: AGREED });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBe('3600');
    const elsewhere = { form: AGREED, address: '198.51.100.7' };
    expect((await send(word, key, elsewhere)).status).toBe(303);
    await world.ended(key);
  });

  test('is of no review that is not there, nor while reviews are switched off', async () => {
    const key = await open(nothing());
    expect((await send(word, 'A'.repeat(43), { form: AGREED })).status).toBe(404);
    expect((await send(readWords, 'A'.repeat(43))).status).toBe(404);
    const flags = openSteadyFlags({ 'cv-review': false });
    expect((await send(word, key, { form: AGREED, flags })).status).toBe(503);
    expect((await send(readWords, key, { flags })).status).toBe(503);
  });
});

describe('words that came', () => {
  async function worded() {
    const key = await open(helpful);
    await send(word, key, { form: AGREED });
    expect(await world.ended(key)).toBe('improved');
    return key;
  }
  const markdown = async (key: string) =>
    (await send(download, key, { params: { format: 'md' } })).text();

  test('are shown and downloaded with their mark, beside what they replaced', async () => {
    const key = await worded();
    const { review, words: view } = await tab(key);
    expect(review.bullets[0]).toMatchObject({
      before: 'Serviced refrigeration units at customer sites, 25 sites',
      after: 'Serviced refrigeration units at 25 customer sites',
      worded: { by: 'vertex' },
    });
    expect(view?.asking).toMatchObject({ isLive: false, outcome: 'improved' });
    const file = await markdown(key);
    expect(file).toContain('After: Serviced refrigeration units at 25 customer sites');
    expect(file).toContain('Gemini worded this; it was checked against your resume.');
    expect(await (await send(readSave, key)).json()).toMatchObject({ isWorded: true });
  });

  test('are taken back one by one or all at once, and shown again', async () => {
    const key = await worded();
    const shown = async () =>
      (await words(key))?.sections.filter((one) => one.state === 'better' && one.shown).length;
    const all = await shown();
    expect(all).toBeGreaterThan(2);
    await send(word, key, { form: { intent: 'take-back', place: '0' } });
    expect(await shown()).toBe(all! - 1);
    expect((await tab(key)).review.bullets[0]?.worded).toBeUndefined();
    expect(await markdown(key)).not.toContain('at 25 customer sites\\');
    await send(word, key, { form: { intent: 'show', place: '0' } });
    expect(await shown()).toBe(all);
    await send(word, key, { form: { intent: 'take-all-back' } });
    expect(await shown()).toBe(0);
    expect(await markdown(key)).not.toContain('worded this');
    expect(await (await send(readSave, key)).json()).toMatchObject({ isWorded: false });
    const statusOf = async (place: string) =>
      (await send(word, key, { form: { intent: 'take-back', place } })).status;
    expect(await statusOf('99')).toBe(404);
    for (const place of ['', '-1', 'x', '1e2']) expect(await statusOf(place)).toBe(422);
  });

  test('stay when asked once more, about the rest', async () => {
    const key = await worded();
    const before = (await tab(key)).review;
    await send(word, key, { form: AGREED });
    expect(await world.ended(key)).toBe('unchanged');
    expect((await tab(key)).review).toEqual(before);
  });

  test('are still shown when models are switched off, and go with the review', async () => {
    const key = await worded();
    world.off.add('writer-vertex');
    expect((await words(key))?.providers).toEqual([]);
    expect((await tab(key)).review.bullets[0]?.worded).toBeDefined();
    await send(remove, key, { params: { tab: 'fit' }, form: {} });
    expect(world.rows()).toEqual({ askings: [], words: [] });
  });

  test('are deleted when the hour of the review is over', async () => {
    await worded();
    world.advance(REVIEW_KEPT_MS);
    forgetExpiredReviews(world.database, world.clock());
    expect(world.rows()).toEqual({ askings: [], words: [] });
  });
});
