import type { Interview } from '~/features/interview/interview';
import type {
  EducationEntry,
  JsonResume,
  ProjectEntry,
  VolunteerEntry,
  WorkEntry,
} from '~/features/resume/json-resume';
import { evidenceOf, type Bullet } from '../bullet';
import { chooseBullets, type Preference } from '../choose-bullets';
import type { ComposedLines } from '../compose-lines';
import { nearestEntry, recency } from '../which-entry';
import { writeEducation } from './education';
import { datesOf, field, titleOf } from './fields';
import type { Ledger } from './ledger';

const NEAREST_MAX_BULLETS = 8;
const OTHER_MAX_BULLETS = 5;

type Sections = Pick<JsonResume, 'work' | 'volunteer' | 'education' | 'projects'>;

/** What the entries of a resume became. */
export interface WrittenEntries {
  sections: Sections;
  /** The bullets that print, in the order of the resume. */
  printed: Bullet[];
}

/** Work, volunteering, education and projects, latest first, each with its scope and chosen bullets. */
export function writeEntries(
  interview: Interview,
  lines: ComposedLines,
  preference: Preference,
  ledger: Ledger,
): WrittenEntries {
  const nearest = nearestEntry(interview);
  const printed: Bullet[] = [];
  const ordered = interview.history
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => recency(b.entry).localeCompare(recency(a.entry)) || a.index - b.index);
  const body = (index: number, at: string, scopeKey: 'summary' | 'description') => {
    const scope = lines.scope.get(index);
    const max = index === nearest ? NEAREST_MAX_BULLETS : OTHER_MAX_BULLETS;
    const bullets = chooseBullets(lines.bullets.get(index) ?? [], max, preference);
    printed.push(...bullets);
    return {
      ...(scope === undefined
        ? {}
        : {
            [scopeKey]: ledger.claim(`${at}/${scopeKey}`, {
              ...scope,
              evidence: evidenceOf(interview, scope.proof),
            }),
          }),
      ...(bullets.length === 0
        ? {}
        : { highlights: bullets.map((one, row) => ledger.claim(`${at}/highlights/${row}`, one)) }),
    };
  };
  const name = (index: number) => ledger.given(`/history/${index}/organisation`);
  const place = (index: number) => ledger.given(`/history/${index}/location`);

  const work: WorkEntry[] = [];
  const volunteer: VolunteerEntry[] = [];
  const education: EducationEntry[] = [];
  const projects: ProjectEntry[] = [];
  for (const { entry, index } of ordered) {
    if (entry.kind === 'education') {
      const at = `/education/${education.length}`;
      education.push(writeEducation(interview, index, at, lines.courses.get(index) ?? [], ledger));
      const told = lines.bullets.get(index) ?? [];
      if (told.length > 0) {
        const project = `/projects/${projects.length}`;
        projects.push({
          ...field('name', project, titleOf(index, ledger), ledger),
          ...field('entity', project, name(index), ledger),
          ...body(index, project, 'description'),
        });
      }
    } else if (entry.kind === 'volunteering') {
      const at = `/volunteer/${volunteer.length}`;
      volunteer.push({
        ...field('organization', at, name(index), ledger),
        ...field('position', at, titleOf(index, ledger), ledger),
        ...field('location', at, place(index), ledger),
        ...datesOf(entry, index, at, ledger),
        ...body(index, at, 'summary'),
      });
    } else if (entry.kind === 'project') {
      const at = `/projects/${projects.length}`;
      projects.push({
        ...field('name', at, titleOf(index, ledger), ledger),
        ...field('entity', at, name(index), ledger),
        ...datesOf(entry, index, at, ledger),
        ...body(index, at, 'description'),
      });
    } else {
      const at = `/work/${work.length}`;
      work.push({
        ...field('name', at, name(index), ledger),
        ...field('position', at, titleOf(index, ledger), ledger),
        ...field('location', at, place(index), ledger),
        ...datesOf(entry, index, at, ledger),
        ...body(index, at, 'summary'),
      });
    }
  }
  return {
    printed,
    sections: {
      ...(work.length === 0 ? {} : { work }),
      ...(volunteer.length === 0 ? {} : { volunteer }),
      ...(education.length === 0 ? {} : { education }),
      ...(projects.length === 0 ? {} : { projects }),
    },
  };
}
