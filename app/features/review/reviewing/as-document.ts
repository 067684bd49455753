import type { JsonResume } from '~/features/resume/json-resume';
import { certificateOf } from '~/features/resume-import/resume-text/certificate';
import type {
  EntryKind,
  ReadPassage,
  ReadEntry,
  ResumeReading,
} from '~/features/resume-import/resume-text/resume-reading';

/** A resume as it stands, as a document the engine measures, with the words behind each pointer. */
export interface AsDocument {
  document: JsonResume;
  /** JSON pointer into `document` → what the resume says there. */
  said: ReadonlyMap<string, string>;
}

const SECTIONS: Readonly<Record<EntryKind, 'work' | 'education' | 'projects' | 'volunteer'>> = {
  work: 'work',
  education: 'education',
  project: 'projects',
  volunteering: 'volunteer',
};

/** @param today ends what goes on. */
export function asDocument(reading: ResumeReading, today: Date): AsDocument {
  const said = new Map<string, string>();
  const note = (pointer: string, passage: ReadPassage | null): { text: string } | undefined => {
    if (passage === null) return undefined;
    said.set(pointer, passage.words);
    return { text: passage.words };
  };
  const document: JsonResume = { meta: { lastModified: today.toISOString() } };
  for (const [kind, section] of Object.entries(SECTIONS) as [EntryKind, 'work'][]) {
    const entries = reading.entries.filter((entry) => entry.kind === kind);
    document[section] = entries.map((entry, index) => {
      const at = `/${section}/${index}`;
      for (const key of ['name', 'position', 'studyType'] as const)
        note(`${at}/${key}`, entry.title);
      said.set(at, documentHeadOf(entry));
      return {
        name: kind === 'project' ? (entry.title?.words ?? '') : (entry.organisation?.words ?? ''),
        ...(kind === 'education'
          ? { institution: entry.organisation?.words ?? '', studyType: entry.title?.words ?? '' }
          : { position: entry.title?.words ?? '' }),
        startDate: entry.start,
        endDate: entry.end === 'present' ? '' : entry.end,
        [kind === 'education' ? 'courses' : 'highlights']: entry.lines.map((line, place) => {
          const list = kind === 'education' ? 'courses' : 'highlights';
          return note(`${at}/${list}/${place}`, line)?.text ?? '';
        }),
      };
    });
  }
  const { skills, certificates, languages, summary, other } = reading;
  document.skills = [
    {
      keywords: skills.map(
        (skill, index) => note(`/skills/0/keywords/${index}`, skill)?.text ?? '',
      ),
    },
  ];
  document.certificates = certificates.map((passage, index) => {
    note(`/certificates/${index}/name`, passage);
    return { name: passage.words, date: yearIn(certificateOf(passage).date) };
  });
  document.languages = languages.map(({ name, level }, index) => {
    said.set(`/languages/${index}/language`, level === '' ? name.words : `${name.words}, ${level}`);
    return { language: name.words, fluency: level };
  });
  // Sentences that stand for themselves, each with a pointer of its own.
  document.awards = [...summary, ...other].map((passage, index) => ({
    summary: note(`/awards/${index}/summary`, passage)?.text ?? '',
  }));
  if (reading.label !== null) {
    document.basics = { label: note('/basics/label', reading.label)?.text ?? '' };
  }
  return { document, said };
}

/** "Staff Nurse, Derriford Care Home" */
export function documentHeadOf({
  title,
  organisation,
}: Pick<ReadEntry, 'title' | 'organisation'>): string {
  return [title?.words, organisation?.words].filter((part) => part !== undefined).join(', ');
}

const yearIn = (words: string): string => /(?:19|20)\d{2}/.exec(words)?.[0] ?? '';
