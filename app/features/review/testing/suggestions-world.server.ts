import pino from 'pino';
import {} from 'vitest';
import { eventually } from '~/testing/eventually';
import { openTestDatabase } from '#db/testing';
import { cvReviewSuggestionRequests, cvReviewSuggestions } from '#db/schema';
import type { Models } from '~/features/rewording/models.server';
import { openTestModels } from '~/features/rewording/testing/test-models.server';
import { rewriteText } from '~/features/writing/models/rewrite-text.server';
import { helpfulLines } from '~/features/writing/models/testing/helpful-lines';
import { rewordingHere } from '~/features/writing/testing/drafting-here';
import {
  answerOf,
  clausesOf,
  linesOf,
  readMaterial,
} from '~/features/writing/models/testing/scripted-model';
import type { Model } from '~/platform/ai/model';
import type { Director } from '~/platform/ai/testing/scene';
import { makeReview } from '../make-review';
import { MAINTENANCE_RESUME, MAINTENANCE_POSTING } from './maintenance-resume';
import { getReview, keepReview } from '../reviews.server';
import { REVIEW_CONSENT_WORDING } from '../suggestions/suggestion-request';
import {
  requestSuggestions,
  type RequestDependencies,
} from '../suggestions/request-suggestions.server';
import { findSuggestionRequest } from '../suggestions/suggestion-requests.server';
import { openSuggestionRuns } from '../suggestions/suggestion-runs.server';
import type { SuggestionDependencies } from '../suggestions/run-suggestion-request.server';
import { toReviewMaterial } from '../suggestions/review-material';
import { findSuggestionsView, readReview } from '../suggestions/suggestions-view.server';

const QUESTION = 'How did you find the 3 loose connections and the worn encoder cable?';

/** Words what two rules know to word, and one question. */
export const good: Director = ({ data }) => {
  const material = readMaterial({ data });
  const isAsked = linesOf(material).some(({ text }) => text.endsWith('?'));
  const lines = isAsked
    ? material.parts.flatMap((of) =>
        clausesOf(of).flatMap(({ text }, index) =>
          text.includes('worn encoder cable')
            ? [{ part: of.part, from: [of.lines[index]?.id ?? ''], text: QUESTION }]
            : [],
        ),
      )
    : helpfulLines(material);
  return { kind: 'answers', text: answerOf(lines) };
};

/** A stranger with a review, models, and everything that words the one by the other. */
export function openSuggestionsWorld(
  all: readonly Model[],
  over: Partial<SuggestionDependencies> = {},
) {
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
  const suggestionRuns = openSuggestionRuns({
    ...{ database, clock, log: pino({ level: 'silent' }), models },
    ...{ rewrite: rewriteText, rewording: rewordingHere },
    ...{ timeLimitMs: 20_000, hedgeAfterMs: null, secondOpinion: false },
    ...over,
  });
  const parts: RequestDependencies = {
    ...{ database, clock, models, suggestionRuns },
    config: { sessionSecrets: ['a secret of the tests'], reviewsPerHour: 10 },
    // What threads do, on the thread that asks: a test would wait seconds for another.
    reviewing: {
      toWordable: (request) => Promise.resolve(toReviewMaterial(request)),
    } as RequestDependencies['reviewing'],
  };
  const texts = { resume: MAINTENANCE_RESUME, posting: MAINTENANCE_POSTING };
  const review = makeReview({ ...texts, today: now });

  return {
    ...{ database, models, parts, off, review, clock, suggestionRuns },
    advance(milliseconds: number) {
      now = new Date(now.getTime() + milliseconds);
    },
    keep: () => keepReview(database, { ...texts, review }, now),
    ask: (key: string, agreed = REVIEW_CONSENT_WORDING, clientAddress = '192.0.2.1') =>
      requestSuggestions(parts, key, { agreed, clientAddress }),
    asking: (key: string) =>
      findSuggestionRequest(database.read, getReview(database.read, key, now).id, clock()),
    /** Waits until models are no longer asked about it. */
    async ended(key: string) {
      await eventually(() => {
        if (this.asking(key)?.isLive !== false) throw new Error('It is under way');
      });
      return this.asking(key)?.outcome;
    },
    read: (key: string) => readReview(database.read, key, now),
    view: (key: string, personId: string | null = null) =>
      findSuggestionsView(parts, readReview(database.read, key, now), personId),
    rows: () => ({
      askings: database.read.select().from(cvReviewSuggestionRequests).all(),
      words: database.read.select().from(cvReviewSuggestions).all(),
    }),
    async close() {
      await suggestionRuns.close();
      files.remove();
    },
  };
}
