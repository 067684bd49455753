import type { Database } from '#db/client';
import { listPrints, type Print } from '~/features/library/prints.server';
import { editedDraft, heldAgainst } from '~/features/editing/edited-draft';
import { coverageOf } from '~/features/posting/coverage';
import { getWorkspace, markPrinted, type Workspace } from '~/features/editing/workspaces.server';
import { addVersion, hasSameContent, type Resume } from '~/features/library/resumes.server';
import { toMarkdown } from '~/features/resume/export/markdown';
import type { JsonResume } from '~/features/resume/json-resume';
import type { Layout } from '~/features/templates/template';
import type { Printer } from '~/platform/pdf/printer';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { keepPdf, requestPush } from './keep-pdf.server';
import { printResume, toPrint } from './print-resume.server';

interface PrintDependencies {
  database: Database;
  storage: ObjectStorage;
  printer: Printer;
}

/**
 * Prints one's own resume as its page shows it, in a layout, and keeps it as its next version. What
 * is printed like this already is not printed again, and a layout that an earlier version of the
 * same words had neither.
 *
 * @param layout the one it has, unless told.
 * @returns the number of the version that says and looks so.
 * @throws {NotFound}
 * @throws {PrinterUnavailable}
 */
export async function printVersion(
  dependencies: PrintDependencies,
  { layout, ...own }: { personId: string; resumeId: string; layout?: Layout },
  now: Date,
): Promise<number> {
  const { database } = dependencies;
  for (;;) {
    const workspace = getWorkspace(database.read, own);
    const { resume, isPrinted } = workspace;
    const wanted = layout ?? wantedLayout(resume);
    if (isPrinted && (layout === undefined || isPrintedSo(resume, layout))) return resume.version;
    const { print, kept } =
      (isPrinted ? findEarlier(dependencies, resume, wanted) : undefined) ??
      (await printAndKeep(dependencies, workspace.edited.document, wanted));
    const content = isPrinted ? resume : editedContent(workspace);
    const version = database.write((tx) => {
      const latest = getWorkspace(tx, own);
      // Other words became the newest while this was printed: it is they that are printed.
      const isSame =
        latest.head === workspace.head && hasSameContent(latest.edited, workspace.edited);
      if (!isSame || latest.resume.version !== resume.version) return undefined;
      if (!kept) requestPush(tx, print.pdfSha256, now);
      const { document, markdown, draft, source } = content;
      const number = addVersion(tx, own, { document, markdown, draft, source, ...print }, now);
      markPrinted(tx, own.resumeId, { version: number, head: workspace.head });
      return number;
    });
    if (version !== undefined) return version;
  }
}

/** The layout the person chose, also where another one had to be printed. */
const wantedLayout = ({ layout, fallback }: Resume): Layout =>
  fallback === null ? layout : { ...layout, template: fallback.from };

const isPrintedSo = ({ layout, fallback }: Resume, wanted: Layout): boolean =>
  isSameLayout(layout, wanted) && fallback === null;

/** What a version keeps of a resume as its owner left it. */
function editedContent({ resume, edited }: Workspace): Content {
  const { posting } = resume.source;
  return {
    document: edited.document,
    markdown: toMarkdown(edited.document),
    draft: editedDraft(
      resume.draft,
      edited,
      posting === null ? null : coverageOf(...heldAgainst(edited, posting)),
    ),
    source: { interview: edited.interview, posting },
  };
}

type Content = Pick<Resume, 'document' | 'markdown' | 'draft' | 'source'>;

interface Printed {
  print: Print;
  /** Whether the store has it. */
  kept: boolean;
}

function findEarlier(
  { database }: PrintDependencies,
  resume: Resume,
  layout: Layout,
): Printed | undefined {
  const print = listPrints(database.read, resume.id, resume.version).find(
    (earlier) => earlier.fallback === null && isSameLayout(earlier.layout, layout),
  );
  return print && { print, kept: true };
}

async function printAndKeep(
  dependencies: PrintDependencies,
  document: JsonResume,
  layout: Layout,
): Promise<Printed> {
  const printed = await printResume(dependencies.printer, document, layout);
  return { print: toPrint(printed), kept: await keepPdf(dependencies.storage, printed) };
}

function isSameLayout(a: Layout, b: Layout): boolean {
  return (
    a.template === b.template &&
    a.paper === b.paper &&
    a.accent === b.accent &&
    a.density === b.density &&
    a.fitOnePage === b.fitOnePage
  );
}
