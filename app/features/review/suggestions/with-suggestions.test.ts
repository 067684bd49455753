import { describe, expect, it } from 'vitest';
import { listSections, replaceLines } from '~/features/writing/models/sections';
import { makeReview } from '../make-review';
import { reviewMarkdown } from '../print/review-markdown';
import { reviewOutline } from '../print/review-outline';
import { reviewSchema } from '../review.schema';
import { POSTINGS } from '../testing/postings';
import { RESUMES, SOFTWARE } from '../testing/resumes';
import type { ReviewPart } from './review-parts';
import { suggestionsIn, type Suggestion } from './suggestion';
import { toReviewMaterial } from './review-material';
import { beforeAndAfter, withSuggestions, type AppliedSection } from './with-suggestions';

const today = new Date('2026-03-02');
const texts = { resume: SOFTWARE, posting: POSTINGS['SOFTWARE'] ?? '', today };
const review = makeReview(texts);
const wordable = toReviewMaterial(texts);
const sectionOf = (part: ReviewPart, id: string) => {
  const section = listSections(wordable.texts[part]).find((one) => one.id === id);
  if (section === undefined) throw new Error(`There is no ${id}`);
  return section;
};

/** What comes of a model that puts one line in these words. */
function word(part: ReviewPart, id: string, line: number, text: string): AppliedSection {
  const before = wordable.texts[part];
  const lines = sectionOf(part, id).lines.map((old, at) =>
    at === line ? { text, claim: { evidence: [] } } : { text: old, was: at },
  );
  const now = replaceLines(before, new Map([[id, lines]]), {
    posting: null,
    interview: wordable.input.interview,
    writer: { name: 'vertex', model: 'a model', fallbackFrom: [] },
  });
  return { part, by: 'vertex', rewordings: suggestionsIn(part, { before, now, id }, wordable) };
}

const LINES = '/work/1/highlights';
const bulletOf = (words: string) => {
  const at = review.bullets.findIndex(({ before }) => before.startsWith(words));
  if (at === -1) throw new Error(`No bullet begins with ${words}`);
  return at;
};

describe('what may be worded of a review', () => {
  it.each(Object.keys(RESUMES))('is every line of %s, in its own place', (name) => {
    const of = { resume: RESUMES[name] ?? '', posting: POSTINGS[name] ?? '', today };
    const made = makeReview(of);
    const { texts: own, sections, bulletAt } = toReviewMaterial(of);
    const lines = listSections(own.bullets).flatMap(({ id, lines: all }) =>
      all.map((text, index) => ({ text, bullet: made.bullets[bulletAt[`${id}/${index}`] ?? -1] })),
    );
    expect(lines.length).toBeGreaterThan(1);
    for (const { text, bullet } of lines) {
      expect(bullet?.after ?? bullet?.before).toContain(text.slice(0, 20));
    }
    expect(new Set(Object.values(bulletAt)).size).toBe(lines.length);
    expect(sections.some(({ part }) => part === 'interview')).toBe(true);
  });
});

