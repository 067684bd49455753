import type { JsonResume } from '~/features/resume/json-resume';
import type { PdfReading } from '~/platform/pdf-reading/reading';
import { expectedFields } from './expected-fields';
import { locateFields } from './locate-fields';
import { MachineText } from './machine-text';

/** What a page after the first begins with. */
export interface PageStart {
  page: number;
  /** JSON pointer into the resume, of a text that is printed as it stands there. */
  path: string;
  /** Whether the heading of its section stands above it. */
  isHeaded: boolean;
}

/** How the print of a resume falls into pages. */
export interface PageBreaks {
  pages: number;
  starts: PageStart[];
  /** Lines of print on the last page. */
  lastLines: number;
}

/** Printed otherwise than they stand in the resume. */
const COMPOSED = /\/dates$|^\/basics\/location$/;

/**
 * Tells from a print, as a reader read it, where its pages begin. A page that begins within a text
 * begins with what comes after that.
 *
 * @param resume what was printed.
 */
export function findPageBreaks(
  { pages, facts }: Pick<PdfReading, 'pages' | 'facts'>,
  resume: JsonResume,
): PageBreaks {
  const text = new MachineText(pages.flatMap(({ lines }) => lines));
  const { found } = locateFields(text, expectedFields(resume));
  const inOrder = [...found]
    .map(([path, { start }]) => ({ path, start }))
    .filter(({ path }) => !COMPOSED.test(path))
    .sort((a, b) => a.start - b.start);
  const starts: PageBreaks['starts'] = [];
  let before: string[] = [];
  for (const [index, { lines }] of pages.entries()) {
    const from = new MachineText(before).text.length;
    before = [...before, ...lines];
    const to = new MachineText(before).text.length;
    const [first, second] = inOrder.filter(({ start }) => start >= from && start < to);
    if (index === 0 || first === undefined) continue;
    const isHeaded = first.path.startsWith('headings/');
    const path = isHeaded ? second?.path : first.path;
    if (path !== undefined) starts.push({ page: index + 1, path, isHeaded });
  }
  return { pages: facts.pages, starts, lastLines: pages.at(-1)?.lines.length ?? 0 };
}
