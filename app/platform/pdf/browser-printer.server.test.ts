import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { eventually } from '~/testing/eventually';
import type { BrowserKind, BrowserSource, FoundBrowser } from './browser-order';
import { openBrowserPrinter, type BrowserPrinter } from './browser-printer.server';
import { findBrowser } from './find-browser.server';
import { PrinterUnavailable, type PrintRequest, type Sheet } from './printer';

const sheet: Sheet = {
  key: 'plain/a4',
  css: 'html,body{margin:0}p,h1,h2{margin:0;font-size:calc(20pt - 8pt * var(--fit, 0))}',
  paper: 'a4',
  margin: { top: '20mm', right: '20mm', bottom: '20mm', left: '20mm' },
};

const request = (given: Partial<PrintRequest> = {}): PrintRequest => ({
  sheet,
  body: '<h1>Ada Lovelace</h1><p>Countess</p>',
  title: 'Ada Lovelace',
  author: 'Ada Lovelace',
  language: 'en',
  direction: 'ltr',
  ...given,
});

const sourceOf = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const pagesOf = (pdf: Uint8Array) => sourceOf(pdf).match(/\/Type \/Page\n/g)?.length ?? 0;
const isRunning = (processId: number): boolean => {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
};

const commandOf = (processId: number) => readFileSync(`/proc/${processId}/cmdline`, 'utf8');

const printer = openBrowserPrinter({ concurrency: 2 });
afterAll(() => printer.close());

const opened: BrowserPrinter[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});
function open(options: Parameters<typeof openBrowserPrinter>[0]): BrowserPrinter {
  const each = openBrowserPrinter(options);
  opened.push(each);
  return each;
}

/** Width and height of an extended WebP: its canvas, less one each, in three bytes. */
function sizeOf(webp: Uint8Array): { width: number; height: number } {
  const bytes = Buffer.from(webp);
  expect(bytes.toString('latin1', 8, 16)).toBe('WEBPVP8X');
  return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
}

describe('picture', () => {
  it('is the first page, as wide as asked and as high as its paper', async () => {
    expect(sizeOf(await printer.picture(request(), 288))).toEqual({ width: 288, height: 407 });
    const letter: Sheet = { ...sheet, key: 'plain/letter', paper: 'letter' };
    expect(sizeOf(await printer.picture(request({ sheet: letter }), 144))).toEqual({
      width: 144,
      height: 186,
    });
  });

  it('shows what is printed, and leaves the page as printing needs it', async () => {
    const alone = open({ concurrency: 1 });
    const printed = await alone.print(request());
    const one = await alone.picture(request(), 288);
    const other = await alone.picture(request({ body: '<h1>Charles Babbage</h1>' }), 288);
    expect(Buffer.from(other).equals(one)).toBe(false);
    expect(Buffer.from(await alone.picture(request(), 288)).equals(one)).toBe(true);
    expect(Buffer.from(await alone.print(request())).equals(printed)).toBe(true);
  });
});