describe('a review in other words', () => {
  it('is the same review where there are none', () => {
    expect(reviewSchema.parse(withSuggestions(review, []))).toEqual(review);
  });

  it('keeps the blank and the question for a number that a model cannot know', () => {
    const at = bulletOf('Improved test coverage');
    const made = word('bullets', LINES, 2, 'Improved checkout test coverage');
    const bullet = withSuggestions(review, [made]).bullets[at];
    expect(review.bullets[at]?.after).toContain('____');
    expect(bullet).toEqual({
      ...review.bullets[at],
      after: 'Improved checkout test coverage, from ____ to ____',
      changes: [],
      worded: { by: 'vertex', name: 'Gemini', before: review.bullets[at]?.after },
    });
  });

  it('keeps the question about a part only the person knows', () => {
    const at = bulletOf('Worked on the checkout');
    const made = word('bullets', LINES, 0, 'Built the checkout with Node.js, React and Kafka');
    expect(withSuggestions(review, [made]).bullets[at]).toMatchObject({
      question: review.bullets[at]?.question,
      worded: { before: 'Worked on the checkout using Node.js, React and Kafka' },
    });
  });

  it('asks no longer to shorten what is short now', () => {
    const long = `Wrote ${'many internal tools and reports '.repeat(8)}in Python`;
    const own = { ...review.bullets[0]!, before: long, after: null, question: null };
    const count = long.split(' ').length;
    const question = `This is ${count} words long. Two lines would be read sooner: where would you cut it?`;
    const of = { ...review, bullets: [{ ...own, question }] };
    const rewordings: Suggestion[] = [{ at: 0, about: long, text: 'Wrote tools', question: null }];
    const [bullet] = withSuggestions(of, [{ part: 'bullets', by: 'vertex', rewordings }]).bullets;
    expect(bullet).toMatchObject({ after: 'Wrote tools', question: null });
  });

  it('has a letter with one paragraph in other words, and nothing else of it changed', () => {
    const section = listSections(wordable.texts.letter)[0]!;
    const made = word('letter', section.id, 0, 'I built a payouts service.');
    const { letter } = withSuggestions(review, [made]);
    const changed = letter.parts.filter(({ worded }) => worded !== undefined);
    expect(changed).toHaveLength(1);
    expect(changed[0]?.text).toContain('I built a payouts service.');
    expect(review.letter.text).toContain(changed[0]?.worded?.before);
    expect(letter.text.replace(changed[0]!.text, changed[0]!.worded!.before)).toBe(
      review.letter.text,
    );
  });

  it('has the question of that line in other words', () => {
    const id = '/preparation/work/0/highlights';
    const question = 'How did you measure the p95 latency?';
    const { lines } = withSuggestions(review, [word('interview', id, 1, question)]).preparation;
    const changed = lines.filter(({ worded }) => worded !== undefined);
    expect(changed).toMatchObject([
      { line: expect.stringContaining('p95') as string, question, worded: { by: 'vertex' } },
    ]);
  });

  it('leaves out words for what it does not say', () => {
    const made = (['bullets', 'letter', 'interview'] as const).map((part) => ({
      ...{ part, by: 'vertex' as const },
      rewordings: [0, 1, 99].map((at) => ({ at, about: 'else', text: 'Better', question: null })),
    }));
    expect(reviewSchema.parse(withSuggestions(review, made))).toEqual(review);
  });

  it('says before and after of each, whatever it is of', () => {
    const sections = [
      word('bullets', LINES, 3, 'Wrote Python tools for support'),
      word('interview', '/preparation/work/0/highlights', 1, 'How did you cut it?'),
    ];
    expect(sections.map((section) => beforeAndAfter(review, section))).toEqual([
      [
        {
          about: null,
          before: 'Wrote internal tools in Python for the support team',
          after: 'Wrote Python tools for support',
        },
      ],
      [expect.objectContaining({ after: 'How did you cut it?' })],
    ]);
  });

  it('says whose words they are on paper', () => {
    const made = word('bullets', LINES, 3, 'Wrote Python tools for support');
    expect(reviewMarkdown(withSuggestions(review, [made]))).toContain(
      'After: Wrote Python tools for support\\\n  *Gemini worded this; it was checked against your resume.*',
    );
    expect(reviewMarkdown(withSuggestions(review, []))).not.toContain('worded');
  });

  it('says so of a letter under it, where it is not copied with it', () => {
    const letter = reviewOutline(
      withSuggestions(review, [
        word('letter', '/letter/1', 0, 'I wrote Python tools.'),
        word('letter', '/letter/1', 1, 'I cut latency.'),
      ]),
    ).find(({ title }) => title === 'Cover letter');
    const kinds = letter?.blocks.map(({ kind }) => kind) ?? [];
    expect(kinds.slice(0, kinds.indexOf('note'))).not.toContain('list');
    expect(letter?.blocks.filter(({ kind }) => kind === 'note')).toEqual([
      {
        kind: 'note',
        text: 'Gemini worded a part of this letter; it was checked against your resume.',
      },
    ]);
    expect(kinds.lastIndexOf('text')).toBeLessThan(kinds.indexOf('note'));
  });
});
