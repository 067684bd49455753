import {
  ANSWER_MAX_LENGTH,
  INTERVIEW_FORMAT,
  interview,
  type HistoryKind,
  type Interview,
} from '~/features/interview/interview';
import { endsBeforeStart } from '~/features/interview/answers/months';
import { certificateOf } from '~/features/resume-import/resume-text/certificate';
import type {
  EntryKind,
  ReadPassage,
  ReadEntry,
  ResumeReading,
} from '~/features/resume-import/resume-text/resume-reading';

const KINDS: Readonly<Record<EntryKind, HistoryKind>> = {
  work: 'work',
  education: 'education',
  project: 'project',
  volunteering: 'volunteering',
};

const LINE = 300;
const MOST_ENTRIES = 60;
const MOST_SKILLS = 200;
const MOST_CERTIFICATES = 60;
const MOST_LANGUAGES = 40;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const UNSAFE_LINK = /^\s*(?:javascript|data|vbscript):/i;

/** The words of an entry, a line each, as the answer they become. */
export function wordsOf(entry: Pick<ReadEntry, 'lines'>): string {
  let words = '';
  for (const { words: line } of entry.lines) {
    const longer = words === '' ? line : `${words}\n${line}`;
    if (longer.length > ANSWER_MAX_LENGTH) break;
    words = longer;
  }
  return words;
}

/**
 * A resume as answers: what it says becomes evidence, word for word, so that the same engine reads
 * it. Nothing is added; the posting is what the answers are for.
 */
export function asInterview(
  reading: ResumeReading,
  target: { title: string; posting: string },
): Interview {
  const { contact } = reading;
  return interview.parse({
    format: INTERVIEW_FORMAT,
    person: {
      name: short(contact.name),
      email: EMAIL.test(short(contact.email)) ? short(contact.email) : '',
      phone: short(contact.phone),
      location: short(contact.location),
      links: contact.links
        .map(({ words }) => words)
        .filter((link) => link.length <= 500 && !UNSAFE_LINK.test(link))
        .slice(0, 20),
    },
    target: { title: target.title.slice(0, LINE), posting: target.posting },
    history: reading.entries.slice(0, MOST_ENTRIES).map((entry, index) => ({
      id: `read-${index + 1}`,
      kind: KINDS[entry.kind],
      title: short(entry.title),
      organisation: short(entry.organisation),
      location: short(entry.location),
      start: entry.start,
      end: endsBeforeStart(entry.start, entry.end) ? '' : entry.end,
      words: wordsOf(entry),
    })),
    skills: {
      items: reading.skills
        .slice(0, MOST_SKILLS)
        .map(({ words }) => ({ name: words.slice(0, LINE) })),
      certificates: reading.certificates
        .slice(0, MOST_CERTIFICATES)
        .map(certificateOf)
        .map(({ name, issuer, date }) => ({ name, issuer, date })),
      languages: reading.languages
        .slice(0, MOST_LANGUAGES)
        .map(({ name, level }) => ({ name: name.words, level: level.slice(0, LINE) })),
    },
    extra: [
      { question: 'How do you describe yourself?', words: textOf(reading.summary) },
      { question: 'What else does your resume say?', words: textOf(reading.other) },
    ].filter(({ words }) => words !== ''),
  });
}

const short = (passage: ReadPassage | null): string => passage?.words.slice(0, LINE) ?? '';

const textOf = (passages: readonly ReadPassage[]): string =>
  passages
    .map(({ words }) => words)
    .join('\n')
    .slice(0, ANSWER_MAX_LENGTH);
