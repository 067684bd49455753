import type { Reader } from '#db/client';
import { describeModel } from '~/features/rewording/consent';
import { getVendor } from '~/platform/ai/vendors/vendors';
import { findConsent } from '~/features/rewording/consents.server';
import { enabledModels } from '~/features/rewording/models.server';
import { getReview, type KeptReview } from '../reviews.server';
import { explainVisitorObstacle, type RequestDependencies } from './request-suggestions.server';
import { findSuggestionRequest } from './suggestion-requests.server';
import { listSuggestedSections, type SuggestedSection } from './suggested-sections.server';
import type { SuggestionsView } from './suggestions-view';
import {
  beforeAndAfter,
  withSuggestions,
  type SuggestedReview,
  type AppliedSection,
} from './with-suggestions';

/** A review as it is shown, with what models made of it. */
export interface ReadReview extends Omit<KeptReview, 'review'> {
  id: string;
  expiresAt: Date;
  /** As rules wrote it. */
  written: KeptReview['review'];
  /** In those of models' words that are shown. */
  review: SuggestedReview;
  words: SuggestedSection[];
}

/** The review behind a link, in the words it is shown in. @throws {NotFound} as `getReview` does. */
export function readReview(read: Pick<Reader, 'select'>, key: string, now: Date): ReadReview {
  const { review: written, ...kept } = getReview(read, key, now);
  const words = listSuggestedSections(read, { id: kept.id, key });
  const shown = words.filter((one) => one.shown).flatMap(appliedSection);
  return { ...kept, written, review: withSuggestions(written, shown), words };
}

function appliedSection({ part, provider, rewordings }: SuggestedSection): AppliedSection[] {
  return provider === null ? [] : [{ part, by: provider, rewordings }];
}

/**
 * What models did, do and may do for a review.
 *
 * @param personId of whoever reads it, where that is known: who turned models off for good is not
 * offered any.
 * @returns null where there is nothing to show.
 */
export function findSuggestionsView(
  dependencies: Pick<RequestDependencies, 'models' | 'database' | 'clock'>,
  { id, written, words }: Pick<ReadReview, 'id' | 'written' | 'words'>,
  personId: string | null,
): SuggestionsView | null {
  const { models, database, clock } = dependencies;
  const isRefused = personId !== null && findConsent(database.read, personId)?.given === false;
  const offered = isRefused ? [] : enabledModels(models, null);
  const asking = findSuggestionRequest(database.read, id, clock());
  if (offered.length === 0 && asking === null) return null;
  return {
    providers: offered.map((model) => describeModel(model)),
    obstacle: explainVisitorObstacle(dependencies) ?? null,
    asking,
    sections: words.map((section) => {
      const { place, part, title, model, shown, provider } = section;
      const by = provider === null ? null : getVendor(provider).name;
      const [made] = appliedSection(section);
      return {
        ...{ place, part, title, model, shown, by },
        state: section.state === 'asking' && asking?.isLive !== true ? 'waiting' : section.state,
        lines: made === undefined ? [] : beforeAndAfter(written, made),
      };
    }),
  };
}
