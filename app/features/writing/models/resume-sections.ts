import { toldResume } from '~/features/interview/told-resume';
import { coverageOf } from '~/features/posting/coverage';
import type { JsonResume } from '~/features/resume/json-resume';
import type { Claim, Draft } from '~/features/drafts/draft';
import { stillNotOnPage } from '~/features/drafts/still-not-on-page';
import type { WriterInput } from '~/features/drafts/writer';
import type { NewLine, RewordableSection } from './section';

/** The lists whose entries have lines, with the keys that name an entry. */
const LISTS = {
  work: ['position', 'name'],
  volunteer: ['position', 'organization'],
  projects: ['name', 'entity'],
} as const;

/** Lines the person typed or confirmed: said by them, and theirs to change. */
const CONFIRMED = /\/(?:lines\/\d+\/text|did\/\d+)$/;

/** What of a resume may be rewritten, in the order in which it is read. */
export function resumeSections({
  resume,
  claims,
}: Pick<Draft, 'resume' | 'claims'>): RewordableSection[] {
  const sections: RewordableSection[] = [];
  const byPath = new Map(claims.map((claim) => [claim.path, claim]));
  const isConfirmed = (path: string): boolean => {
    const evidence = byPath.get(path)?.evidence ?? [];
    // What rests on no answer was typed on the page.
    return evidence.length === 0 || evidence.some(({ source }) => CONFIRMED.test(source));
  };
  for (const [list, names] of Object.entries(LISTS)) {
    (resume[list as keyof typeof LISTS] ?? []).forEach((entry, index) => {
      const lines = entry.highlights ?? [];
      if (lines.length === 0) return;
      const named: Readonly<Record<string, unknown>> = entry;
      const title = names
        .map((name) => named[name])
        .filter((name) => typeof name === 'string' && name !== '')
        .join(', ');
      const id = `/${list}/${index}/highlights`;
      const confirmed = new Set([...lines.keys()].filter((at) => isConfirmed(`${id}/${at}`)));
      sections.push({ id, kind: 'lines', title, lines, confirmed });
    });
  }
  return sections;
}

/** The resume of nothing but lines of this section: what is judged, and held against the posting. */
export function excerptOf(
  { resume }: Pick<Draft, 'resume'>,
  { id }: RewordableSection,
  lines: readonly string[],
): { resume: JsonResume; paths: string[] } {
  const [, list = '', index = ''] = id.split('/');
  const entry = resume[list as keyof typeof LISTS]?.[Number(index)] ?? {};
  return {
    resume: { [list]: [{ ...entry, highlights: [...lines] }] },
    paths: lines.map((_, at) => `/${list}/0/highlights/${at}`),
  };
}

/**
 * The draft with other lines in some sections, and nothing else changed: claims of the new lines
 * take the place of theirs, and the posting is measured anew.
 *
 * @param changes id of a section → its lines from now on
 */
export function replaceInResume(
  draft: Draft,
  changes: ReadonlyMap<string, readonly NewLine[]>,
  {
    posting,
    interview,
    writer,
  }: Pick<WriterInput, 'posting' | 'interview'> & Pick<Draft, 'writer'>,
): Draft {
  let { resume, claims } = draft;
  for (const [id, lines] of changes) {
    resume = withLines(resume, id, lines);
    const kept = new Map(draft.claims.map((claim) => [claim.path, claim]));
    const own = lines.flatMap((line, at): Claim[] => {
      const path = `${id}/${at}`;
      if (line.claim !== undefined) return [{ path, text: line.text, ...line.claim }];
      const before = kept.get(`${id}/${line.was}`);
      return before === undefined ? [] : [{ ...before, path }];
    });
    claims = [...claims.filter(({ path }) => !path.startsWith(`${id}/`)), ...own];
  }
  return {
    ...draft,
    ...{ resume, claims, writer },
    notOnPage: stillNotOnPage(draft, { resume, claims }),
    coverage: posting === null ? null : coverageOf(resume, posting, toldResume(interview)),
  };
}

function withLines(resume: JsonResume, id: string, lines: readonly NewLine[]): JsonResume {
  const [, list = '', index = ''] = id.split('/');
  const entries = resume[list as keyof typeof LISTS] ?? [];
  const highlights = lines.map(({ text }) => text);
  return {
    ...resume,
    [list]: entries.map((entry, at) => (at === Number(index) ? { ...entry, highlights } : entry)),
  };
}
