import { afterEach, describe, expect, test } from 'vitest';
import { eventually } from '~/testing/eventually';
import { openBothVendors } from '~/features/rewording/testing/both-vendors.server';
import { PROVIDER_FAULTS } from '~/features/rewording/testing/provider-faults';
import { judge } from '~/features/grounding/judge';
import { listSections, replaceLines } from '~/features/writing/models/sections';
import { rewriteText } from '~/features/writing/models/rewrite-text.server';
import { directModels } from '~/features/writing/models/testing/direct-models';
import { TRACES } from '~/features/writing/models/testing/hostile-lines';
import type { Director } from '~/platform/ai/testing/scene';
import { spentByAll } from '~/platform/providers/model-usage.server';
import { reviewMarkdown } from '../print/review-markdown';
import { forgetReview, getReview } from '../reviews.server';
import { newReviewKey, unseal } from '../sealed.server';
import { SECRETS } from '../testing/maintenance-resume';
import { good, openSuggestionsWorld } from '../testing/suggestions-world.server';
import { listSuggestionTroubles, stopSuggestionRequest } from './suggestion-requests.server';
import { listSuggestionCounts } from './suggestion-counts.server';
import type { SuggestionDependencies } from './run-suggestion-request.server';
import { toReviewMaterial } from './review-material';

const hangs: Director = () => ({ kind: 'hangs' });

let world: ReturnType<typeof openSuggestionsWorld>;
afterEach(() => world.close());

/** A world in which both vendors answer on the wire as they are directed. */
function open(
  { vertex, huggingface = good }: { vertex: Director; huggingface?: Director },
  over: Partial<SuggestionDependencies> = {},
) {
  const { models, seen } = openBothVendors({ vertex, huggingface });
  world = openSuggestionsWorld(models, over);
  return { key: world.keep(), seen };
}

/** What the review says of the person that their resume, and nothing else, does not support. */
function unsupportedIn(key: string): string[] {
  const { resume, posting, createdAt } = getReview(world.database.read, key, world.clock());
  const { input, texts, bulletAt } = toReviewMaterial({ resume, posting, today: createdAt });
  const { bullets, letter } = world.read(key).review;
  const changes = listSections(texts.bullets).map((section) => {
    const lines = section.lines.map((line, index) => {
      const bullet = bullets[bulletAt[`${section.id}/${index}`] ?? -1];
      const evidence = texts.bullets.claims.find(({ text }) => text === line)?.evidence ?? [];
      const text = bullet?.worded === undefined ? line : (bullet.after ?? line);
      return { text, claim: { evidence } };
    });
    return [section.id, lines] as const;
  });
  const { writer } = texts.bullets;
  const by = { posting: null, interview: input.interview, writer };
  const draft = replaceLines(texts.bullets, new Map(changes), by);
  return [
    ...judge(draft, input.interview).claims,
    ...judge({ resume: {}, coverLetter: letter.text }, input.interview).claims,
  ].flatMap(({ verdict, text }) => (verdict === 'supported' ? [] : [text]));
}

test('better words arrive text by text, each checked and marked', async () => {
  let key = '';
  const seen: string[] = [];
  const rewrite: SuggestionDependencies['rewrite'] = (...of) => {
    seen.push((world.view(key)?.sections ?? []).map(({ state }) => state).join());
    return rewriteText(...of);
  };
  key = open({ vertex: good }, { rewrite }).key;
  await world.ask(key);
  expect(world.asking(key)).toMatchObject({ isLive: true, number: 1 });
  expect(await world.ended(key)).toBe('improved');
  expect(seen).toEqual([
    'asking,asking,waiting,waiting,waiting',
    'better,better,asking,waiting,waiting',
    'better,better,better,asking,asking',
  ]);

  const { review } = world.read(key);
  const worded = review.bullets.filter((bullet) => bullet.worded !== undefined);
  expect(worded.map(({ after }) => after)).toEqual([
    'Serviced refrigeration units at 25 customer sites',
    'Repaired conveyors at 4 packing plants',
  ]);
  expect(review.letter.parts.some((part) => part.worded?.by === 'vertex')).toBe(true);
  expect(review.preparation.lines.find((line) => line.worded)?.question).toMatch(/encoder cable/);
  expect(unsupportedIn(key)).toEqual([]);
  expect(listSuggestionCounts(world.database.read, { days: 1 }, world.clock())).toMatchObject([
    { outcome: 'improved', count: 1 },
  ]);
  const { calls } = spentByAll(world.database.read, '2026-03-02');
  expect(calls, 'one for each text').toBe(seen.length);
});

test('what leaves holds no name, no contact, no employer and nobody else', async () => {
  const { key, seen } = open({ vertex: () => ({ kind: 'unreachable' }), huggingface: good });
  await world.ask(key);
  await world.ended(key);
  const sent = seen.flat().map(({ url, body }) => `${url}\n${body}`.toLowerCase());
  expect(sent.length).toBeGreaterThanOrEqual(3);
  expect(sent.join()).toContain('refrigeration units at customer sites');
  for (const secret of Object.values(SECRETS)) {
    for (const said of [secret, ...secret.split(/[\s,@/:.]+/)]) {
      if (said.length > 5 && said !== 'example') {
        expect(sent.join()).not.toContain(said.toLowerCase());
      }
    }
  }
});

