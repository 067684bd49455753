import type { HistoryEntry, Interview } from '~/features/interview/interview';
import type { Posting } from '~/features/posting/posting';
import { recency } from '../composing/which-entry';
import { articleOf, ended, midSentence, withArticle } from './phrasing';

/** Wordings of the sentence that applies, the best first; none where no job is named. */
export function applicationOf({ target }: Interview, posting: Posting | null): string[] {
  const title = target.title.trim() || (posting?.title?.trim() ?? '');
  if (title === '') return [];
  const applies = `I am applying for the position of ${title}`;
  const company = posting?.company?.trim() ?? '';
  return [...(company === '' ? [] : [ended(`${applies} at ${company}`)]), ended(applies)];
}

/** The place a letter speaks of first: the latest job, else volunteering, else the latest course. */
export function leadingEntry({ history }: Interview): HistoryEntry | undefined {
  const rank = ({ kind }: HistoryEntry) =>
    kind === 'work' ? 3 : kind === 'volunteering' ? 2 : kind === 'education' ? 1 : 0;
  return [...history]
    .filter((entry) => entry.title.trim() !== '' && rank(entry) > 0)
    .sort((a, b) => rank(b) - rank(a) || recency(b).localeCompare(recency(a)))[0];
}

const RANKED = /^(?:head|chief|deputy|top|one)\b.*\bof\b/iu;

/** "I have been an electrician at … since 2018": wordings, the best first. */
export function positionOf(entry: HistoryEntry): string[] {
  const title = entry.title.trim();
  const organisation = entry.organisation.trim();
  const [start, end] = [
    entry.start.slice(0, 4),
    entry.end === 'present' ? '' : entry.end.slice(0, 4),
  ];
  const at = organisation === '' ? '' : ` at ${withArticle(organisation)}`;
  if (entry.kind === 'education') {
    return [
      ended(`I studied for my ${title}${at}${end === '' ? '' : ` until ${end}`}`),
      ended(`I studied ${title}${at}`),
    ];
  }
  const name = RANKED.test(title)
    ? midSentence(title)
    : `${articleOf(midSentence(title))} ${midSentence(title)}`;
  const since = `I have been ${name}${at} since ${start}`;
  const was = `I was ${name}${at}`;
  if (entry.end === 'present') return [ended(start === '' ? `I am ${name}${at}` : since)];
  if (start !== '' && end !== '' && start !== end)
    return [ended(`${was} from ${start} to ${end}`), ended(was)];
  return [...(end === '' ? [] : [ended(`${was} in ${end}`)]), ended(was)];
}
