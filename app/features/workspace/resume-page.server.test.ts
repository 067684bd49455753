import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generations, people, resumes } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { INTERVIEW_FORMAT, interview as interviewSchema } from '~/features/interview/interview';
import { createInterview } from '~/features/interview/interviews.server';
import { layout } from '~/features/templates/template';
import { Failure, NotFound } from '~/platform/failure';
import { PrinterUnavailable } from '~/platform/pdf/printer';
import { openFolderStorage } from '~/platform/storage/folder-storage.server';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { refuseWithoutPrinter } from '~/features/library/refuse-without-printer.server';
import { claim as claimJob } from '~/platform/jobs/queue.server';
import { REMOVE_PDFS_QUEUE, removePdfs } from '~/features/library/remove-pdfs.server';
import { removeResume } from '~/features/library/remove-resume.server';
import {
  chooseLayout,
  editResume,
  restoreVersion,
  stepBack,
} from '~/features/editing/workspaces.server';
import type { PrintRequest } from '~/platform/pdf/printer';
import { drawDesign } from './design-picture.server';
import { getResumePage } from './resume-page.server';
import { addResume, addVersion, pdfKey } from '~/features/library/resumes.server';

const NOW = new Date('2026-03-01T10:00:00Z');
const RESULT = 'stops went from 14 a month to 3';
const interview = interviewSchema.parse({
  format: INTERVIEW_FORMAT,
  person: { name: 'Ada Byron' },
  stories: [{ question: 4, result: RESULT }],
});
const claim = (path: string, text: string, source: string, quote: string) => ({
  path,
  text,
  evidence: [{ source, quote, start: 0, end: quote.length }],
});
const made = (sha256: string, template: 'classic' | 'modern' = 'classic') => ({
  document: {
    basics: { name: 'Ada Byron' },
    work: [{ name: 'Dairy', highlights: ['Cut stops from 14 a month to 3'] }],
  },
  markdown: '',
  draft: {
    resume: {},
    claims: [
      claim('/basics/name', 'Ada Byron', '/person/name', 'Ada Byron'),
      claim('/work/0/highlights/0', 'Cut stops from 14 a month to 3', '/stories/0/result', RESULT),
    ],
    removed: [{ text: 'the accident', reason: 'You said it must not appear.' }],
    questions: [{ about: '/stories/0/result', text: 'Over how long?' }],
    notOnPage: [],
    framing: [],
    coverage: null,
    writer: { name: 'builtin', model: null, fallbackFrom: [] },
  },
  source: { interview, posting: null },
  layout: layout.parse({ template }),
  fallback: null,
  pdfSha256: sha256,
  pdfBytes: 4,
  certificate: {
    ok: true,
    pages: 1,
    bytes: 4,
    sha256,
    tagged: true,
    title: null,
    language: null,
    smallestType: null,
    fonts: [],
    readers: [],
    problems: [],
  },
});

let db: ReturnType<typeof openTestDatabase>;
let id: string;
beforeEach(() => {
  db = openTestDatabase();
  db.database.write((tx) => {
    for (const person of ['owner', 'other']) {
      tx.insert(people).values({ id: person, createdAt: NOW, activeAt: NOW }).run();
    }
  });
  const interviewId = createInterview(db.database, 'owner', { sample: false }, NOW);
  const owned = { personId: 'owner', interviewId };
  id = db.database.write((tx) => {
    tx.insert(generations)
      .values({
        ...owned,
        id: 'generation',
        idempotencyKey: 'key',
        input: {},
        state: 'running',
        createdAt: NOW,
      })
      .run();
    return addResume(
      tx,
      {
        ...made('aa11'),
        ...owned,
        generationId: 'generation',
        title: 'Electrician',
        sample: false,
      },
      NOW,
    );
  });
});
afterEach(() => db.remove());

