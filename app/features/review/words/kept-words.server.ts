import type { Database, Reader, Transaction } from '#db/client';
import { cvReviewWords } from '#db/schema';
import { and, asc, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { NotFound } from '~/platform/failure';
import { seal, unseal } from '../sealed';
import { goesOn, type AskingId } from './askings.server';
import { PARTS } from './parts';
import { rewordingSchema } from './rewordings';
import type { WordableSection } from './wordable-review';

/** What of a section nobody reads without the link. */
const sealedSchema = z.object({
  part: z.enum(PARTS),
  id: z.string(),
  title: z.string(),
  rewordings: z.array(rewordingSchema),
});
type Sealed = z.infer<typeof sealedSchema>;

/** A section of a review, and what models made of it. */
export type KeptWords = Omit<typeof cvReviewWords.$inferSelect, 'reviewId' | 'sealed'> & Sealed;

/** The review's id, and the key of its link. */
export interface Opened {
  id: string;
  key: string;
}

const sealSection = (section: Sealed, key: string, place: number) =>
  seal(JSON.stringify(section), key, `words ${place}`);

/** Every section that models were asked about, in the order of the review. */
export function listWords(read: Pick<Reader, 'select'>, { id, key }: Opened): KeptWords[] {
  return read
    .select()
    .from(cvReviewWords)
    .where(eq(cvReviewWords.reviewId, id))
    .orderBy(asc(cvReviewWords.place))
    .all()
    .map(({ sealed, place, state, provider, model, shown }) => ({
      ...{ place, state, provider, model, shown },
      ...sealedSchema.parse(JSON.parse(unseal(sealed, key, `words ${place}`))),
    }));
}

/**
 * Has sections wait for models, in the caller's transaction; those that are in better words already
 * stay as they are.
 *
 * @returns what is to be asked about.
 */
export function awaitWords(
  tx: Transaction,
  { id: reviewId, key }: Opened,
  sections: readonly WordableSection[],
): KeptWords[] {
  const isOf = eq(cvReviewWords.reviewId, reviewId);
  const known = listWords(tx, { id: reviewId, key });
  const isSame =
    known.length === sections.length &&
    known.every(({ id, part }, place) => {
      const section = sections[place];
      return section?.id === id && section.part === part;
    });
  if (isSame) {
    tx.update(cvReviewWords)
      .set({ state: 'waiting' })
      .where(and(isOf, ne(cvReviewWords.state, 'better')))
      .run();
    return listWords(tx, { id: reviewId, key });
  }
  tx.delete(cvReviewWords).where(isOf).run();
  for (const [place, { part, id, title }] of sections.entries()) {
    const sealed = sealSection({ part, id, title, rewordings: [] }, key, place);
    tx.insert(cvReviewWords)
      .values({ reviewId, place, sealed, state: 'waiting', shown: true })
      .run();
  }
  return listWords(tx, { id: reviewId, key });
}

/** Keeps where sections stand and what models made of them, unless the asking is over. */
export function keepWords(
  database: Database,
  asking: AskingId,
  key: string,
  sections: readonly KeptWords[],
): void {
  const { reviewId } = asking;
  database.write(
    (tx) => {
      if (!goesOn(tx, asking)) return;
      for (const { place, state, provider, model, part, id, title, rewordings } of sections) {
        const sealed = sealSection({ part, id, title, rewordings }, key, place);
        tx.update(cvReviewWords)
          .set({ sealed, state, provider, model })
          .where(and(eq(cvReviewWords.reviewId, reviewId), eq(cvReviewWords.place, place)))
          .run();
      }
    },
    { aside: true },
  );
}

/**
 * Shows a model's words in a review, or those before them.
 *
 * @param place of one section; null for all of them.
 * @throws {NotFound} where there is no such section in a model's words.
 */
export function showWords(
  database: Database,
  reviewId: string,
  { place, shown }: { place: number | null; shown: boolean },
): void {
  database.write((tx) => {
    const { changes } = tx
      .update(cvReviewWords)
      .set({ shown })
      .where(
        and(
          eq(cvReviewWords.reviewId, reviewId),
          eq(cvReviewWords.state, 'better'),
          place === null ? undefined : eq(cvReviewWords.place, place),
        ),
      )
      .run();
    if (changes === 0) throw new NotFound('This part of the review');
  });
}
