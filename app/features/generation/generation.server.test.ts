import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase } from '#db/testing';
import { generations, people, resumes } from '#db/schema';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createInterview, saveAnswer } from '~/features/interview/interviews.server';
import { getResume, listVersions, pdfKey } from '~/features/library/resumes.server';
import { layout } from '~/features/templates/template';
import { openDraftingThreads } from '~/features/writing/drafting-threads.server';
import { WriterUnavailable, type Writer } from '~/features/drafts/writer';
import { claim, complete, LeaseLost } from '~/platform/jobs/queue.server';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import type { Printer } from '~/platform/pdf/printer';
import { openFolderStorage } from '~/platform/storage/folder-storage.server';
import { streamGeneration } from './event-stream.server';
import {
  GENERATION_QUEUE,
  getGeneration,
  listGenerationEvents,
  type GenerationInput,
} from './generations.server';
import { getPdf } from './get-pdf.server';
import { printResume } from './print-resume.server';
import { createProgressFeed } from './progress.server';
import { printInLook } from './testing/print-in-look';
import { runGeneration, type GenerationDependencies } from './run-generation.server';
import { submitFromForm } from './submit-from-form.server';

const NOW = new Date('2026-03-01T10:00:00Z');
const clock = () => NOW;
const never = new AbortController().signal;

let printer: Printer;
beforeAll(() => {
  printer = openBrowserPrinter();
});
const drafting = openDraftingThreads({ threads: 1 });
afterAll(() => Promise.all([printer.close(), drafting.close()]));

let db: ReturnType<typeof openTestDatabase>;
let folder: string;
let parts: GenerationDependencies;
let interviewId: string;

beforeEach(() => {
  db = openTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-objects-'));
  parts = {
    database: db.database,
    clock,
    storage: openFolderStorage(folder),
    printer,
    drafting,
    writers: [drafting.writer],
    progress: createProgressFeed(),
  };
  db.database.write((tx) => {
    for (const id of ['owner', 'other']) {
      tx.insert(people).values({ id, createdAt: NOW, activeAt: NOW }).run();
    }
  });
  interviewId = createInterview(db.database, 'owner', { sample: true }, NOW);
});
afterEach(() => {
  db.remove();
  rmSync(folder, { recursive: true, force: true });
});

const submit = (idempotencyKey = 'the-form', wanted = {}, personId = 'owner') =>
  submitFromForm(
    db.database,
    personId,
    { interviewId, idempotencyKey, layout: layout.parse(wanted), posting: null },
    NOW,
  );
const take = () => claim(db.database, GENERATION_QUEUE, 'test', NOW)!;
const run = (over: Partial<GenerationDependencies> = {}) =>
  runGeneration({ ...parts, ...over }, take(), never);
const resumeOf = (generationId: string) =>
  getGeneration(db.database.read, 'owner', generationId).resumeId ?? '';

describe('submitting', () => {
  test('the same form twice is one submit', () => {
    expect(submit()).toBe(submit());
    expect(db.database.read.select().from(generations).all()).toHaveLength(1);
  });

  test('the same form after an answer or the layout changed is another', () => {
    const first = submit();
    expect(submit('the-form', { template: 'modern' })).not.toBe(first);
    saveAnswer(
      db.database,
      { personId: 'owner', interviewId, slot: 'target' },
      { title: 'Fitter' },
      { baseVersion: 1, now: NOW },
    );
    expect(submit()).not.toBe(first);
  });

  test('a fourth at once is refused until one ends', () => {
    for (const key of ['one', 'two', 'three']) submit(key);
    expect(() => submit('four')).toThrow(/being made right now/);
    expect(db.database.read.select().from(generations).all()).toHaveLength(3);
  });

  test('an interview with nothing in it is refused and leaves no trace', () => {
    interviewId = createInterview(db.database, 'owner', { sample: false }, NOW);
    expect(() => submit()).toThrow(/nothing to write from/);
    expect(db.database.read.select().from(generations).all()).toEqual([]);
  });

  test("somebody else's interview is not there", () => {
    expect(() => submit('the-form', {}, 'other')).toThrow(/does not exist/);
  });

  test('what a writer will be given holds no answer about traits', () => {
    submit();
    const { input } = db.database.read.select().from(generations).get()!;
    const { interview, framing } = input as GenerationInput;
    expect(interview.personality).toEqual({ items: {}, consentNeuroticism: false });
    expect(JSON.stringify(framing)).not.toMatch(/score|neuroticism|extraversion/i);
  });
});

