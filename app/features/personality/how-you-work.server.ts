import { eq } from 'drizzle-orm';
import type { Database, Reader, Transaction } from '#db/client';
import { traitScores } from '#db/schema';
import type { HowYouWorkBody } from '~/features/interview/answers/bodies';
import { getOwnInterview } from '~/features/interview/own-interview.server';
import {
  forgetRevisions,
  writeAnswer,
  type OwnAnswer,
  type Saved,
} from '~/features/interview/save-answer.server';
import { scoreTraits, type TraitScore } from './score-traits';

/**
 * The stored scores of an interview, for the person alone: no writer reads them.
 *
 * @throws {NotFound} where the interview is missing or another person's.
 */
export function listTraitScores(
  read: Pick<Reader, 'select'>,
  personId: string,
  interviewId: string,
): TraitScore[] {
  getOwnInterview(read, personId, interviewId);
  return read
    .select({
      trait: traitScores.trait,
      score: traitScores.score,
      band: traitScores.band,
      itemsAnswered: traitScores.itemsAnswered,
    })
    .from(traitScores)
    .where(eq(traitScores.interviewId, interviewId))
    .all();
}

/**
 * Saves the answers to the grid and their scores together. Without consent to the private items
 * their answers, score and earlier versions are deleted.
 *
 * @throws {NotFound} where the interview is missing or another person's.
 * @throws {Failure} `invalid` where an answer is none of 1–5.
 */
export function saveHowYouWork(
  database: Database,
  { personId, interviewId }: Pick<OwnAnswer, 'personId' | 'interviewId'>,
  body: HowYouWorkBody,
  options: { baseVersion: number; now: Date },
): Saved {
  return database.write((tx): Saved => {
    const saved = writeAnswer(tx, { personId, interviewId, slot: 'howYouWork' }, body, options);
    if (saved.kind === 'conflict') return saved;
    if (!body.consentNeuroticism) forgetRevisions(tx, interviewId, 'howYouWork');
    keepTraitScores(tx, interviewId, body, options.now);
    return saved;
  });
}

/** Scores the answers to the grid anew. */
export function keepTraitScores(
  tx: Transaction,
  interviewId: string,
  body: HowYouWorkBody,
  now: Date,
): void {
  tx.delete(traitScores).where(eq(traitScores.interviewId, interviewId)).run();
  for (const score of scoreTraits(body.items, body)) {
    tx.insert(traitScores)
      .values({ interviewId, ...score, scoredAt: now })
      .run();
  }
}
