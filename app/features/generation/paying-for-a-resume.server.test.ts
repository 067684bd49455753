import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generations, people } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getStanding } from '~/features/billing/accounts.server';
import { OutOfCredit } from '~/features/billing/credits.server';
import {
  createInterview,
  deleteInterview,
  getInterview,
  saveAnswer,
} from '~/features/interview/interviews.server';
import { layout } from '~/features/templates/template';
import { openDraftingThreads } from '~/features/writing/drafting-threads.server';
import {
  claim,
  complete,
  failAttempt,
  LeaseLost,
  type LeasedJob,
} from '~/platform/jobs/queue.server';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import type { Printer } from '~/platform/pdf/printer';
import { openFolderStorage } from '~/platform/storage/folder-storage.server';
import { HOUR_MS } from '~/platform/durations';
import { GENERATION_QUEUE, getGeneration } from './generations.server';
import { getPdf } from './get-pdf.server';
import { costOf } from './paying.server';
import { createProgressFeed } from './progress.server';
import { printInLook } from './testing/print-in-look';
import { releaseStrandedHolds } from './release-stranded-holds.server';
import {
  failGeneration,
  runGeneration,
  type GenerationDependencies,
} from './run-generation.server';
import { submitFromForm } from './submit-from-form.server';

const NOW = new Date('2026-03-01T10:00:00Z');
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
    clock: () => NOW,
    storage: openFolderStorage(folder),
    printer,
    drafting,
    writers: [drafting.writer],
    progress: createProgressFeed(),
  };
  db.database.write((tx) => {
    tx.insert(people).values({ id: 'person', createdAt: NOW, activeAt: NOW }).run();
  });
  interviewId = createInterview(db.database, 'person', { sample: false }, NOW);
  tellAPlace();
});
afterEach(() => {
  db.remove();
  rmSync(folder, { recursive: true, force: true });
});

const POSTING = `Maintenance fitter for a bakery in Leeds
Mends and services conveyors, ovens and packing lines on a rota of three shifts.
Welding, hydraulics and a driving licence are needed; apprentices are trained.`;

function tellAPlace(): void {
  const place = {
    id: 'h1',
    kind: 'work',
    title: 'Fitter',
    organisation: 'Northgate',
    start: '2019-04',
  };
  saveAnswer(
    db.database,
    { personId: 'person', interviewId, slot: 'places' },
    { history: [place] },
    { baseVersion: 0, now: NOW },
  );
}

/** Answers the first question: which posting it is for. */
function target(posting: string): void {
  const { versions } = getInterview(db.database.read, 'person', interviewId);
  const body = { title: 'Fitter', posting };
  saveAnswer(db.database, { personId: 'person', interviewId, slot: 'target' }, body, {
    baseVersion: versions.target ?? 0,
    now: NOW,
  });
}

const submit = (idempotencyKey = 'the-form', wanted = {}) =>
  submitFromForm(
    db.database,
    'person',
    { interviewId, idempotencyKey, layout: layout.parse(wanted), posting: null },
    NOW,
  );
const take = () => claim(db.database, GENERATION_QUEUE, 'test', NOW)!;
const standing = () => getStanding(db.database.read, 'person');

describe('a submit', () => {
  test('sets the free resume aside, once for one form', () => {
    submit();
    submit();
    expect(standing()).toMatchObject({ available: 0, held: 1, spent: 0 });
  });

  test('without anything left is refused and leaves no trace', () => {
    submit();
    target(POSTING);
    expect(() => submit('another')).toThrow(OutOfCredit);
    expect(standing()).toMatchObject({ available: 0, held: 1 });
    expect(db.database.read.select().from(generations).all()).toHaveLength(1);
  });

  test('of the sample person costs nothing, as often as one likes', () => {
    interviewId = createInterview(db.database, 'person', { sample: true }, NOW);
    submit('one');
    submit('two');
    expect(standing()).toMatchObject({ available: 1, held: 0 });
  });
});

