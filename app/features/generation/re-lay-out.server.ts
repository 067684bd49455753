import type { Database } from '#db/client';
import { listPrints, type Print } from '~/features/library/prints.server';
import { addVersion, getResume, type Resume } from '~/features/library/resumes.server';
import type { Layout } from '~/features/templates/template';
import type { Printer } from '~/platform/pdf/printer';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { keepPdf, requestPush } from './keep-pdf.server';
import { printResume, toPrint } from './print-resume.server';

interface ReLayOutDependencies {
  database: Database;
  storage: ObjectStorage;
  printer: Printer;
}

/**
 * Prints one's own resume in another layout and keeps it as its next version. Asking for the
 * layout it already has changes nothing; a layout that an earlier version had is not printed again.
 *
 * @returns the number of the version that has the layout.
 * @throws {NotFound}
 * @throws {PrinterUnavailable}
 */
export async function reLayOut(
  dependencies: ReLayOutDependencies,
  { personId, resumeId, layout }: { personId: string; resumeId: string; layout: Layout },
  now: Date,
): Promise<number> {
  const { database } = dependencies;
  for (;;) {
    const resume = getResume(database.read, personId, resumeId);
    if (isSameLayout(resume.layout, layout) && resume.fallback === null) return resume.version;
    const { print, kept } =
      findEarlier(dependencies, resume, layout) ??
      (await printAndKeep(dependencies, resume, layout));
    const { document, markdown, draft, source } = resume;
    const version = database.write((tx) => {
      const newest = getResume(tx, personId, resumeId);
      // Other words became the newest while this was printed: it is they that are laid out.
      if (JSON.stringify(newest.document) !== JSON.stringify(document)) return undefined;
      if (!kept) requestPush(tx, print.pdfSha256, now);
      const made = { document, markdown, draft, source, ...print };
      return addVersion(tx, { personId, resumeId }, made, now);
    });
    if (version !== undefined) return version;
  }
}

interface Printed {
  print: Print;
  /** Whether the store has it. */
  kept: boolean;
}

function findEarlier(
  { database }: ReLayOutDependencies,
  resume: Resume,
  layout: Layout,
): Printed | undefined {
  const print = listPrints(database.read, resume.id, resume.version).find(
    (earlier) => earlier.fallback === null && isSameLayout(earlier.layout, layout),
  );
  return print && { print, kept: true };
}

async function printAndKeep(
  dependencies: ReLayOutDependencies,
  resume: Resume,
  layout: Layout,
): Promise<Printed> {
  const printed = await printResume(dependencies.printer, resume.document, layout);
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