describe('the page of a resume', () => {
  test('says what the last page holds, and what could go, where it is almost empty', async () => {
    const counted = { pages: 2, starts: [], lastLines: 3, over: 0 };
    const shown = async (sheet: typeof counted | null) =>
      (await getResumePage(db.database.read, 'owner', id, { count: async () => sheet })).pages;
    // What the PDF says is known of a page that is as printed; on one page there is nothing to count.
    expect(await shown(null)).toEqual({ count: 1, leftOver: null });
    expect(await shown(counted)).toEqual({ count: 1, leftOver: null });
    const line = { edit: 'add-line', path: '/work/0', text: 'Kept the log' } as const;
    editResume(db.database, { personId: 'owner', resumeId: id }, line, NOW);
    expect(await shown(counted)).toEqual({
      count: 2,
      leftOver: { lines: 3, over: 0, toCut: [] },
    });
    expect(await shown({ ...counted, lastLines: 30 })).toEqual({ count: 2, leftOver: null });
    expect(await shown({ ...counted, lastLines: 30, over: 2 })).toMatchObject({
      leftOver: { over: 2 },
    });
  });

  test('links each text to its editor, with the words it rests on', async () => {
    const page = await getResumePage(db.database.read, 'owner', id);
    expect(page.selected).toBeNull();
    expect(page.markup).toContain('href="?line=%2Fwork%2F0%2Fhighlights%2F0#line"');
    expect(page.markup).toContain('href="?line=%2Fwork%2F0%2Fname#line"');
    expect(page.proofs[1]?.words[0]).toMatchObject({
      parts: [{ text: RESULT, marked: true }],
      question: 4,
    });
    expect(page.asked).toMatchObject([{ text: 'Over how long?', question: 4, isForNumber: true }]);
    expect(page.coverage).toBeNull();
  });

  test('offers what was said and is not on the page, where it belongs', async () => {
    const words = 'trained 2 fitters';
    const evidence = [{ source: '/history/0/organisation', quote: 'Dairy', start: 0, end: 5 }];
    const base = made('cc33');
    const source = {
      ...base.source,
      interview: interviewSchema.parse({
        format: INTERVIEW_FORMAT,
        person: { name: 'Ada Byron' },
        history: [{ id: 'h1', organisation: 'Dairy', words: `${words}. cut stops` }],
      }),
    };
    const said = (at: string, quote: string) => ({
      source: at,
      quote,
      start: 0,
      end: quote.length,
    });
    const draft = {
      ...base.draft,
      claims: [{ path: '/work/0/name', text: 'Dairy', evidence }],
      notOnPage: [said('/history/0/words', words), said('/skills/words', 'Welding')],
    };
    const document = { ...base.document, skills: [{ name: 'Trade', keywords: ['Wiring'] }] };
    db.database.write((tx) =>
      addVersion(
        tx,
        { personId: 'owner', resumeId: id },
        { ...base, source, draft, document },
        NOW,
      ),
    );
    const listed = async () => (await getResumePage(db.database.read, 'owner', id)).notOnPage;
    expect(await listed()).toEqual([
      { words, where: '/work/0' },
      { words: 'Welding', where: '/skills/0' },
    ]);
    const own = { personId: 'owner', resumeId: id };
    const text = 'Trained two fitters';
    editResume(db.database, own, { edit: 'add-line', path: '/work/0', text, said: words }, NOW);
    expect(await listed()).toEqual([{ words: 'Welding', where: '/skills/0' }]);
  });

  test('keeps the look that was chosen whatever is done next, until it is taken back', async () => {
    const own = { personId: 'owner', resumeId: id };
    const shown = async () => {
      const { layout, edits, markup, look } = await getResumePage(db.database.read, 'owner', id);
      const { template, accent } = layout;
      return { template, accent, isPrinted: edits.isPrinted, markup, look };
    };
    const choose = (wanted: Parameters<typeof layout.parse>[0]) =>
      chooseLayout(db.database, own, layout.parse(wanted), NOW);
    const printed = await shown();
    expect(printed).toMatchObject({ template: 'classic', isPrinted: true });
    expect(choose({ template: 'modern' })).toBe(true);
    const modern = await shown();
    expect(modern).toMatchObject({ template: 'modern', isPrinted: false, look: printed.look });
    expect(modern.markup).not.toBe(printed.markup);
    expect(choose({ template: 'modern' })).toBe(false);
    choose({ template: 'modern', accent: 'green' });
    expect((await shown()).look).not.toBe(printed.look);
    const edit = { edit: 'set-text', path: '/work/0/name', text: 'Creamery' } as const;
    editResume(db.database, own, edit, NOW);
    expect(await shown()).toMatchObject({ template: 'modern', accent: 'green' });
    stepBack(db.database, own, NOW);
    stepBack(db.database, own, NOW);
    expect(await shown()).toMatchObject({ template: 'modern', accent: 'default' });
    stepBack(db.database, own, NOW);
    expect(await shown()).toEqual(printed);
  });

  test('is drawn as its owner left it, in the design asked for, for its owner alone', async () => {
    const drawn: string[] = [];
    const printer = {
      picture: async ({ body, sheet }: PrintRequest, width: number) => {
        drawn.push(`${sheet.key} ${width} ${body}`);
        return Promise.resolve(new Uint8Array([1]));
      },
    };
    const edit = { edit: 'set-text', path: '/work/0/name', text: 'Creamery' } as const;
    editResume(db.database, { personId: 'owner', resumeId: id }, edit, NOW);
    const draw = (personId: string) =>
      drawDesign({ read: db.database.read, printer }, { personId, resumeId: id }, { template: 'modern' }); // prettier-ignore
    await draw('owner');
    expect(drawn).toEqual([expect.stringMatching(/^modern.* 240 .*Creamery/s)]);
    await expect(draw('somebody else')).rejects.toThrow(NotFound);
  });

  test('opens the line that is asked for, and none where it does not exist', async () => {
    const selected = async (line: string) =>
      (await getResumePage(db.database.read, 'owner', id, { line })).selected;
    expect(await selected('/basics/name')).toBe('/basics/name');
    expect(await selected('/basics/phone')).toBe('/basics/phone');
    for (const none of ['/work/9/name', '/work/0/highlights/7', '/work', '"><script>'])
      expect(await selected(none)).toBeNull();
  });

  test('shows what was edited, what was taken off, and what differs from a version', async () => {
    const own = { personId: 'owner', resumeId: id };
    const path = '/work/0/highlights/0';
    editResume(db.database, own, { edit: 'add-line', path: '/work/0', text: 'Kept the log' }, NOW);
    editResume(db.database, own, { edit: 'take-off', path }, NOW);
    const asked = { panel: 'versions', compare: 1 } as const;
    const page = await getResumePage(db.database.read, 'owner', id, asked);
    expect(page.edits).toEqual({ undo: 'Line taken off the page', redo: null, isPrinted: false });
    expect(page.setAside).toEqual([
      { index: 0, path, from: 'Dairy', text: 'Cut stops from 14 a month to 3' },
    ]);
    expect(page.compared?.sections).toEqual([
      {
        heading: 'WORK EXPERIENCE',
        changes: [
          { kind: 'new', text: 'Kept the log' },
          { kind: 'gone', text: 'Cut stops from 14 a month to 3' },
        ],
      },
    ]);
    restoreVersion(db.database, own, 1, NOW);
    const restored = await getResumePage(db.database.read, 'owner', id);
    expect(restored.document).toEqual(made('aa11').document);
    expect(restored.edits.undo).toBe('Version 1 put back');
  });

  test('says which letters are missing on paper, and which design has them', async () => {
    expect((await getResumePage(db.database.read, 'owner', id)).unprintable).toBeNull();
    const ticked = { ...made('cc33'), document: { basics: { name: 'Ada ✔' } } };
    db.database.write((tx) => addVersion(tx, { personId: 'owner', resumeId: id }, ticked, NOW));
    expect((await getResumePage(db.database.read, 'owner', id)).unprintable).toBe(
      'The classic design has no letters for “✔”. Minimal can: choose it under “How it looks”.',
    );
  });

  test('an older version keeps its lines in that version', async () => {
    db.database.write((tx) =>
      addVersion(tx, { personId: 'owner', resumeId: id }, made('bb22', 'modern'), NOW),
    );
    const page = await getResumePage(db.database.read, 'owner', id, { version: 1 });
    expect(page).toMatchObject({ version: 1, latestVersion: 2 });
    expect(page.markup).toContain('href="?version=1&amp;line=');
  });

  test('another person’s looks like none', async () => {
    await expect(getResumePage(db.database.read, 'other', id)).rejects.toThrow(NotFound);
  });
});

