import { toldResume } from '~/features/interview/told-resume';
import { coverageOf } from '~/features/posting/coverage';
import type { JsonResume } from '~/features/resume/json-resume';
import type { Claim, Draft } from '~/features/drafts/draft';
import type { WriterInput } from '~/features/drafts/writer';
import type { RewordableSection } from './section';

/** The lists whose entries have lines, with the keys that name an entry. */
const LISTS = {
  work: ['position', 'name'],
  volunteer: ['position', 'organization'],
  projects: ['name', 'entity'],
} as const;

/** What of a resume may be rewritten, in the order in which it is read. */
export function resumeSections({ resume }: Pick<Draft, 'resume'>): RewordableSection[] {
  const sections: RewordableSection[] = [];
  const summary = resume.basics?.summary ?? '';
  if (summary !== '') {
    sections.push({ id: '/basics/summary', kind: 'summary', title: 'Summary', lines: [summary] });
  }
  for (const [list, names] of Object.entries(LISTS)) {
    (resume[list as keyof typeof LISTS] ?? []).forEach((entry, index) => {
      const lines = entry.highlights ?? [];
      if (lines.length === 0) return;
      const named: Readonly<Record<string, unknown>> = entry;
      const title = names
        .map((name) => named[name])
        .filter((name) => typeof name === 'string' && name !== '')
        .join(', ');
      sections.push({ id: `/${list}/${index}/highlights`, kind: 'lines', title, lines });
    });
  }
  return sections;
}

/** Where a section's line stands in the resume: a JSON pointer. */
const pathOf = ({ id, kind }: RewordableSection, line: number): string =>
  kind === 'summary' ? id : `${id}/${line}`;

/**
 * The resume of nothing but one line of this section: what is judged of it, and held against the
 * posting. What stands under no entry is read as a summary is.
 */
export function excerptOf(
  { resume }: Pick<Draft, 'resume'>,
  section: RewordableSection,
  line: string,
): { resume: JsonResume; path: string } {
  if (section.kind !== 'lines') {
    return { resume: { basics: { summary: line } }, path: '/basics/summary' };
  }
  const [, list = '', index = ''] = section.id.split('/');
  const entry = resume[list as keyof typeof LISTS]?.[Number(index)] ?? {};
  return {
    resume: { [list]: [{ ...entry, highlights: [line] }] },
    path: `/${list}/0/highlights/0`,
  };
}

/**
 * The draft with other lines in one section, and nothing else changed: claims of the new lines
 * take the place of theirs, and the posting is measured anew.
 */
export function replaceInResume(
  draft: Draft,
  section: RewordableSection,
  changes: ReadonlyMap<number, Pick<Claim, 'text' | 'evidence'>>,
  {
    posting,
    interview,
    writer,
  }: Pick<WriterInput, 'posting' | 'interview'> & Pick<Draft, 'writer'>,
): Draft {
  const lines = section.lines.map((line, index) => changes.get(index)?.text ?? line);
  const resume = withLines(draft.resume, section, lines);
  const changed = new Map([...changes].map(([line, claim]) => [pathOf(section, line), claim]));
  return {
    ...draft,
    resume,
    // The proof of the words before proves nothing of the new ones.
    claims: draft.claims.map((claim) => {
      const now = changed.get(claim.path);
      return now === undefined ? claim : { path: claim.path, ...now };
    }),
    coverage: posting === null ? null : coverageOf(resume, posting, toldResume(interview)),
    writer,
  };
}

function withLines(
  resume: JsonResume,
  { id, kind }: RewordableSection,
  lines: readonly string[],
): JsonResume {
  if (kind === 'summary') {
    return { ...resume, basics: { ...resume.basics, summary: lines[0] ?? '' } };
  }
  const [, list = '', index = ''] = id.split('/');
  const entries = resume[list as keyof typeof LISTS] ?? [];
  return {
    ...resume,
    [list]: entries.map((entry, at) =>
      at === Number(index) ? { ...entry, highlights: [...lines] } : entry,
    ),
  };
}
