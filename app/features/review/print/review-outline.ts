import { nameOfBand } from '~/ui/coverage-band';
import { REVIEW_LABELS } from '../page/review-labels';
import { HIDDEN_TEXT_LABELS } from '~/features/resume-import/hidden-text';
import type { Review } from '../review.schema';
import { suggestionAttribution } from '../suggestion-attribution';
import type { SuggestionSource, SuggestedReview } from '../suggestions/with-suggestions';
import { experienceYearsLabel } from '../experience-years-label';

/** One piece of a printed review. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'quote'; text: string }
  /** Of ours, about what stands above. */
  | { kind: 'note'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'rewriting'; before: string; after: string | null; notes: string[] }
  | { kind: 'heading'; text: string };

export interface OutlinedSection {
  title: string;
  blocks: Block[];
}

const text = (words: string): Block => ({ kind: 'text', text: words });
const note = (words: string): Block => ({ kind: 'note', text: words });
const heading = (words: string): Block => ({ kind: 'heading', text: words });
const list = (items: string[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

/** A review from top to bottom, for paper and for Markdown. */
export function reviewOutline(review: SuggestedReview): OutlinedSection[] {
  return [
    { title: 'Fit', blocks: fitBlocks(review) },
    { title: 'Your lines', blocks: lineBlocks(review) },
    { title: 'Wording', blocks: wordingBlocks(review) },
    {
      title: 'Cover letter',
      blocks: [...letterBlocks(review), ...list(review.letter.questions)],
    },
    { title: 'Interview', blocks: interviewBlocks(review) },
    { title: 'What a machine reads', blocks: machineBlocks(review) },
  ].filter(({ blocks }) => blocks.length > 0);
}

const STATUSES = [
  ['missing', 'Not in your resume'],
  ['partly', 'Partly in your resume'],
  ['met', 'In your resume'],
] as const;

function fitBlocks({ fit }: Review): Block[] {
  const { band, must, nice, years, requirements } = fit;
  const parts = [
    `${must.covered} of ${must.total} must-haves`,
    ...(nice.total === 0 ? [] : [`${nice.covered} of ${nice.total} nice-to-haves`]),
  ];
  return [
    text(`${nameOfBand(band)}: ${parts.join(', ')}.`),
    ...(years === null ? [] : [text(experienceYearsLabel(years))]),
    ...STATUSES.flatMap(([status, title]): Block[] => {
      const own = requirements.filter((requirement) => requirement.status === status);
      if (own.length === 0) return [];
      return [
        heading(title),
        ...list(
          own.map(({ label, must: needed, quotes }) => {
            const shown = quotes.map((quote) => `“${quote}”`).join(' ');
            return `${label}${needed ? '' : ' (nice to have)'}${shown === '' ? '' : `: ${shown}`}`;
          }),
        ),
      ];
    }),
  ];
}

function lineBlocks({ bullets }: SuggestedReview): Block[] {
  const open = bullets.filter(({ after, question }) => after !== null || question !== null);
  if (bullets.length > 0 && open.length === 0) return [text('Every line reads well as it is.')];
  return [...new Set(open.map(({ entry }) => entry))].flatMap((entry) => [
    ...(entry === '' ? [] : [heading(entry)]),
    ...open
      .filter((bullet) => bullet.entry === entry)
      .map(({ before, after, question, worded }): Block => ({
        ...{ kind: 'rewriting', before, after },
        notes: [...(question === null ? [] : [question]), ...markOf(worded)],
      })),
  ]);
}

/** Whose words something is in, where they are a model's. */
const markOf = (worded: SuggestionSource | undefined): string[] =>
  worded === undefined ? [] : [suggestionAttribution(worded)];

/** The letter whole, so that it can be copied, and under it whose words are in it. */
function letterBlocks({ letter: { parts } }: SuggestedReview): Block[] {
  const marks = parts.flatMap(({ worded }) =>
    worded === undefined ? [] : [suggestionAttribution(worded, 'a part of this letter')],
  );
  return [...parts.map((part) => text(part.text)), ...[...new Set(marks)].map(note)];
}

function wordingBlocks({ keywords }: Review): Block[] {
  const of = (status: string) => keywords.filter((keyword) => keyword.status === status);
  const otherwise = of('otherwise').map(
    ({ posting, yours }) => `The posting says “${posting}”, you say “${yours ?? ''}”`,
  );
  const near = of('related').map(({ posting, yours }) => `${posting}: near it, “${yours ?? ''}”`);
  const named = (status: string) => of(status).map(({ posting }) => posting);
  const [missing, same] = [named('missing'), named('same')];
  return [
    ...list([...otherwise, ...near]),
    ...(missing.length === 0 ? [] : [text(`Not there: ${missing.join(', ')}.`)]),
    ...(same.length === 0 ? [] : [text(`In the same words: ${same.join(', ')}.`)]),
  ];
}

function interviewBlocks({ preparation: { lines, gaps, toAsk } }: SuggestedReview): Block[] {
  return [
    ...(lines.length === 0 ? [] : [heading(REVIEW_LABELS.aboutLines)]),
    ...lines.flatMap(({ line, question, followUp, worded }): Block[] => [
      { kind: 'quote', text: line },
      text([question, followUp].filter((part) => part !== null).join(' ')),
      ...markOf(worded).map(note),
    ]),
    ...(gaps.length === 0 ? [] : [heading(REVIEW_LABELS.aboutGaps)]),
    ...list(gaps.map(({ question }) => question)),
    heading('What you can ask'),
    ...list(toAsk),
  ];
}

function machineBlocks({ machine }: Review): Block[] {
  const { name, email, phone, location, entries, problems, hidden } = machine;
  const found = [name, email, phone, location].filter((part) => part !== null);
  return [
    ...(found.length === 0 ? [] : [text(`Contact: ${found.join(', ')}.`)]),
    ...list(
      entries.map(({ title, organisation, dates }) =>
        [title ?? 'no title', organisation ?? 'no place', dates ?? 'no dates'].join(', '),
      ),
    ),
    ...(problems.length === 0 ? [] : [heading(REVIEW_LABELS.misread)]),
    ...list(problems),
    ...(hidden.length === 0 ? [] : [heading('A machine would also read this hidden text')]),
    ...list(hidden.map(({ text: words, way }) => `“${words}” (${HIDDEN_TEXT_LABELS[way]})`)),
  ];
}

/** "Your review: Nurse, St Mary's" */
export function reviewTitle({ posting: { title, company } }: Review): string {
  const job = [title, company].filter((part) => part !== null).join(', ');
  return job === '' ? 'Resume review' : `Resume review: ${job}`;
}
