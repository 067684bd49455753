import type { HistoryEntry, Interview } from '~/features/interview/interview';
import { tokensOf } from '~/features/language/tokens';
import type { ResumeString } from './resume-strings';

/** Words that say what kind of company a name is, and not which. */
const LEGAL =
  /^(?:ltd|limited|inc|llc|llp|plc|gmbh|ag|kg|ug|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy|aps|corp|corporation|co|pty|sp|zoo)$/;

/** Folded words of a name without its legal form and articles. */
export function nameWords(name: string): string[] {
  const words = tokensOf(name).map(({ text }) => text);
  const bare = words.filter(
    (word, index) => !(index > 0 && LEGAL.test(word)) && !/^(?:the|and|of)$/.test(word),
  );
  return bare.length > 0 ? bare : words;
}

/** Share of `name`'s words that `other` has, 0–1. */
function overlap(name: string, other: string): number {
  const [mine, theirs] = [nameWords(name), new Set(nameWords(other))];
  return mine.length === 0 ? 0 : mine.filter((word) => theirs.has(word)).length / mine.length;
}

/**
 * The answer a resume entry is about: by organisation, then title, then dates. Undefined where the
 * entry names none of the person's history.
 */
export function historyOf(
  strings: readonly ResumeString[],
  interview: Interview,
  section: string,
): HistoryEntry | undefined {
  const text = (field: ResumeString['field']): string =>
    strings
      .filter((string) => string.field === field)
      .map((string) => string.text)
      .join(' ');
  const [organisation, title, start, end] = [
    text('organisation'),
    `${text('title')} ${text('degree')}`.trim(),
    text('start'),
    text('end'),
  ];
  let best: { row: HistoryEntry; score: number } | undefined;
  for (const row of interview.history) {
    const sameOrganisation =
      organisation === ''
        ? 0
        : Math.max(
            overlap(organisation, row.organisation),
            section === 'projects' ? overlap(title, row.organisation) : 0,
          );
    const sameTitle = title === '' ? 0 : overlap(title, row.title);
    const score =
      4 * sameOrganisation +
      2.5 * sameTitle +
      (agree(start, row.start) ? 1 : 0) +
      (agree(end, row.end) || (end === '' && row.end === 'present') ? 1 : 0) +
      (kindOf(section).includes(row.kind) ? 0.25 : 0);
    if (score > (best?.score ?? 1.5)) best = { row, score };
  }
  return best?.row;
}

const agree = (given: string, answered: string): boolean =>
  given !== '' && answered !== '' && (answered.startsWith(given) || given.startsWith(answered));

function kindOf(section: string): HistoryEntry['kind'][] {
  if (section === 'work') return ['work', 'care', 'other'];
  if (section === 'volunteer') return ['volunteering', 'care'];
  return section === 'education' ? ['education'] : ['project'];
}
