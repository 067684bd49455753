import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '#db/connection';
import { openTestDatabase } from '#db/testing';
import { people } from '#db/schema';
import { createInterview } from '~/features/interview/interviews.server';
import { getResume, type Resume } from '~/features/library/resumes.server';
import { layout, type Layout } from '~/features/templates/template';
import type { Drafting } from '~/features/writing/drafting-threads.server';
import { newId } from '~/platform/id.server';
import { claim } from '~/platform/jobs/queue.server';
import type { Printer } from '~/platform/pdf/printer';
import { openFolderStorage } from '~/platform/storage/folder-storage.server';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { GENERATION_QUEUE, getGeneration } from '../generations.server';
import { PUSH_PDF_QUEUE, pushPdf } from '../keep-pdf.server';
import { createProgressFeed } from '../progress.server';
import { runGeneration, type GenerationDependencies } from '../run-generation.server';
import { submitFromForm } from '../submit-from-form.server';

/** What a world held at one moment, for others to start from. */
export interface SavedWorld {
  readonly interviewId: string;
  readonly databaseFile: string;
  readonly objects: string;
}

/**
 * A person with an interview to generate from, a store in a folder, and a clock to turn.
 *
 * @param of.saved what another world held, to start from.
 */
export function openGenerationWorld({
  printer,
  drafting,
  saved,
}: {
  printer: Printer;
  drafting: Drafting;
  saved?: SavedWorld | undefined;
}) {
  const test = openTestDatabase(saved?.databaseFile);
  const { database } = test;
  let now = new Date('2026-03-01T10:00:00Z');
  const clock = () => now;
  const objects = join(test.folder, 'objects');
  const storage = openFolderStorage(objects);
  if (saved === undefined) {
    database.write((tx) => {
      tx.insert(people).values({ id: 'owner', createdAt: now, activeAt: now }).run();
    });
  } else {
    cpSync(saved.objects, objects, { recursive: true });
  }
  const interviewId =
    saved?.interviewId ?? createInterview(database, 'owner', { sample: true }, now);
  const parts: GenerationDependencies = {
    database,
    clock,
    storage,
    printer,
    drafting,
    writers: [drafting.writer],
    progress: createProgressFeed(),
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
      const submit = {
        interviewId,
        idempotencyKey: newId(),
        layout: layout.parse(wanted),
        posting: null,
      };
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

    /** Copies what there is now to a folder that outlives this world. */
    save(): SavedWorld {
      const folder = mkdtempSync(join(tmpdir(), 'cvstomize-saved-'));
      const copy = {
        databaseFile: join(folder, 'cvstomize.sqlite'),
        objects: join(folder, 'objects'),
      };
      const file = connect(test.file, { readonly: true, existing: true });
      file.exec(`vacuum into '${copy.databaseFile}'`);
      file.close();
      cpSync(objects, copy.objects, { recursive: true });
      return { interviewId, ...copy };
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
    picture: (request, width) => printer.picture(request, width),
    warm: (sheets) => printer.warm(sheets),
    check: () => printer.check(),
    close: () => printer.close(),
    prints: () => prints,
  };
}
