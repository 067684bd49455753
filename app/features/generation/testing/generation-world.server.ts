import { join } from 'node:path';
import { openTestDatabase } from '#db/testing';
import { people } from '#db/schema';
import { createInterview } from '~/features/interview/interviews.server';
import { getResume, type Resume } from '~/features/library/resumes.server';
import { layout, type Layout } from '~/features/templates/template';
import type { Drafting } from '~/features/writing/drafting-threads.server';
import { claim } from '~/platform/jobs/queue.server';
import type { Printer } from '~/platform/pdf/printer';
import { openFolderStorage } from '~/platform/storage/folder-storage.server';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { GENERATION_QUEUE, getGeneration } from '../generations.server';
import { PUSH_PDF_QUEUE, pushPdf } from '../keep-pdf.server';
import { createProgress } from '../progress.server';
import { runGeneration, type GenerationDependencies } from '../run-generation.server';
import { submitFromForm } from '../submit-from-form.server';

/** A person with an interview to generate from, a store in a folder, and a clock to turn. */
export function openGenerationWorld({
  printer,
  drafting,
}: {
  printer: Printer;
  drafting: Drafting;
}) {
  const test = openTestDatabase();
  const { database } = test;
  let now = new Date('2026-03-01T10:00:00Z');
  const clock = () => now;
  const storage = openFolderStorage(join(test.folder, 'objects'));
  database.write((tx) => {
    tx.insert(people).values({ id: 'owner', createdAt: now, activeAt: now }).run();
  });
  const interviewId = createInterview(database, 'owner', { sample: true }, now);
  const parts: GenerationDependencies = {
    database,
    clock,
    storage,
    printer,
    drafting,
    writers: [drafting.writer],
    progress: createProgress(),
  };

  return {
    ...parts,
    drafting,
    wait(ms: number) {
      now = new Date(now.getTime() + ms);
    },

    /** Generates a resume with these parts instead of the usual ones. */
    async generate(
      over: Partial<GenerationDependencies> = {},
      wanted: Partial<Layout> = {},
    ): Promise<Resume> {
      const submit = { interviewId, idempotencyKey: 'form', layout: layout.parse(wanted) };
      const id = submitFromForm(database, 'owner', submit, now);
      const job = claim(database, GENERATION_QUEUE, 'test', now);
      if (job === undefined) throw new Error('Nothing was submitted');
      await runGeneration({ ...parts, ...over }, job, new AbortController().signal);
      const { resumeId } = getGeneration(database.read, 'owner', id);
      return getResume(database.read, 'owner', resumeId ?? '');
    },

    /** Runs the pushes that are due. @returns how many succeeded. */
    async push(over: { storage?: ObjectStorage; printer?: Printer } = {}): Promise<number> {
      for (let pushed = 0; ; pushed += 1) {
        const job = claim(database, PUSH_PDF_QUEUE, 'test', now);
        if (job === undefined) return pushed;
        await pushPdf({ database, clock, storage, printer, ...over }, job);
      }
    },

    close: () => test.remove(),
  };
}

/** A printer that counts, and changes what it prints. */
export function wrapPrinter(
  printer: Printer,
  change: (pdf: Uint8Array) => Uint8Array = (pdf) => pdf,
): Printer & { prints(): number } {
  let prints = 0;
  return {
    async print(request) {
      prints += 1;
      return change(await printer.print(request));
    },
    warm: (sheets) => printer.warm(sheets),
    check: () => printer.check(),
    close: () => printer.close(),
    prints: () => prints,
  };
}