describe('a resume that was paid for', () => {
  const cost = () => {
    const { interview, sample } = getInterview(db.database.read, 'person', interviewId);
    return costOf(db.database.read, { personId: 'person', interviewId, interview, sample });
  };
  const make = async (key: string) => {
    const id = submit(key);
    await runGeneration(parts, take(), never);
    return getGeneration(db.database.read, 'person', id).resumeId;
  };

  test('is made again for nothing, in any design, from corrected answers', async () => {
    expect(cost()).toBe('credit');
    const first = await make('one');
    expect(cost()).toBe('again');
    saveAnswer(
      db.database,
      { personId: 'person', interviewId, slot: 'setback' },
      { words: 'Spanish' },
      { baseVersion: 0, now: NOW },
    );
    const again = submit('two', { template: 'modern' });
    await runGeneration(parts, take(), never);
    expect(getGeneration(db.database.read, 'person', again).resumeId).not.toBe(first);
    expect(standing()).toMatchObject({ available: 0, held: 0, spent: 1 });
  });

  test('for another posting is a further one; a corrected posting is the same', async () => {
    target(POSTING);
    await make('one');
    target(`${POSTING}\nApply by Friday.`);
    expect(cost()).toBe('again');
    expect(await make('two')).not.toBeNull();
    target('Night nurse for a children’s ward, with paediatric experience and a car');
    expect(cost()).toBe('credit');
    expect(() => submit('three')).toThrow(OutOfCredit);
    target('');
    expect(cost()).toBe('credit');
  });

  test('from another interview is a further one', async () => {
    await make('one');
    interviewId = createInterview(db.database, 'person', { sample: false }, NOW);
    tellAPlace();
    expect(cost()).toBe('credit');
    expect(() => submit('two')).toThrow(OutOfCredit);
  });

  test('is not the sample’s that was free before its name was changed', async () => {
    interviewId = createInterview(db.database, 'person', { sample: true }, NOW);
    expect(cost()).toBe('sample');
    await make('sample');
    const { versions, bodies } = getInterview(db.database.read, 'person', interviewId);
    const contact = { ...(bodies.closing as object), person: { name: 'Zoë Müller' } };
    const at = { baseVersion: versions.closing ?? 0 };
    saveAnswer(db.database, { personId: 'person', interviewId, slot: 'closing' }, contact, {
      ...at,
      now: NOW,
    });
    expect(cost()).toBe('credit');
    await make('own');
    expect(cost()).toBe('again');
    expect(standing()).toMatchObject({ available: 0, spent: 1 });
  });

  /** Every order in which two that are under way at once may end, and what becomes of the credit. */
  const ENDINGS = [
    ['made', 'made', { available: 0, held: 0, spent: 1 }],
    ['made', 'failed', { available: 0, held: 0, spent: 1 }],
    ['failed', 'made', { available: 0, held: 0, spent: 1 }],
    ['failed', 'failed', { available: 1, held: 0, spent: 0 }],
  ] as const;

  test.each(ENDINGS)(
    'is spent once where of two at once the first was %s and the second %s',
    async (...row) => {
      const [first, second, after] = row;
      submit('one');
      submit('two', { template: 'modern' });
      expect(standing()).toMatchObject({ available: 0, held: 1 });
      const jobs = [take(), take()] as const;
      await end(jobs[0], first);
      if (first === 'failed') {
        expect(standing()).toMatchObject({ available: 0, held: 1, spent: 0 });
        const hour = new Date(NOW.getTime() + HOUR_MS + 1);
        expect(releaseStrandedHolds(db.database, hour)).toBe(0);
      }
      await end(jobs[1], second);
      expect(standing()).toMatchObject(after);
    },
  );

  test.each(ENDINGS)(
    'is spent once where of two at once the second was %s and then the first %s',
    async (...row) => {
      const [second, first, after] = row;
      submit('one');
      submit('two', { template: 'modern' });
      const jobs = [take(), take()] as const;
      await end(jobs[1], second);
      await end(jobs[0], first);
      expect(standing()).toMatchObject(after);
    },
  );

  async function end(job: LeasedJob, how: 'made' | 'failed'): Promise<void> {
    if (how === 'made') return runGeneration(parts, job, never);
    db.database.write((tx) => {
      expect(failAttempt(tx, { ...job, attempt: 4 }, 'Error', NOW)).toBe('dead');
      failGeneration(tx, job, new Error('broken'), NOW);
    });
  }
});

describe('what was set aside', () => {
  test('is spent with the resume; printing it otherwise and taking it costs nothing', async () => {
    const id = submit();
    await runGeneration(parts, take(), never);
    expect(standing()).toMatchObject({ available: 0, held: 0, spent: 1 });
    const { resumeId } = getGeneration(db.database.read, 'person', id);
    const modern = layout.parse({ template: 'modern' });
    await printInLook(parts, { personId: 'person', resumeId: resumeId ?? '' }, modern, NOW);
    const at = { read: db.database.read, storage: parts.storage, printer };
    await getPdf(at, 'person', resumeId ?? '');
    expect(standing()).toMatchObject({ available: 0, held: 0, spent: 1 });
  });

  test('is neither spent nor given back by an attempt whose lease was lost', async () => {
    submit();
    const job = take();
    db.database.write((tx) => complete(tx, job, NOW));
    await expect(runGeneration(parts, job, never)).rejects.toThrow(LeaseLost);
    expect(standing()).toMatchObject({ available: 0, held: 1, spent: 0 });
  });

  test('is given back when the last attempt failed, in the transaction that buries it', () => {
    submit();
    const job = { ...take(), attempt: 4 };
    db.database.write((tx) => {
      expect(failAttempt(tx, job, 'Error', NOW)).toBe('dead');
      failGeneration(tx, job, new Error('broken'), NOW);
    });
    expect(standing()).toMatchObject({ available: 1, held: 0, spent: 0 });
    submit('again');
  });

  test('is given back when its interview was deleted meanwhile', async () => {
    submit();
    deleteInterview(db.database, 'person', interviewId);
    await runGeneration(parts, take(), never);
    expect(standing()).toMatchObject({ available: 1, held: 0, spent: 0 });
  });

  test('is given back by the hour where nobody is making its resume any more', () => {
    submit();
    const later = new Date(NOW.getTime() + HOUR_MS + 1);
    expect(releaseStrandedHolds(db.database, later)).toBe(0);
    deleteInterview(db.database, 'person', interviewId);
    expect(releaseStrandedHolds(db.database, new Date(NOW.getTime() + HOUR_MS))).toBe(0);
    expect(releaseStrandedHolds(db.database, later)).toBe(1);
    expect(releaseStrandedHolds(db.database, later)).toBe(0);
    expect(standing()).toMatchObject({ available: 1, held: 0 });
  });
});
