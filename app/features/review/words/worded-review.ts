import type { Provider } from '~/features/rewording/consent';
import { BLANK } from '../rewriting/ask-for-number';
import { askToShorten } from '../rewriting/rewrite-line';
import type { Review, ReviewedBullet } from '../review.schema';
import type { Rewording } from './rewordings';
import type { Part } from './parts';

/** Whose words something is in, and how it stood before. */
export interface InOtherWords {
  by: Provider;
  before: string;
}

export type WordedBullet = ReviewedBullet & { worded?: InOtherWords | undefined };
export type WordedLine = Review['preparation']['lines'][number] & {
  worded?: InOtherWords | undefined;
};
/** A part of the letter's text. */
export interface LetterPart {
  text: string;
  worded?: InOtherWords | undefined;
}

/** A review with those of a model's words that are to be shown, each marked. */
export interface WordedReview extends Review {
  bullets: WordedBullet[];
  letter: Review['letter'] & { parts: LetterPart[] };
  preparation: Omit<Review['preparation'], 'lines'> & { lines: WordedLine[] };
}

/** A sentence in two wordings. */
export interface TwoWordings {
  /** What it is about, where the words alone do not say so. */
  about: string | null;
  before: string;
  after: string;
}

/** What a model made of one section. */
export interface WordedSection {
  part: Part;
  by: Provider;
  rewordings: readonly Rewording[];
}

/** The review in these words. What they were made for and the review does not say is left out. */
export function withWords(review: Review, sections: readonly WordedSection[]): WordedReview {
  const of = (part: Part) =>
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

type Made = (Rewording & { by: Provider }) | undefined;

const BETWEEN = '\n\n';

function wordBullet(bullet: ReviewedBullet, made: Made): WordedBullet {
  const { before: own, after } = bullet;
  const shown = after ?? own;
  if (made === undefined || !isMadeOf(made.about, shown)) return bullet;
  const { about, text, question, by } = made;
  // What only the person knows, no other words for it can say; but they may be fewer.
  const stillOpen = bullet.question === askToShorten(about) ? null : bullet.question;
  return {
    ...bullet,
    ...{ after: text, changes: [], question: question ?? stillOpen },
    worded: { by, before: shown },
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
      ? { text: words.text, worded: { by: words.by, before } }
      : { text: before };
  });
}

function wordQuestion(line: Review['preparation']['lines'][number], made: Made): WordedLine {
  if (made === undefined || made.about !== line.line) return line;
  return { ...line, question: made.text, worded: { by: made.by, before: line.question } };
}

/** What a model's words for one section are in the review, and what stood there before. */
export function twoWordings(review: Review, section: WordedSection): TwoWordings[] {
  const { bullets, letter, preparation } = withWords(review, [section]);
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
