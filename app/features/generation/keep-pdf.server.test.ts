import { jobs } from '#db/schema';
import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getResume, pdfKey } from '~/features/library/resumes.server';
import { layout } from '~/features/templates/template';
import { openDraftingThreads } from '~/features/writing/drafting-threads.server';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import type { Printer } from '~/platform/pdf/printer';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { StorageUnavailable } from '~/platform/storage/storage-unavailable';
import { findPdfLink, getPdf } from './get-pdf.server';
import { requestPush } from './keep-pdf.server';
import { printInLook } from './testing/print-in-look';
import { openGenerationWorld, wrapPrinter } from './testing/generation-world.server';

const PDF = { contentType: 'application/pdf' };

let printer: Printer;
beforeAll(() => {
  printer = openBrowserPrinter();
});
const drafting = openDraftingThreads({ threads: 1 });
afterAll(() => Promise.all([printer.close(), drafting.close()]));

let world: ReturnType<typeof openGenerationWorld>;
beforeEach(() => {
  world = openGenerationWorld({ printer, drafting });
});
afterEach(() => world.close());

const refusing = (trouble: 'unreachable' | 'full' | 'rights'): ObjectStorage => {
  const refuse = () => Promise.reject(new StorageUnavailable(trouble, 'No.'));
  return { ...world.storage, put: refuse, get: refuse, head: refuse, remove: refuse };
};
const hanging = (): ObjectStorage => {
  const hang = () => new Promise<never>(() => undefined);
  return { ...world.storage, put: hang, get: hang, head: hang };
};
const download = (resumeId: string, over: { storage?: ObjectStorage; printer?: Printer } = {}) =>
  getPdf(
    { read: world.database.read, storage: world.storage, printer, ...over },
    'owner',
    resumeId,
  );
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const pushes = () =>
  world.database.read
    .select()
    .from(jobs)
    .all()
    .filter(({ queue }) => queue === 'push-pdf')
    .map(({ state }) => state);

describe('a store that does not take a PDF', () => {
  test.each(['unreachable', 'full', 'rights'] as const)(
    '(%s) keeps nobody from their resume, and gets it later',
    async (trouble) => {
      const away = refusing(trouble);
      const resume = await world.generate({ storage: away });
      expect(resume.certificate.ok).toBe(true);
      expect(pushes()).toEqual(['waiting']);
      expect(sha256(await download(resume.id, { storage: away }))).toBe(resume.pdfSha256);
      expect(await world.storage.head(pdfKey(resume.pdfSha256))).toBeUndefined();

      await expect(world.push({ storage: away })).rejects.toThrow(StorageUnavailable);
      world.wait(60_000);
      expect(await world.push()).toBe(1);
      const stored = await world.storage.get(pdfKey(resume.pdfSha256));
      expect(sha256(stored?.bytes ?? new Uint8Array())).toBe(resume.pdfSha256);
      expect(stored?.contentType).toBe('application/pdf');
    },
  );

  test('holds nobody up when it does not answer at all', async () => {
    const resume = await world.generate({ storage: hanging() });
    expect(pushes()).toEqual(['waiting']);
    expect(sha256(await download(resume.id, { storage: hanging() }))).toBe(resume.pdfSha256);
  });

  test('gets another layout later, too', async () => {
    const resume = await world.generate();
    const modern = layout.parse({ template: 'modern' });
    const away = { ...world, storage: refusing('unreachable') };
    expect(
      await printInLook(away, { personId: 'owner', resumeId: resume.id }, modern, world.clock()),
    ).toBe(2);
    expect(await world.push()).toBe(1);
    const { pdfSha256 } = getResume(world.database.read, 'owner', resume.id);
    expect(await world.storage.head(pdfKey(pdfSha256))).toBeDefined();
  });
});