describe('removing a resume', () => {
  let folder: string;
  let storage: ObjectStorage;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cvstomize-remove-'));
    storage = openFolderStorage(folder);
    await storage.put(pdfKey('aa11'), new Uint8Array([1]), { contentType: 'application/pdf' });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('deletes its rows and its files', async () => {
    removeResume(db.database, 'owner', id, NOW);
    const job = claimJob(db.database, REMOVE_PDFS_QUEUE, 'test', NOW)!;
    await removePdfs({ database: db.database, storage, clock: () => NOW }, job);
    expect(db.database.read.select().from(resumes).all()).toEqual([]);
    expect(await storage.head(pdfKey('aa11'))).toBeUndefined();
  });

  test('is not for others, and changes nothing then', async () => {
    expect(() => removeResume(db.database, 'other', id, NOW)).toThrow(NotFound);
    expect(claimJob(db.database, REMOVE_PDFS_QUEUE, 'test', NOW)).toBeUndefined();
    expect(db.database.read.select().from(resumes).all()).toHaveLength(1);
    expect(await storage.head(pdfKey('aa11'))).toBeDefined();
  });
});

describe('printing without a printer', () => {
  test('is said in words, with when to come back', async () => {
    const failure: unknown = await refuseWithoutPrinter(
      Promise.reject(new PrinterUnavailable('install one')),
    ).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ kind: 'unavailable', retryAfterSeconds: 30 });
    expect((failure as Failure).message).not.toContain('install');
  });

  test('another error stays itself', async () => {
    await expect(refuseWithoutPrinter(Promise.reject(new TypeError('x')))).rejects.toThrow(
      TypeError,
    );
  });
});
