import type { VendorKey } from '~/platform/ai/vendors/vendors';
import { getVendor } from '~/platform/ai/vendors/vendors';
import { BLANK } from '~/features/writing/rewriting/ask-for-number';
import { askToShorten } from '~/features/writing/rewriting/rewrite-line';
import type { Review, ReviewedBullet } from '../review.schema';
import type { Suggestion } from './suggestion';
import type { ReviewPart } from './review-parts';

/** Whose words something is in, and how it stood before. */
export interface SuggestionSource {
  by: VendorKey;
  /** The same in the words a person reads. */
  name: string;
  before: string;
}

export type SuggestedBullet = ReviewedBullet & { worded?: SuggestionSource | undefined };
export type SuggestedLine = Review['preparation']['lines'][number] & {
  worded?: SuggestionSource | undefined;
};
/** A part of the letter's text. */
export interface LetterPart {
  text: string;
  worded?: SuggestionSource | undefined;
}

/** A review with those of a model's words that are to be shown, each marked. */
export interface SuggestedReview extends Review {
  bullets: SuggestedBullet[];
  letter: Review['letter'] & { parts: LetterPart[] };
  preparation: Omit<Review['preparation'], 'lines'> & { lines: SuggestedLine[] };
}

/** A sentence in two wordings. */
export interface BeforeAndAfter {
  /** What it is about, where the words alone do not say so. */
  about: string | null;
  before: string;
  after: string;
}

/** What a model made of one section. */
export interface AppliedSection {
  part: ReviewPart;
  by: VendorKey;
  rewordings: readonly Suggestion[];
}

/** The review in these words. What they were made for and the review does not say is left out. */
export function withSuggestions(
  review: Review,
  sections: readonly AppliedSection[],
): SuggestedReview {
  const of = (part: ReviewPart) =>
    new Map(
      sections
        .filter((section) => section.part === part)
        .flatMap(({ by, rewordings }) => rewordings.map((made) => [made.at, { ...made, by }])),
    );
  const parts = wordLetter(review.letter.text, of('letter'));
  const [bullets, questions] = [of('bullets'), of('interview')];
  return {
    ...review,
    bullets: review.bullets.map((bullet, at) => wordBullet(bullet, bullets.get(at))),
    letter: { ...review.letter, parts, text: parts.map(({ text }) => text).join(BETWEEN) },
    preparation: {
      ...review.preparation,
      lines: review.preparation.lines.map((line, at) => wordQuestion(line, questions.get(at))),
    },
  };
}

type Made = (Suggestion & { by: VendorKey }) | undefined;

const sourceOf = (by: VendorKey) => ({ by, name: getVendor(by).name });

const BETWEEN = '\n\n';

function wordBullet(bullet: ReviewedBullet, made: Made): SuggestedBullet {
  const { before: own, after } = bullet;
  const shown = after ?? own;
  if (made === undefined || !isMadeOf(made.about, shown)) return bullet;
  const { about, text, question, by } = made;
  // What only the person knows, no other words for it can say; but they may be fewer.
  const stillOpen = bullet.question === askToShorten(about) ? null : bullet.question;
  return {
    ...bullet,
    ...{ after: text, changes: [], question: question ?? stillOpen },
    worded: { ...sourceOf(by), before: shown },
  };
}

/** The line that a model was given has no blank, and no full stop at its end. */
const isMadeOf = (about: string, shown: string): boolean =>
  withoutEnd(shown) === withoutEnd(about) || (shown.startsWith(about) && shown.includes(BLANK));

const withoutEnd = (line: string): string => line.replace(/\s+/g, ' ').replace(/[.\s]+$/, '');

function wordLetter(text: string, made: ReadonlyMap<number, NonNullable<Made>>): LetterPart[] {
  return text.split(BETWEEN).map((before, at) => {
    const words = made.get(at);
    return words?.about === before
      ? { text: words.text, worded: { ...sourceOf(words.by), before } }
      : { text: before };
  });
}

function wordQuestion(line: Review['preparation']['lines'][number], made: Made): SuggestedLine {
  if (made === undefined || made.about !== line.line) return line;
  return { ...line, question: made.text, worded: { ...sourceOf(made.by), before: line.question } };
}

/** What a model's words for one section are in the review, and what stood there before. */
export function beforeAndAfter(review: Review, section: AppliedSection): BeforeAndAfter[] {
  const { bullets, letter, preparation } = withSuggestions(review, [section]);
  return [
    ...bullets.map(({ worded, after }) => ({ about: null, worded, after: after ?? '' })),
    ...letter.parts.map(({ worded, text }) => ({ about: null, worded, after: text })),
    ...preparation.lines.map(({ worded, line, question }) => ({
      ...{ about: line, worded, after: question },
    })),
  ].flatMap(({ about, worded, after }) =>
    worded === undefined ? [] : [{ about, before: worded.before, after }],
  );
}