describe('a push', () => {
  const ask = (hash: string) => world.database.write((tx) => requestPush(tx, hash, world.clock()));

  test('is asked for once while it waits, and again when it was lost again', async () => {
    const resume = await world.generate();
    ask(resume.pdfSha256);
    ask(resume.pdfSha256);
    expect(pushes()).toEqual(['waiting']);
    await world.push();
    ask(resume.pdfSha256);
    expect(pushes()).toEqual(['done', 'waiting']);
  });

  test('of what the store has prints nothing, and of what nobody has does nothing', async () => {
    const resume = await world.generate();
    const counting = wrapPrinter(printer);
    ask(resume.pdfSha256);
    ask('0'.repeat(64));
    expect(await world.push({ printer: counting })).toBe(2);
    expect(counting.prints()).toBe(0);
    expect(await world.storage.head(pdfKey('0'.repeat(64)))).toBeUndefined();
  });

  test('after the browser was replaced keeps what the new one prints', async () => {
    const resume = await world.generate({ storage: refusing('unreachable') });
    const newer = wrapPrinter(printer, (pdf) => Buffer.concat([pdf, Buffer.from('\n% newer\n')]));
    await world.push({ printer: newer });
    const after = getResume(world.database.read, 'owner', resume.id);
    expect(after.pdfSha256).not.toBe(resume.pdfSha256);
    expect(after.certificate.sha256).toBe(after.pdfSha256);
    const stored = await world.storage.get(pdfKey(after.pdfSha256));
    expect(stored?.bytes.byteLength).toBe(after.pdfBytes);
    expect(after.document).toEqual(resume.document);
  });
});

describe('a download', () => {
  test('is the stored bytes, without printing', async () => {
    const resume = await world.generate();
    const counting = wrapPrinter(printer);
    await download(resume.id, { printer: counting });
    expect(counting.prints()).toBe(0);
  });

  test('is printed afresh where the stored bytes are damaged', async () => {
    const resume = await world.generate();
    await world.storage.put(pdfKey(resume.pdfSha256), Buffer.from('%PDF-1.7 half'), PDF);
    expect(sha256(await download(resume.id))).toBe(resume.pdfSha256);
  });

  test('is one print for many who ask at once', async () => {
    const resume = await world.generate({ storage: refusing('unreachable') });
    const counting = wrapPrinter(printer);
    const all = await Promise.all(
      Array.from({ length: 8 }, () => download(resume.id, { printer: counting })),
    );
    expect(counting.prints()).toBe(1);
    expect(new Set(all.map(sha256))).toEqual(new Set([resume.pdfSha256]));
  });
});

describe('a link', () => {
  const linking = (storage: ObjectStorage): ObjectStorage => ({
    ...storage,
    link: (key, options) =>
      Promise.resolve(`https://store.example/${key}?${JSON.stringify(options)}`),
  });
  const find = (resumeId: string, storage: ObjectStorage, person = 'owner') =>
    findPdfLink({ read: world.database.read, storage }, person, resumeId, {
      fileName: '陳大文 – Resume.pdf',
    });

  test('leads to what the store has, under the name asked for, for minutes', async () => {
    const resume = await world.generate();
    const link = await find(resume.id, linking(world.storage));
    expect(link).toContain(pdfKey(resume.pdfSha256));
    expect(link).toContain("filename*=UTF-8''%E9%99%B3%E5%A4%A7%E6%96%87");
    expect(link).toContain('"expiresInSeconds":300');
  });

  test('is none where the store gives none, lost it, damaged it or does not answer', async () => {
    const resume = await world.generate();
    expect(await find(resume.id, world.storage)).toBeUndefined();
    expect(await find(resume.id, linking(refusing('unreachable')))).toBeUndefined();
    expect(await find(resume.id, linking(hanging()))).toBeUndefined();
    await world.storage.put(pdfKey(resume.pdfSha256), Buffer.from('half'), PDF);
    expect(await find(resume.id, linking(world.storage))).toBeUndefined();
    await world.storage.remove(pdfKey(resume.pdfSha256));
    expect(await find(resume.id, linking(world.storage))).toBeUndefined();
  });

  test("is not given to somebody else's resume", async () => {
    const resume = await world.generate();
    await expect(find(resume.id, linking(world.storage), 'other')).rejects.toThrow(
      /does not exist/,
    );
  });
});

test('a layout that an earlier version had is not printed again', async () => {
  const resume = await world.generate();
  const { layout: first } = resume;
  const modern = layout.parse({ template: 'modern' });
  await printInLook(world, { personId: 'owner', resumeId: resume.id }, modern, world.clock());
  const counting = wrapPrinter(printer);
  const parts = { ...world, printer: counting };
  expect(
    await printInLook(parts, { personId: 'owner', resumeId: resume.id }, first, world.clock()),
  ).toBe(3);
  expect(counting.prints()).toBe(0);
  expect(getResume(world.database.read, 'owner', resume.id)).toMatchObject({
    version: 3,
    pdfSha256: resume.pdfSha256,
    certificate: resume.certificate,
  });
});
