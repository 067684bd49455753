import { findAnswer, type Passage } from '~/features/interview/evidence';
import type { Interview } from '~/features/interview/interview';
import { sentencesFor } from './letter-sections';
import type { RewordableSection, RewordableDraft } from './section';

/** As much of an answer as a section may rest on. */
export interface Excerpt extends Passage {
  /** Where in the answer it begins, in UTF-16 code units. */
  from: number;
}

const MOST_ANSWERS = 40;
/** Answers that go to a vendor: what was done and learned, never who somebody is or why. */
const SENT =
  /^\/(?:history\/\d+\/(?:title|words)|scope\/words|stories\/\d+\/(?:situation|action|result)|skills\/words|skills\/items\/\d+\/name|extra\/\d+\/words)$/;
const REASON = '/target/why';

/** The answers a section may rest on, in their order; for questions, the printed lines themselves. */
export function excerptsFor(
  interview: Interview,
  text: RewordableDraft,
  section: RewordableSection,
): Excerpt[] {
  if (section.kind === 'questions') return section.about.map((line) => ({ ...line, from: 0 }));
  const sources =
    section.kind === 'letter' ? quotedBy(text, section) : sourcesFor(interview, text, section);
  const whole = [...new Set(sources)]
    .filter((source) => SENT.test(source))
    .toSorted(inOrder)
    .map((source) => ({ source, text: findAnswer(interview, source) ?? '', from: 0 }));
  return [...(section.kind === 'letter' ? reasonsIn(text, section) : []), ...whole]
    .slice(0, MOST_ANSWERS)
    .filter((excerpt) => excerpt.text.trim() !== '');
}

const quotedBy = ({ letter }: RewordableDraft, section: RewordableSection): string[] =>
  letter === undefined
    ? []
    : sentencesFor(letter, section).flatMap(({ evidence }) => evidence.map(({ source }) => source));

/** Of their reason, only what the letter gives: they may have had others that no employer reads. */
function reasonsIn({ letter }: RewordableDraft, section: RewordableSection): Excerpt[] {
  if (letter === undefined) return [];
  const given = sentencesFor(letter, section)
    .flatMap(({ evidence }) => evidence)
    .filter(({ source }) => source === REASON)
    .map(({ source, quote, start }) => ({ source, text: quote, from: start }));
  return [...new Map(given.map((excerpt) => [excerpt.text, excerpt])).values()];
}

/** What the claims of a part of the resume quote, and what else was told of that entry. */
function sourcesFor(
  interview: Interview,
  { claims }: RewordableDraft,
  { kind, id }: RewordableSection,
): string[] {
  const root = kind === 'summary' ? '' : id.replace(/\/highlights$/, '');
  const quoted = claims
    .filter(({ path }) => path.startsWith(root === '' ? '/' : `${root}/`))
    .flatMap(({ evidence }) => evidence.map(({ source }) => source));
  return root === '' ? quoted : [...toldOf(interview, quoted), ...quoted];
}

/** Everything told of the history entries that the sources name. */
function toldOf({ history, scope, stories }: Interview, sources: readonly string[]): string[] {
  const rows = new Set(
    sources.flatMap((source) => /^\/history\/(\d+)\//.exec(source)?.[1] ?? []).map(Number),
  );
  const ids = new Set([...rows].flatMap((row) => history[row]?.id ?? []));
  return [
    ...[...rows].flatMap((row) => [`/history/${row}/title`, `/history/${row}/words`]),
    ...(ids.has(scope.historyId) ? ['/scope/words'] : []),
    ...stories.flatMap(({ historyId, onResume }, index) =>
      onResume && ids.has(historyId)
        ? ['situation', 'action', 'result'].map((part) => `/stories/${index}/${part}`)
        : [],
    ),
  ];
}

const inOrder = new Intl.Collator('en', { numeric: true }).compare;