test('what came can be opened with the link alone, and goes with the review', async () => {
  const { key } = open({ vertex: good });
  await world.ask(key);
  await world.ended(key);
  const { askings, words } = world.rows();
  const kept = JSON.stringify([
    askings,
    words,
    words.map(({ sealed }) => sealed.toString('latin1')),
  ]);
  expect(kept).not.toMatch(/customer sites|Brambleford|Fitter|Paragraph/);
  expect(kept).not.toContain(key);
  expect(() => unseal(words[0]!.sealed, key, 'words 1')).toThrow();
  expect(() => unseal(words[0]!.sealed, newReviewKey(), 'words 0')).toThrow();
  expect(unseal(words[0]!.sealed, key, 'words 0')).toContain('25 customer sites');
  forgetReview(world.database, key);
  expect(world.rows()).toEqual({ askings: [], words: [] });
});

describe.each([1, 2, 3, 4, 5, 6])('a hostile model, round %i,', (seed) => {
  test('gets not one word shown that the resume does not support', async () => {
    const hostile = directModels('hostile', { delayMs: 0, seed });
    const { key, seen } = open({ vertex: hostile, huggingface: hostile });
    const before = world.read(key).review;
    await world.ask(key);
    await world.ended(key);
    expect(seen.flat().length).toBeGreaterThanOrEqual(3);
    const { review } = world.read(key);
    expect(JSON.stringify(review)).not.toMatch(TRACES);
    expect(reviewMarkdown(review)).not.toMatch(TRACES);
    expect(unsupportedIn(key)).toEqual([]);
    expect({ ...review, bullets: [], letter: null, preparation: null }).toEqual({
      ...before,
      ...{ bullets: [], letter: null, preparation: null },
    });
  });
});

describe.each(PROVIDER_FAULTS)('a provider that %s', (_, scene, trouble) => {
  test('first, is followed by the second, and operators see why', async () => {
    const { key } = open({ vertex: () => scene });
    await world.ask(key);
    expect(await world.ended(key)).toBe('improved');
    expect(world.read(key).review.bullets.find((one) => one.worded)?.worded?.by).toBe(
      'huggingface',
    );
    expect(listSuggestionTroubles(world.database.read)).toContainEqual(
      expect.objectContaining({ provider: 'vertex', what: trouble }),
    );
  });

  test('second, after a first that is down, leaves the review as it was written', async () => {
    const { key } = open({ vertex: () => ({ kind: 'unreachable' }), huggingface: () => scene });
    const before = world.read(key).review;
    await world.ask(key);
    expect(await world.ended(key)).toBe('unavailable');
    expect(world.read(key).review).toEqual(before);
  });
});

test('a model that hangs is given up when the time is over, and the review says so', async () => {
  const { key } = open({ vertex: hangs, huggingface: hangs }, { timeLimitMs: 200 });
  const before = world.read(key).review;
  await world.ask(key);
  expect(await world.ended(key)).toBe('unavailable');
  expect(world.read(key).review).toEqual(before);
});

test('the reader stops it, and keeps what came before', async () => {
  let asked = 0;
  const { key } = open({
    vertex: (of) => ((asked += 1) === 1 ? good(of) : hangs(of)),
    huggingface: hangs,
  });
  await world.ask(key);
  await eventually(() => expect(world.view(key)?.sections[0]?.state).toBe('better'));
  stopSuggestionRequest(world.database, world.read(key).id, world.clock());
  expect(world.asking(key)).toMatchObject({ isLive: true, isStopping: true });
  expect(await world.ended(key)).toBe('improved');
  expect(world.view(key)?.sections.map(({ state }) => state)).toEqual([
    ...['better', 'better', 'waiting', 'waiting', 'waiting'],
  ]);
});

test('models that operators switch off are asked no more', async () => {
  const { key, seen } = open({
    vertex: () => {
      world.off.add('writer-vertex').add('writer-huggingface');
      return { kind: 'answers', text: '{"lines":[],"drop":[]}' };
    },
  });
  await world.ask(key);
  expect(await world.ended(key)).toBe('switched_off');
  expect(seen.map(({ length }) => length)).toEqual([1, 0]);
});

test('a review that is removed meanwhile is removed whole', async () => {
  const { key } = open({
    vertex: (of) => {
      if (world.rows().askings.length > 0) forgetReview(world.database, key);
      return good(of);
    },
  });
  await world.ask(key);
  await eventually(() => expect(world.rows()).toEqual({ askings: [], words: [] }));
  await world.suggestionRuns.close();
  expect(world.rows()).toEqual({ askings: [], words: [] });
});

test('what ends with its process can be asked again, once', async () => {
  const { key } = open({ vertex: hangs, huggingface: hangs });
  await world.ask(key);
  await world.suggestionRuns.close();
  expect(world.asking(key)).toMatchObject({ isLive: false, outcome: 'lost', number: 1 });
  expect(listSuggestionCounts(world.database.read, { days: 1 }, world.clock())).toMatchObject([
    { outcome: 'lost', count: 1 },
  ]);
});