describe('running', () => {
  test('answers become a kept resume whose PDF was read back', async () => {
    const id = submit();
    await run();
    expect(getGeneration(db.database.read, 'owner', id)).toMatchObject({
      state: 'done',
      position: undefined,
    });
    const resume = getResume(db.database.read, 'owner', resumeOf(id));
    expect(resume.certificate.problems).toEqual([]);
    expect(resume.certificate.ok).toBe(true);
    expect(resume.fallback).toBeNull();
    expect(resume.draft.writer).toEqual({ name: 'builtin', model: null, fallbackFrom: [] });
    expect(resume.draft.claims.length).toBeGreaterThan(20);
    const stored = await parts.storage.get(pdfKey(resume.pdfSha256));
    expect(stored?.bytes.byteLength).toBe(resume.pdfBytes);
    const steps = listGenerationEvents(db.database.read, id);
    expect(steps.at(-1)).toMatchObject({ step: 'store', state: 'done' });
    expect(steps.map(({ sequence }) => sequence)).toEqual(steps.map((_, index) => index + 1));
  });

  test('a job whose lease was lost on the way keeps nothing', async () => {
    const id = submit();
    const job = take();
    db.database.write((tx) => complete(tx, job, NOW));
    await expect(runGeneration(parts, job, never)).rejects.toThrow(LeaseLost);
    expect(db.database.read.select().from(resumes).all()).toEqual([]);
    expect(getGeneration(db.database.read, 'owner', id).resumeId).toBeNull();
  });

  test('a layout that machines misread is replaced by the classic one, and it is said', async () => {
    const id = submit('the-form', { template: 'modern' });
    const misprinting: Printer = {
      ...printerAs(printer),
      print: (request) =>
        printer.print(
          request.sheet.key.includes('modern')
            ? { ...request, body: '<p>Nothing of it</p>' }
            : request,
        ),
    };
    await run({ printer: misprinting });
    const resume = getResume(db.database.read, 'owner', resumeOf(id));
    expect(resume.layout.template).toBe('classic');
    expect(resume.fallback?.from).toBe('modern');
    expect(resume.fallback?.problems.length).toBeGreaterThan(0);
    expect(resume.certificate.ok).toBe(true);
  });

  test('a writer that does not deliver is named, and the next one writes', async () => {
    const id = submit();
    const silent: Writer = {
      name: 'silent',
      write: () => Promise.reject(new WriterUnavailable('no answer')),
    };
    await run({ writers: [silent, drafting.writer] });
    expect(getResume(db.database.read, 'owner', resumeOf(id)).draft.writer).toEqual({
      name: 'builtin',
      model: null,
      fallbackFrom: ['silent'],
    });
  });

  test('a writer that invents is not believed', async () => {
    const id = submit();
    const inventing: Writer = {
      name: 'inventing',
      async write(input, options) {
        const written = await drafting.writer.write(input, options);
        const text = 'Led 400 engineers at NASA with Kubernetes';
        written.resume.work?.[0]?.highlights?.unshift(text);
        return { ...written, claims: [] };
      },
    };
    await run({ writers: [inventing] });
    const resume = getResume(db.database.read, 'owner', resumeOf(id));
    expect(JSON.stringify(resume.document)).not.toMatch(/NASA|Kubernetes|400/);
    expect(resume.draft.removed.map(({ text }) => text)).toContain(
      'Led 400 engineers at NASA with Kubernetes',
    );
  });
});

describe('afterwards', () => {
  test('another layout is a further version, the same one is none', async () => {
    const id = submit();
    await run();
    const resumeId = resumeOf(id);
    const modern = layout.parse({ template: 'modern', paper: 'letter' });
    expect(await printInLook(parts, { personId: 'owner', resumeId }, modern, NOW)).toBe(2);
    expect(await printInLook(parts, { personId: 'owner', resumeId }, modern, NOW)).toBe(2);
    expect(listVersions(db.database.read, 'owner', resumeId)).toHaveLength(2);
    await expect(printInLook(parts, { personId: 'other', resumeId }, modern, NOW)).rejects.toThrow(
      /does not exist/,
    );
  });

  test('letters that no font of the layout has are told in the certificate', async () => {
    const resume = { basics: { name: 'Ada ✔' } };
    const { certificate } = await printResume(printer, resume, layout.parse({}));
    expect(certificate.ok).toBe(false);
    expect(certificate.problems[0]).toBe(
      'The classic design has no letters for “✔”. Minimal can: choose it under “How it looks”.',
    );
  });

  test('a PDF that the store lost is printed again, byte for byte', async () => {
    const id = submit();
    await run();
    const resume = getResume(db.database.read, 'owner', resumeOf(id));
    const at = { read: db.database.read, storage: parts.storage, printer };
    const before = await getPdf(at, 'owner', resume.id);
    await parts.storage.remove(pdfKey(resume.pdfSha256));
    expect(Buffer.compare(await getPdf(at, 'owner', resume.id), before)).toBe(0);
  });

  test('the stream goes on after the event the browser saw last, and ends', async () => {
    const id = submit();
    await run();
    const all = listGenerationEvents(db.database.read, id).length;
    const response = streamGeneration(
      { read: db.database.read, progress: parts.progress },
      'owner',
      id,
      { afterSequence: all - 2, signal: never },
    );
    const text = await response.text();
    expect(text.match(/^id: \d+$/gm)).toEqual([`id: ${all - 1}`, `id: ${all}`]);
    expect(text).toContain('event: end');
    expect(() =>
      streamGeneration({ read: db.database.read, progress: parts.progress }, 'other', id, {
        afterSequence: 0,
        signal: never,
      }),
    ).toThrow(/does not exist/);
  });
});

/** The port's methods of a printer, for an object spread to keep. */
function printerAs(real: Printer): Printer {
  return {
    print: (request) => real.print(request),
    picture: (request, width) => real.picture(request, width),
    warm: (sheets) => real.warm(sheets),
    check: () => real.check(),
    close: () => real.close(),
  };
}
