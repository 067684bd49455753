import { coverageOf } from '~/features/posting/coverage';
import type { JsonResume } from '~/features/resume/json-resume';
import type { Claim, Draft } from '../draft';
import type { WriterInput } from '../writer';

/** A part of a resume that may be put in better words: its sentences, never its facts. */
export interface ResumeSection {
  /** JSON pointer of what is rewritten, e.g. `/basics/summary` or `/work/0/highlights`. */
  id: string;
  kind: 'summary' | 'lines';
  /** For people, e.g. `Electrician, Brackenrigg Conveyors`. */
  title: string;
  /** As they stand now. */
  lines: string[];
}

/** The lists whose entries have lines, with the keys that name an entry. */
const LISTS = {
  work: ['position', 'name'],
  volunteer: ['position', 'organization'],
  projects: ['name', 'entity'],
} as const;

/** What of a draft may be rewritten, in the order in which it is read. */
export function listSections({ resume }: Pick<Draft, 'resume'>): ResumeSection[] {
  const sections: ResumeSection[] = [];
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
export const pathOf = ({ id, kind }: ResumeSection, line: number): string =>
  kind === 'summary' ? id : `${id}/${line}`;

/** The resume of nothing but this section with these lines: what is judged of a rewritten one. */
export function excerptOf(
  { resume }: Pick<Draft, 'resume'>,
  section: ResumeSection,
  lines: readonly string[],
): { resume: JsonResume; pathOf: (line: number) => string } {
  if (section.kind === 'summary') {
    return {
      resume: { basics: { summary: lines[0] ?? '' } },
      pathOf: () => section.id,
    };
  }
  const [, list = '', index = ''] = section.id.split('/');
  const entry = resume[list as keyof typeof LISTS]?.[Number(index)] ?? {};
  return {
    resume: { [list]: [{ ...entry, highlights: [...lines] }] },
    pathOf: (line) => `/${list}/0/highlights/${line}`,
  };
}

/**
 * The draft with other lines in one section, and nothing else changed: claims of the new lines
 * take the place of theirs, and the posting is measured anew.
 *
 * @param changes the line's place in the section → its new text and what that rests on.
 */
export function replaceLines(
  draft: Draft,
  section: ResumeSection,
  changes: ReadonlyMap<number, Pick<Claim, 'text' | 'evidence'>>,
  { posting, writer }: Pick<WriterInput, 'posting'> & Pick<Draft, 'writer'>,
): Draft {
  const lines = section.lines.map((line, index) => changes.get(index)?.text ?? line);
  const resume = withLines(draft.resume, section, lines);
  const changed = new Map([...changes].map(([line, claim]) => [pathOf(section, line), claim]));
  return {
    ...draft,
    resume,
    claims: draft.claims.map((claim) => ({ ...claim, ...changed.get(claim.path) })),
    coverage: posting === null ? null : coverageOf(resume, posting),
    writer,
  };
}

function withLines(
  resume: JsonResume,
  { id, kind }: ResumeSection,
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
