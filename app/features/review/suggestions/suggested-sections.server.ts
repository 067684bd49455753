import type { Database, Reader, Transaction } from '#db/client';
import { cvReviewSuggestions } from '#db/schema';
import { and, asc, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { VendorKey } from '~/platform/ai/vendors/vendors';
import { NotFound } from '~/platform/failure';
import { seal, unseal } from '../sealed.server';
import { isRequestActive, type SuggestionRequestId } from './suggestion-requests.server';
import { REVIEW_PARTS } from './review-parts';
import { suggestionSchema } from './suggestion';
import type { MaterialSection } from './review-material';

/** What of a section nobody reads without the link. */
const sealedSchema = z.object({
  part: z.enum(REVIEW_PARTS),
  id: z.string(),
  title: z.string(),
  rewordings: z.array(suggestionSchema),
});
type Sealed = z.infer<typeof sealedSchema>;

/** A section of a review, and what models made of it. */
export type SuggestedSection = Omit<
  typeof cvReviewSuggestions.$inferSelect,
  'reviewId' | 'sealed' | 'provider'
> &
  Sealed & { provider: VendorKey | null };

/** The review's id, and the key of its link. */
export interface ReviewAccess {
  id: string;
  key: string;
}

const sealSection = (section: Sealed, key: string, place: number) =>
  seal(JSON.stringify(section), key, `words ${place}`);

/** Every section that models were asked about, in the order of the review. */
export function listSuggestedSections(
  read: Pick<Reader, 'select'>,
  { id, key }: ReviewAccess,
): SuggestedSection[] {
  return read
    .select()
    .from(cvReviewSuggestions)
    .where(eq(cvReviewSuggestions.reviewId, id))
    .orderBy(asc(cvReviewSuggestions.place))
    .all()
    .map(({ sealed, place, state, provider, model, shown }) => ({
      ...{ place, state, model, shown, provider: provider as VendorKey | null },
      ...sealedSchema.parse(JSON.parse(unseal(sealed, key, `words ${place}`))),
    }));
}

/**
 * Has sections wait for models, in the caller's transaction; those that are in better words already
 * stay as they are.
 *
 * @returns what is to be asked about.
 */
export function queueSections(
  tx: Transaction,
  { id: reviewId, key }: ReviewAccess,
  sections: readonly MaterialSection[],
): SuggestedSection[] {
  const isOf = eq(cvReviewSuggestions.reviewId, reviewId);
  const known = listSuggestedSections(tx, { id: reviewId, key });
  const isSame =
    known.length === sections.length &&
    known.every(({ id, part }, place) => {
      const section = sections[place];
      return section?.id === id && section.part === part;
    });
  if (isSame) {
    tx.update(cvReviewSuggestions)
      .set({ state: 'waiting' })
      .where(and(isOf, ne(cvReviewSuggestions.state, 'better')))
      .run();
    return listSuggestedSections(tx, { id: reviewId, key });
  }
  tx.delete(cvReviewSuggestions).where(isOf).run();
  for (const [place, { part, id, title }] of sections.entries()) {
    const sealed = sealSection({ part, id, title, rewordings: [] }, key, place);
    tx.insert(cvReviewSuggestions)
      .values({ reviewId, place, sealed, state: 'waiting', shown: true })
      .run();
  }
  return listSuggestedSections(tx, { id: reviewId, key });
}

/** Keeps where sections stand and what models made of them, unless the asking is over. */
export function saveSuggestedSections(
  database: Database,
  asking: SuggestionRequestId,
  key: string,
  sections: readonly SuggestedSection[],
): void {
  const { reviewId } = asking;
  database.write(
    (tx) => {
      if (!isRequestActive(tx, asking)) return;
      for (const { place, state, provider, model, part, id, title, rewordings } of sections) {
        const sealed = sealSection({ part, id, title, rewordings }, key, place);
        tx.update(cvReviewSuggestions)
          .set({ sealed, state, provider, model })
          .where(
            and(eq(cvReviewSuggestions.reviewId, reviewId), eq(cvReviewSuggestions.place, place)),
          )
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
export function showSuggestions(
  database: Database,
  reviewId: string,
  { place, shown }: { place: number | null; shown: boolean },
): void {
  database.write((tx) => {
    const { changes } = tx
      .update(cvReviewSuggestions)
      .set({ shown })
      .where(
        and(
          eq(cvReviewSuggestions.reviewId, reviewId),
          eq(cvReviewSuggestions.state, 'better'),
          place === null ? undefined : eq(cvReviewSuggestions.place, place),
        ),
      )
      .run();
    if (changes === 0) throw new NotFound('This part of the review');
  });
}
