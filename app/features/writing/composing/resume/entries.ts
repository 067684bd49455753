import type { Interview } from '~/features/interview/interview';
import type {
  EducationEntry,
  JsonResume,
  ProjectEntry,
  VolunteerEntry,
  WorkEntry,
} from '~/features/resume/json-resume';
import { evidenceOf } from '../bullet';
import { chooseBullets, type Preference } from '../choose-bullets';
import type { ComposedLines } from '../compose-lines';
import { nearestEntry, recency } from '../which-entry';
import { writeEducation } from './education';
import { datesOf, field, titleOf } from './fields';
import type { Ledger } from './ledger';

const NEAREST_MAX_BULLETS = 9;
const OTHER_MAX_BULLETS = 5;

type Sections = Pick<JsonResume, 'work' | 'volunteer' | 'education' | 'projects'>;

/** What JSON Resume calls organisation and title in one kind of entry. */
interface Named {
  organisation: 'name' | 'organization' | 'entity';
  title: 'position' | 'name';
}
const WORK = { organisation: 'name', title: 'position' } as const satisfies Named;
const VOLUNTEERING = { organisation: 'organization', title: 'position' } as const satisfies Named;
const PROJECT = { organisation: 'entity', title: 'name' } as const satisfies Named;

/** Work, volunteering, education and projects, latest first, each with its scope and chosen bullets. */
export function writeEntries(
  interview: Interview,
  lines: ComposedLines,
  preference: Preference,
  ledger: Ledger,
): Sections {
  const body = bodyWriter(interview, lines, preference, ledger);
  const named = (key: Named, index: number, at: string) => ({
    ...field(key.organisation, at, ledger.given(`/history/${index}/organisation`), ledger),
    ...field(key.title, at, titleOf(index, ledger), ledger),
  });
  const placed = (index: number, at: string) =>
    field('location', at, ledger.given(`/history/${index}/location`), ledger);
  const work: WorkEntry[] = [];
  const volunteer: VolunteerEntry[] = [];
  const education: EducationEntry[] = [];
  const projects: ProjectEntry[] = [];
  for (const { entry, index } of latestFirst(interview)) {
    if (entry.kind === 'education') {
      const at = `/education/${education.length}`;
      const courses = lines.courses.get(index) ?? [];
      education.push(writeEducation(interview, { index, at, told: courses }, ledger));
      if ((lines.bullets.get(index) ?? []).length === 0) continue;
      // JSON Resume has no highlights under a course of study.
      const project = `/projects/${projects.length}`;
      projects.push({
        ...named(PROJECT, index, project),
        ...body(index, project, 'description'),
      });
    } else if (entry.kind === 'volunteering') {
      const at = `/volunteer/${volunteer.length}`;
      volunteer.push({
        ...named(VOLUNTEERING, index, at),
        ...placed(index, at),
        ...datesOf(entry, index, at, ledger),
        ...body(index, at, 'summary'),
      });
    } else if (entry.kind === 'project') {
      const at = `/projects/${projects.length}`;
      projects.push({
        ...named(PROJECT, index, at),
        ...datesOf(entry, index, at, ledger),
        ...body(index, at, 'description'),
      });
    } else {
      const at = `/work/${work.length}`;
      work.push({
        ...named(WORK, index, at),
        ...placed(index, at),
        ...datesOf(entry, index, at, ledger),
        ...body(index, at, 'summary'),
      });
    }
  }
  return {
    ...(work.length === 0 ? {} : { work }),
    ...(volunteer.length === 0 ? {} : { volunteer }),
    ...(education.length === 0 ? {} : { education }),
    ...(projects.length === 0 ? {} : { projects }),
  };
}

const latestFirst = ({ history }: Interview) =>
  history
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => recency(b.entry).localeCompare(recency(a.entry)) || a.index - b.index);

/** Writes the scope line and the chosen bullets of an entry, the one under the key given. */
function bodyWriter(
  interview: Interview,
  lines: ComposedLines,
  preference: Preference,
  ledger: Ledger,
) {
  const nearest = nearestEntry(interview);
  return (index: number, at: string, scopeKey: 'summary' | 'description') => {
    const scope = lines.scope.get(index);
    const max = index === nearest ? NEAREST_MAX_BULLETS : OTHER_MAX_BULLETS;
    const bullets = chooseBullets(lines.bullets.get(index) ?? [], max, preference);
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
}
