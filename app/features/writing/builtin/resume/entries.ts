import type { HistoryEntry, Interview } from '~/features/interview/interview';
import type {
  EducationEntry,
  JsonResume,
  ProjectEntry,
  VolunteerEntry,
  WorkEntry,
} from '~/features/resume/json-resume';
import type { Line } from '../composing/line';
import { chooseLines } from '../composing/choose-lines';
import type { Preference } from '../composing/choose-lines';
import type { Reading } from '../reading/reading';
import { recency } from '../reading/reading';
import { writeEducation } from './education';
import type { EntryLines } from './entry-lines';
import { datesOf, field, titleOf } from './fields';
import type { Ledger, Proven } from './ledger';

const CLOSEST_MAX_LINES = 6;
const OTHER_MAX_LINES = 3;

type Sections = Pick<JsonResume, 'work' | 'volunteer' | 'education' | 'projects'>;

/** Work, volunteering, education and projects, latest first, each with its chosen lines. */
export function writeEntries(
  interview: Interview,
  reading: Reading,
  lines: EntryLines,
  preference: Preference,
  ledger: Ledger,
): Sections {
  const ordered = interview.history
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => recency(b.entry).localeCompare(recency(a.entry)) || a.index - b.index);
  const chosen = (index: number): Line[] =>
    chooseLines(
      lines.of.get(index) ?? [],
      index === reading.closest ? CLOSEST_MAX_LINES : OTHER_MAX_LINES,
      preference,
    );

  const work: WorkEntry[] = [];
  const volunteer: VolunteerEntry[] = [];
  const education: EducationEntry[] = [];
  const projects: ProjectEntry[] = [];
  for (const { entry, index } of ordered) {
    switch (entry.kind) {
      case 'work':
      case 'care':
      case 'other':
        work.push(writeWork(entry, index, `/work/${work.length}`, chosen(index), ledger));
        break;
      case 'volunteering':
        volunteer.push(
          writeVolunteer(entry, index, `/volunteer/${volunteer.length}`, chosen(index), ledger),
        );
        break;
      case 'project':
        projects.push(
          writeProject(entry, index, `/projects/${projects.length}`, chosen(index), ledger),
        );
        break;
      case 'education':
        education.push(writeEducation(entry, index, `/education/${education.length}`, ledger));
    }
  }
  for (const { name, entity, lines: own } of lines.studies(
    chosen,
    ordered.map(({ index }) => index),
  )) {
    projects.push(writeStudyProject(name, entity, own, `/projects/${projects.length}`, ledger));
  }
  const loose = chooseLines(lines.loose, OTHER_MAX_LINES, preference);
  if (loose.length > 0) {
    const at = `/projects/${projects.length}`;
    projects.push({ highlights: writeLines(loose, at, ledger) });
  }
  return {
    ...(work.length === 0 ? {} : { work }),
    ...(volunteer.length === 0 ? {} : { volunteer }),
    ...(education.length === 0 ? {} : { education }),
    ...(projects.length === 0 ? {} : { projects }),
  };
}

function writeLines(lines: readonly Line[], at: string, ledger: Ledger): string[] {
  return lines.map((line, index) => ledger.claim(`${at}/highlights/${index}`, line));
}

function highlightsOf(lines: readonly Line[], at: string, ledger: Ledger) {
  return lines.length === 0 ? {} : { highlights: writeLines(lines, at, ledger) };
}

function writeWork(
  entry: HistoryEntry,
  index: number,
  at: string,
  lines: Line[],
  ledger: Ledger,
): WorkEntry {
  return {
    ...field('name', at, ledger.given(`/history/${index}/organisation`), ledger),
    ...field('position', at, titleOf(index, ledger), ledger),
    ...field('location', at, ledger.given(`/history/${index}/location`), ledger),
    ...datesOf(entry, index, at, ledger),
    ...highlightsOf(lines, at, ledger),
  };
}

function writeVolunteer(
  entry: HistoryEntry,
  index: number,
  at: string,
  lines: Line[],
  ledger: Ledger,
): VolunteerEntry {
  return {
    ...field('organization', at, ledger.given(`/history/${index}/organisation`), ledger),
    ...field('position', at, titleOf(index, ledger), ledger),
    ...field('location', at, ledger.given(`/history/${index}/location`), ledger),
    ...datesOf(entry, index, at, ledger),
    ...highlightsOf(lines, at, ledger),
  };
}

function writeProject(
  entry: HistoryEntry,
  index: number,
  at: string,
  lines: Line[],
  ledger: Ledger,
): ProjectEntry {
  return {
    ...field('name', at, titleOf(index, ledger), ledger),
    ...field('entity', at, ledger.given(`/history/${index}/organisation`), ledger),
    ...datesOf(entry, index, at, ledger),
    ...highlightsOf(lines, at, ledger),
  };
}

function writeStudyProject(
  name: Proven,
  entity: Proven | undefined,
  lines: readonly Line[],
  at: string,
  ledger: Ledger,
): ProjectEntry {
  return {
    ...field('name', at, name, ledger),
    ...field('entity', at, entity, ledger),
    ...highlightsOf(lines, at, ledger),
  };
}
