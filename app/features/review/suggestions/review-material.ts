import { resumeSections } from '~/features/writing/models/resume-sections';
import type { RewordableDraft } from '~/features/writing/models/section';
import { listSections } from '~/features/writing/models/sections';
import type { WriterInput } from '~/features/drafts/writer';
import { readForReview, type ReviewRequest } from '../make-review';
import { REVIEW_PARTS, type ReviewPart } from './review-parts';
import { writeTexts, type WrittenTexts } from '../reviewing/write-texts';

/** One section of a review's texts, as models are asked about it. */
export interface MaterialSection {
  part: ReviewPart;
  /** As `listSections` has it. */
  id: string;
  title: string;
}

/** A review's texts as models are asked about them; the same texts always give the same. */
export interface ReviewMaterial {
  input: WriterInput;
  texts: Readonly<Record<ReviewPart, RewordableDraft>>;
  /** In the order in which they are asked about. */
  sections: MaterialSection[];
  /** JSON pointer of a line of the draft → its place among the review's bullets. */
  bulletAt: Readonly<Record<string, number>>;
}

/** More than this is not read by somebody who waits for it. */
const MOST_SECTIONS = 16;

/**
 * What of a review may be worded: its lines entry by entry, the letter's sentences, and the questions
 * its lines invite, with the resume itself for evidence. Some 50 to 150 ms: not for the event loop.
 */
export function toReviewMaterial(
  request: Pick<ReviewRequest, 'resume' | 'posting' | 'today'>,
): ReviewMaterial {
  const { input, bullets, draft, letter, preparation } = writeTexts(
    readForReview(request),
    request.today,
  );
  const texts = {
    bullets: draft,
    letter: { ...draft, letter },
    interview: { ...draft, expected: preparation.lines },
  };
  const sections = REVIEW_PARTS.flatMap((part) =>
    listSections(texts[part]).map(({ id, title }) => ({ part, id, title })),
  );
  return {
    ...{ input, texts },
    sections: sections.slice(0, MOST_SECTIONS),
    bulletAt: bulletsByLine({ draft, bullets }),
  };
}

/** Grounding may have taken lines out, and entries with them; a line's proof says where it is from. */
function bulletsByLine({
  draft,
  bullets,
}: Pick<WrittenTexts, 'draft' | 'bullets'>): Record<string, number> {
  const taken = new Set<number>();
  const places: Record<string, number> = {};
  for (const { id, lines } of resumeSections(draft)) {
    for (const [line, text] of lines.entries()) {
      const path = `${id}/${line}`;
      const sources = draft.claims
        .filter((claim) => claim.path === path)
        .flatMap(({ evidence }) => evidence.map(({ source }) => source));
      const place = bullets.findIndex(
        ({ entry, words }, index) =>
          words === text && !taken.has(index) && sources.includes(`/history/${entry}/words`),
      );
      if (place === -1) continue;
      taken.add(place);
      places[path] = place;
    }
  }
  return places;
}
