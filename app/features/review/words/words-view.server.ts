import type { Reader } from '#db/client';
import { PROVIDERS } from '~/features/rewording/consent';
import { findConsent } from '~/features/rewording/consents.server';
import { switchedOn } from '~/features/rewording/models.server';
import { getReview, type KeptReview } from '../reviews.server';
import { explainStrangersObstacle, type WordsParts } from './ask-for-words.server';
import { findAsking } from './askings.server';
import { listWords, type KeptWords } from './kept-words.server';
import type { WordsView } from './words-view';
import { twoWordings, withWords, type WordedReview, type WordedSection } from './worded-review';

/** A review as it is shown, with what models made of it. */
export interface ReadReview extends Omit<KeptReview, 'review'> {
  id: string;
  expiresAt: Date;
  /** As rules wrote it. */
  written: KeptReview['review'];
  /** In those of models' words that are shown. */
  review: WordedReview;
  words: KeptWords[];
}

/** The review behind a link, in the words it is shown in. @throws {NotFound} as `getReview` does. */
export function readReview(read: Pick<Reader, 'select'>, key: string, now: Date): ReadReview {
  const { review: written, ...kept } = getReview(read, key, now);
  const words = listWords(read, { id: kept.id, key });
  const shown = words.filter((one) => one.shown).flatMap(wordedSection);
  return { ...kept, written, review: withWords(written, shown), words };
}

function wordedSection({ part, provider, rewordings }: KeptWords): WordedSection[] {
  return provider === null ? [] : [{ part, by: provider, rewordings }];
}

/**
 * What models did, do and may do for a review.
 *
 * @param personId of whoever reads it, where that is known: who turned models off for good is not
 * offered any.
 * @returns null where there is nothing to show.
 */
export function findWordsView(
  parts: Pick<WordsParts, 'models' | 'database' | 'clock'>,
  { id, written, words }: Pick<ReadReview, 'id' | 'written' | 'words'>,
  personId: string | null,
): WordsView | null {
  const { models, database, clock } = parts;
  const isRefused = personId !== null && findConsent(database.read, personId)?.given === false;
  const offered = isRefused ? [] : switchedOn(models, null);
  const asking = findAsking(database.read, id, clock());
  if (offered.length === 0 && asking === null) return null;
  return {
    providers: offered.map(({ provider, model }) => ({ ...PROVIDERS[provider], model })),
    obstacle: explainStrangersObstacle(parts) ?? null,
    asking,
    sections: words.map((section) => {
      const { place, part, title, model, shown, provider: by } = section;
      const [made] = wordedSection(section);
      return {
        ...{ place, part, title, model, shown, by },
        state: section.state === 'asking' && asking?.isLive !== true ? 'waiting' : section.state,
        lines: made === undefined ? [] : twoWordings(written, made),
      };
    }),
  };
}
