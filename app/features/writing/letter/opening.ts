import { quote, type Evidence } from '~/features/interview/evidence';
import type { HistoryEntry, Interview } from '~/features/interview/interview';
import { recency } from '../composing/which-entry';
import type { LetterSentence } from './letter';
import { articleOf, capitalised, ended, midSentence, withArticle } from './phrasing';

/** The place a letter speaks of first: the latest job, else the latest volunteering. */
export function leadingEntry({ history }: Interview): HistoryEntry | undefined {
  const rank = ({ kind }: HistoryEntry) => (kind === 'work' ? 2 : kind === 'volunteering' ? 1 : 0);
  return history
    .filter(
      (entry) => entry.title.trim() !== '' && entry.organisation.trim() !== '' && rank(entry) > 0,
    )
    .sort((a, b) => rank(b) - rank(a) || recency(b).localeCompare(recency(a)))[0];
}

/**
 * Where the person works and as what, from the typed fields alone: "I have been at Harbour Foods
 * since 2019, as a line cook." A title of
 * several parts stands as typed: "an owner, plumber" is nobody.
 */
export function positionOf(entry: HistoryEntry, interview: Interview): LetterSentence {
  const title = entry.title.trim();
  const place = withArticle(entry.organisation.trim());
  const start = entry.start.slice(0, 4);
  const end = entry.end === 'present' ? '' : entry.end.slice(0, 4);
  const as = `, as ${titleInSentence(title)}`;
  const text =
    entry.end === 'present'
      ? start === ''
        ? `I work at ${place}${as}`
        : `I have been at ${place} since ${start}${as}`
      : start !== '' && end !== '' && start !== end
        ? `I was at ${place} from ${start} to ${end}${as}`
        : `I was at ${place}${end === '' ? '' : ` in ${end}`}${as}`;
  return { text: ended(text), kind: 'claim', evidence: typedFields(entry, interview) };
}

/** "Senior buyer", but not "Owner, plumber" or "Head of year". */
const SIMPLE_TITLE = /^(?!.*\b(?:of|and|for|in)\b)\p{L}[\p{L}-]*(?: [\p{L}-]+){0,3}$/iu;

function titleInSentence(title: string): string {
  const name = midSentence(title);
  if (/(?:crew|staff)$/iu.test(title)) return name;
  return SIMPLE_TITLE.test(title) ? `${articleOf(name)} ${name}` : capitalised(title);
}

function typedFields(entry: HistoryEntry, interview: Interview): Evidence[] {
  const at = `/history/${interview.history.indexOf(entry)}`;
  return (['title', 'organisation', 'start', 'end'] as const).flatMap((field) => {
    const text = entry[field];
    return text.trim() === '' ? [] : [quote({ source: `${at}/${field}`, text }, 0, text.length)];
  });
}
