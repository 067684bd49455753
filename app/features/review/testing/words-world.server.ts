import pino from 'pino';
import { vi } from 'vitest';
import { openTestDatabase } from '#db/testing';
import { cvReviewAskings, cvReviewWords } from '#db/schema';
import type { Models } from '~/features/rewording/models.server';
import { openTestModels } from '~/features/rewording/testing/test-models.server';
import { rewriteSection } from '~/features/writing/models/rewrite-section.server';
import { helpfulClaims } from '~/features/writing/models/testing/helpful-claims';
import { rewordingHere } from '~/features/writing/testing/drafting-here';
import { quoteOf, readMaterial } from '~/features/writing/models/testing/scripted-model';
import type { Model } from '~/platform/ai/model';
import type { Director } from '~/platform/ai/testing/scene';
import { makeReview } from '../make-review';
import { FITTER, FITTER_POSTING } from './fitter';
import { getReview, keepReview } from '../reviews.server';
import { REVIEW_CONSENT_WORDING } from '../words/asking';
import { askForWords, type WordsParts } from '../words/ask-for-words.server';
import { findAsking } from '../words/askings.server';
import { openReviewAskings } from '../words/review-askings.server';
import type { AskingParts } from '../words/run-asking.server';
import { toWordable } from '../words/wordable-review';
import { findWordsView, readReview } from '../words/words-view.server';

const QUESTION = 'How did you find the 3 loose connections and the worn encoder cable?';

/** Words what two rules know to word, and one question. */
export const good: Director = ({ data }) => {
  const material = readMaterial({ data });
  const isAsked = material.lines.some(({ text }) => text.endsWith('?'));
  const claims = isAsked
    ? material.answers.flatMap(({ text }, index) =>
        text.includes('worn encoder cable')
          ? [{ line: index + 1, text: QUESTION, quotes: quoteOf(material, 'worn encoder cable') }]
          : [],
      )
    : helpfulClaims(material);
  return { kind: 'answers', text: JSON.stringify({ claims }) };
};

/** A stranger with a review, models, and everything that words the one by the other. */
export function openWordsWorld(all: readonly Model[], over: Partial<AskingParts> = {}) {
  const { database, ...files } = openTestDatabase();
  let now = new Date('2026-03-02T20:15:00Z');
  const clock = () => now;
  const off = new Set<string>();
  const given = openTestModels(database, clock, all);
  const models: Models = {
    ...given,
    flags: {
      isEnabled: (name, context) => !off.has(name) && given.flags.isEnabled(name, context),
    },
    metering: { ...given.metering },
  };
  const reviewAskings = openReviewAskings({
    ...{ database, clock, log: pino({ level: 'silent' }), models },
    ...{ rewrite: rewriteSection, rewording: rewordingHere },
    ...{ timeLimitMs: 20_000, hedgeAfterMs: null },
    ...over,
  });
  const parts: WordsParts = {
    ...{ database, clock, models, reviewAskings },
    config: { sessionSecrets: ['a secret of the tests'], reviewsPerHour: 10 },
    // What threads do, on the thread that asks: a test would wait seconds for another.
    reviewing: {
      toWordable: (request) => Promise.resolve(toWordable(request)),
    } as WordsParts['reviewing'],
  };
  const texts = { resume: FITTER, posting: FITTER_POSTING };
  const review = makeReview({ ...texts, today: now });

  return {
    ...{ database, models, parts, off, review, clock, reviewAskings },
    advance(milliseconds: number) {
      now = new Date(now.getTime() + milliseconds);
    },
    keep: () => keepReview(database, { ...texts, review }, now),
    ask: (key: string, agreed = REVIEW_CONSENT_WORDING, clientAddress = '192.0.2.1') =>
      askForWords(parts, key, { agreed, clientAddress }),
    asking: (key: string) =>
      findAsking(database.read, getReview(database.read, key, now).id, clock()),
    /** Waits until models are no longer asked about it. */
    async ended(key: string) {
      await vi.waitFor(
        () => {
          if (this.asking(key)?.isLive !== false) throw new Error('It is under way');
        },
        { timeout: 25_000, interval: 20 },
      );
      return this.asking(key)?.outcome;
    },
    read: (key: string) => readReview(database.read, key, now),
    view: (key: string, personId: string | null = null) =>
      findWordsView(parts, readReview(database.read, key, now), personId),
    rows: () => ({
      askings: database.read.select().from(cvReviewAskings).all(),
      words: database.read.select().from(cvReviewWords).all(),
    }),
    async close() {
      await reviewAskings.close();
      files.remove();
    },
  };
}
