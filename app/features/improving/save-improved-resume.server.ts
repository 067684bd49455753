import { isDeepStrictEqual } from 'node:util';
import type { Database, Transaction } from '#db/client';
import { keepPdf, requestPush } from '~/features/generation/keep-pdf.server';
import { printResume, toPrint } from '~/features/generation/print-resume.server';
import { getWorkspace } from '~/features/editing/get-workspace.server';
import { addVersion, hasSameContent, type Resume } from '~/features/library/resumes.server';
import { toMarkdown } from '~/features/resume/export/markdown';
import type { Draft } from '~/features/drafts/draft';
import type { Printer } from '~/platform/pdf/printer';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import type { ImprovementOutcome } from './outcome';

interface SaveDependencies {
  database: Database;
  storage: ObjectStorage;
  printer: Printer;
}

/** A person who keeps changing how it looks is left alone after this many prints. */
const MOST_PRINTS = 5;

/**
 * Prints an improved draft, reads it back, and keeps it as one more version, unless the person's
 * own version says something else by then. How it looks is as they chose it last, also where they
 * chose it while this was printing.
 *
 * @param end ends the job in the transaction that keeps the version, or that keeps none.
 * @throws {NotFound} when the resume was deleted, {PrinterUnavailable}, and what `end` throws.
 */
export async function saveImprovedResume(
  { database, storage, printer }: SaveDependencies,
  { base, draft, signal }: { base: Resume; draft: Draft; signal: AbortSignal },
  end: (tx: Transaction, result: { outcome: ImprovementOutcome; version?: number }) => void,
  { personId, clock }: { personId: string; clock: () => Date },
): Promise<void> {
  const endWithout = (outcome: ImprovementOutcome) => {
    database.write((tx) => end(tx, { outcome }));
  };
  for (let print = 0; print < MOST_PRINTS; print += 1) {
    const own = { personId, resumeId: base.id };
    const { resume: newest, isSaid, layout } = getWorkspace(database.read, own);
    // What they typed meanwhile is worth more than better words for what stood there.
    if (!isSaid || !hasSameContent(newest, base)) break;
    const printed = await printResume(printer, draft.resume, layout);
    if (isWorse(printed, newest)) {
      endWithout('unprintable');
      return;
    }
    const kept = await keepPdf(storage, printed);
    signal.throwIfAborted();
    const isKept = database.write((tx) => {
      const now = clock();
      const latest = getWorkspace(tx, own);
      const isAsked = latest.isSaid && isDeepStrictEqual(latest.layout, layout);
      if (!isAsked || latest.resume.version !== newest.version) return false;
      const { resume: document } = draft;
      const made = { document, markdown: toMarkdown(document), draft, source: base.source };
      const version = addVersion(tx, own, { ...made, ...toPrint(printed) }, now);
      if (!kept) requestPush(tx, printed.sha256, now);
      end(tx, { outcome: 'improved', version });
      return true;
    });
    if (isKept) return;
  }
  endWithout('overtaken');
}

/** Better words are worth nothing where they cost the chosen design, or are misread. */
function isWorse(
  printed: Pick<Resume, 'fallback' | 'certificate'>,
  now: Pick<Resume, 'fallback' | 'certificate'>,
): boolean {
  const lostDesign = printed.fallback !== null && now.fallback === null;
  const misread = !printed.certificate.ok && now.certificate.ok;
  return lostDesign || misread;
}
