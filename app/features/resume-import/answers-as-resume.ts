import type { HistoryEntry, Interview } from '~/features/interview/interview';
import type { JsonResume } from '~/features/resume/json-resume';

/** The answers of an interview as the resume they would make unworded: every line is an answer. */
export function answersAsResume(interview: Interview): JsonResume {
  const { person, target, history, stories, skills, extra } = interview;
  const never = interview.never.map((words) => words.trim().toLowerCase()).filter(Boolean);
  const mayBeSaid = (words: string): boolean =>
    words.trim() !== '' && !never.some((word) => words.toLowerCase().includes(word));
  const linesOf = ({ id, words }: HistoryEntry): string[] =>
    [
      ...words.split('\n'),
      ...(interview.scope.historyId === id ? [interview.scope.words] : []),
      ...stories
        .filter((story) => story.historyId === id && story.onResume)
        .flatMap(({ action, result }) => [action, result]),
    ].filter(mayBeSaid);
  const of = (...kinds: HistoryEntry['kind'][]) =>
    history.filter(({ kind }) => kinds.includes(kind));

  return {
    basics: {
      name: person.name,
      label: target.title,
      email: person.email,
      phone: person.phone,
      location: { address: person.location },
      summary: extra
        .map(({ words }) => words)
        .filter(mayBeSaid)
        .join('\n'),
      profiles: person.links.map((url) => ({ url })),
    },
    work: of('work', 'care', 'other').map((entry) => ({
      name: entry.organisation,
      position: entry.title,
      location: entry.location,
      ...datesOf(entry),
      highlights: linesOf(entry),
    })),
    volunteer: of('volunteering').map((entry) => ({
      organization: entry.organisation,
      position: entry.title,
      ...datesOf(entry),
      highlights: linesOf(entry),
    })),
    education: of('education').map((entry) => ({
      institution: entry.organisation,
      area: entry.title,
      ...datesOf(entry),
      courses: linesOf(entry),
    })),
    projects: of('project').map((entry) => ({
      name: entry.title,
      entity: entry.organisation,
      ...datesOf(entry),
      highlights: linesOf(entry),
    })),
    certificates: skills.certificates.map(({ name, issuer }) => ({ name, issuer })),
    skills: [
      ...skills.items.map(({ name, level }) => ({ name, level })),
      ...(mayBeSaid(skills.words) ? [{ name: skills.words }] : []),
    ],
    languages: skills.languages.map(({ name, level }) => ({ language: name, fluency: level })),
  };
}

/** What goes on has no end. */
const datesOf = ({ start, end }: HistoryEntry) => ({
  ...(start === '' ? {} : { startDate: start }),
  ...(end === '' || end === 'present' ? {} : { endDate: end }),
});