describe('print', () => {
  it('gives tagged, outlined PDF with title, author and language', async () => {
    const pdf = sourceOf(await printer.print(request({ language: 'de', author: 'Łukasz 山' })));
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/Type /Outlines');
    expect(pdf).toContain('/Lang (de)');
    expect(pdf).toContain('/Title (Ada Lovelace)');
    expect(pdf).toContain(
      `/Author <FEFF0141${Buffer.from('\0u\0k\0a\0s\0z\0 ').toString('hex')}5C71>`.replace(
        /<(.*)>/,
        (hex) => hex.toUpperCase(),
      ),
    );
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('leaves nothing of one person for the next', async () => {
    const alone = open({ concurrency: 1 });
    await alone.print(
      request({
        body:
          '<style>p{color:red;font-size:30pt}</style><h1>Secret Person</h1><p lang="he">secret</p>' +
          '<a href="https://secret.example.org/">secret</a>',
        title: 'Secret Person',
        author: 'Secret Person',
        language: 'he',
        direction: 'rtl',
        fitOnePage: true,
        attachment: {
          name: 'secret.json',
          mimeType: 'application/json',
          description: 'secret',
          bytes: Buffer.from('{}'),
        },
      }),
    );
    const next = await alone.print(request());
    expect(sourceOf(next)).not.toMatch(/secret/i);
    // Not even the way it is laid out: the bytes are those of a page that never had another guest.
    expect(Buffer.from(next).equals(Buffer.from(await open({}).print(request())))).toBe(true);
  });

  it('gives equal bytes for equal requests, over time and pages', async () => {
    const pdfs = await Promise.all(Array.from({ length: 4 }, () => printer.print(request())));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    pdfs.push(await printer.print(request()));
    expect(new Set(pdfs.map((pdf) => Buffer.from(pdf).toString('base64'))).size).toBe(1);
  });

  it('dates the document as the request says, or not at all', async () => {
    const modified = new Date('2026-03-04T05:06:07Z');
    const dated = sourceOf(await printer.print(request({ modified })));
    expect(dated).toContain('/ModDate (D:20260304050607Z)');
    expect(sourceOf(await printer.print(request()))).not.toContain('Date (D:');
  });

  it('shrinks to one page where that is enough, and only as far as needed', async () => {
    const lines = (count: number) => `<p>${'A line of the resume.</p><p>'.repeat(count)}</p>`;
    expect(pagesOf(await printer.print(request({ body: lines(36) })))).toBe(2);
    expect(pagesOf(await printer.print(request({ body: lines(36), fitOnePage: true })))).toBe(1);
    expect(pagesOf(await printer.print(request({ body: lines(90), fitOnePage: true })))).toBe(
      pagesOf(await printer.print(request({ body: lines(90) }))),
    );
  });

  it('reaches no network and runs no script', async () => {
    const asked: string[] = [];
    const server = createServer((incoming, answer) => {
      asked.push(incoming.url ?? '');
      answer.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const pdf = await printer.print(
      request({
        body:
          `<link rel="stylesheet" href="${here}/css"><style>@import url(${here}/import);` +
          `p{background:url(${here}/bg)}</style>` +
          `<img src="${here}/img" onerror="document.body.textContent='script ran'"><iframe src="${here}/frame"></iframe>` +
          `<script>document.body.textContent='script ran'</script><p>Text</p>`,
      }),
    );
    const face = `<style>@font-face{font-family:x;src:url(${here}/font)}p{font-family:x}</style>`;
    await expect(printer.print(request({ body: `${face}<p>A</p>` }))).rejects.toThrow(
      'The face x did not load',
    );
    server.close();
    expect(asked).toEqual([]);
    expect(sourceOf(pdf)).toContain('/S /P');
  });

  it('gives up after its time limit, and prints the next', async () => {
    const impatient = open({ timeLimitMs: 2_000, concurrency: 1 });
    await impatient.warm([sheet]);
    const endless = `<p>${'<span>A B</span> '.repeat(400_000)}</p>`;
    // Laying out all of it takes minutes.
    await expect(impatient.print(request({ body: endless }))).rejects.toThrow(PrinterUnavailable);
    // A busy machine may need more than the limit for an ordinary print, too.
    const next = await eventually(() => impatient.print(request()));
    expect(pagesOf(next)).toBe(1);
  });

  it('prints what waits in line, in any number', async () => {
    const pdfs = await Promise.all(
      Array.from({ length: 12 }, (_, index) => printer.print(request({ title: `No. ${index}` }))),
    );
    expect(pdfs.map((pdf) => /\/Title \(No\. (\d+)\)/.exec(sourceOf(pdf))?.[1])).toEqual(
      Array.from({ length: 12 }, (_, index) => String(index)),
    );
  });
});

describe('the browser', () => {
  it('is started again after it died, and the print under way is tried once more', async () => {
    const reasons: string[] = [];
    const mortal = open({ concurrency: 2, onRecycle: (reason) => reasons.push(reason) });
    await mortal.warm([sheet]);
    const [browser] = await mortal.processIds();
    const prints = Promise.all(Array.from({ length: 8 }, () => mortal.print(request())));
    process.kill(browser!, 'SIGKILL');
    expect((await prints).every((pdf) => pagesOf(pdf) === 1)).toBe(true);
    expect(reasons).toEqual(['died']);
    expect((await mortal.processIds())[0]).not.toBe(browser);
  });

  it('prints on after the death of a page, whether or not Chromium outlives it', async () => {
    const mortal = open({ concurrency: 1 });
    await mortal.warm([sheet]);
    const pages = (await mortal.processIds()).filter((id) =>
      commandOf(id).includes('--type=renderer'),
    );
    expect(pages).not.toEqual([]);
    for (const page of pages) process.kill(page, 'SIGKILL');
    expect(pagesOf(await mortal.print(request()))).toBe(1);
  });

  it('is replaced after so many prints, without a failure', async () => {
    const reasons: string[] = [];
    const worn = open({ printsPerBrowser: 5, onRecycle: (reason) => reasons.push(reason) });
    const [first] = (await worn.check(), await worn.processIds());
    for (let round = 0; round < 4; round += 1) {
      await Promise.all(Array.from({ length: 4 }, () => worn.print(request())));
    }
    expect(reasons).toContain('prints');
    expect((await worn.processIds())[0]).not.toBe(first);
    await expect.poll(() => isRunning(first!)).toBe(false);
  });

  it('is replaced when it needs too much memory', async () => {
    const reasons: string[] = [];
    const hungry = open({ memoryLimitBytes: 1, onRecycle: (reason) => reasons.push(reason) });
    for (let print = 0; print < 60; print += 1) await hungry.print(request());
    expect(reasons).toContain('memory');
  });

  it('is gone after close, which waits for what is being printed', async () => {
    const closing = openBrowserPrinter({ concurrency: 1 });
    await closing.check();
    const [browser] = await closing.processIds();
    const prints = [closing.print(request()), closing.print(request())];
    await closing.close();
    expect((await Promise.all(prints)).map(pagesOf)).toEqual([1, 1]);
    await expect.poll(() => isRunning(browser!)).toBe(false);
    await expect(closing.print(request())).rejects.toThrow(PrinterUnavailable);
  });

  it('is not another one than the one configured', async () => {
    const nowhere = open({ chromiumPath: '/nowhere/chromium' });
    await expect(nowhere.check()).rejects.toThrow('CHROMIUM_PATH names /nowhere/chromium');
    await expect(nowhere.print(request())).rejects.toThrow(PrinterUnavailable);
  });

  it('that does not start leaves the printing to the next one', async () => {
    const works = await findBrowser(undefined);
    const source = (path: string, kind: BrowserKind): BrowserSource => ({
      ...{ origin: 'system', kind },
      find: () => Promise.resolve(path),
    });
    const started: FoundBrowser[] = [];
    const patient = open({
      sources: [source(works.path, 'full browser'), source('/bin/false', 'headless shell')],
      onStart: (browser) => started.push(browser),
    });
    expect(pagesOf(await patient.print(request()))).toBe(1);
    expect(started).toEqual([{ path: works.path, origin: 'system', kind: 'full browser' }]);
  });

  it('that does not start is reported with its path', async () => {
    const broken = open({ chromiumPath: '/bin/false', timeLimitMs: 5000 });
    await expect(broken.check()).rejects.toThrow('The browser at /bin/false does not start');
  });
});
