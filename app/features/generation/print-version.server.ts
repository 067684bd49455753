import type { Database } from '#db/client';
import { listPrints, type Print } from '~/features/library/prints.server';
import { editedDraft, heldAgainst } from '~/features/editing/edited-draft';
import { coverageOf } from '~/features/posting/coverage';
import { markPrinted } from '~/features/editing/workspaces.server';
import { getWorkspace, type Workspace } from '~/features/editing/get-workspace.server';
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
 * Prints one's own resume as its page shows it, and keeps it as its next version. What is printed
 * like this already is not printed again, and a layout that an earlier version of the same words had
 * neither.
 *
 * @returns the number of the version that says and looks so.
 * @throws {NotFound}
 * @throws {PrinterUnavailable}
 */
export async function printVersion(
  dependencies: PrintDependencies,
  own: { personId: string; resumeId: string },
  now: Date,
): Promise<number> {
  const { database } = dependencies;
  for (;;) {
    const workspace = getWorkspace(database.read, own);
    const { resume, isPrinted, isSaid, layout: wanted } = workspace;
    if (isPrinted) return resume.version;
    const { print, kept } =
      (isSaid ? findEarlier(dependencies, resume, wanted) : undefined) ??
      (await printAndKeep(dependencies, workspace.edited.document, wanted));
    const content = isSaid ? resume : editedContent(workspace);
    const version = database.write((tx) => {
      const latest = getWorkspace(tx, own);
      // Other words became the newest while this was printed: it is they that are printed.
      const isSame =
        latest.head === workspace.head && hasSameContent(latest.edited, workspace.edited);
      if (!isSame || latest.resume.version !== resume.version) return undefined;
      // Tried, and put back by hand: the newest version is what is wanted.
      if (isSaid && resume.fallback === null && isSameLayout(resume.layout, wanted)) {
        markPrinted(tx, own.resumeId, { version: resume.version, head: workspace.head });
        return resume.version;
      }
      if (!kept) requestPush(tx, print.pdfSha256, now);
      const { document, markdown, draft, source } = content;
      const number = addVersion(tx, own, { document, markdown, draft, source, ...print }, now);
      markPrinted(tx, own.resumeId, { version: number, head: workspace.head });
      return number;
    });
    if (version !== undefined) return version;
  }
}

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
