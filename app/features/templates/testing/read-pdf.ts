import { createRequire } from 'node:module';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';

/** What a reader that is not our own certification finds in a PDF. */
export interface ReadPdf {
  pages: number;
  /** Lines in the order of the content, pages parted by an empty line. */
  text: string;
  pageTexts: string[];
  title: string | undefined;
  author: string | undefined;
  language: string | null;
  tagged: boolean;
  outline: string[];
  attachments: Record<string, string>;
  /** Width and height of the first page in points. */
  size: number[];
  /** Height of the smallest type in points. */
  smallestType: number;
  /** Distance of the last line from the foot of the last page in points. */
  lowest: number;
}

interface OutlineItem {
  title: string;
  items: OutlineItem[];
}

const PDFJS = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    cMapUrl: `${PDFJS}/cmaps/`,
    cMapPacked: true,
    verbosity: 0,
  });
  const document_ = await task.promise;
  const { info } = await document_.getMetadata();
  const details = info as Record<string, string | undefined>;
  const pageTexts: string[] = [];
  const items: TextItem[] = [];
  let lowest = Infinity;
  for (let number = 1; number <= document_.numPages; number += 1) {
    const page = await document_.getPage(number);
    const content = await page.getTextContent();
    const texts = content.items.filter((item) => 'str' in item);
    pageTexts.push(linesOf(texts).trim());
    items.push(...texts.filter((item) => item.str.trim() !== ''));
    lowest = Math.min(...texts.map((item) => item.transform[5] as number));
  }
  const first = await document_.getPage(1);
  const [left = 0, bottom = 0, right = 0, top = 0] = first.view;
  const attachments = ((await document_.getAttachments()) ?? {}) as Record<
    string,
    { content: Uint8Array }
  >;
  const mark = (await document_.getMarkInfo()) as { Marked?: boolean } | null;
  const outline = ((await document_.getOutline()) as OutlineItem[] | null) ?? [];
  const read: ReadPdf = {
    pages: document_.numPages,
    text: pageTexts.join('\n\n'),
    pageTexts,
    title: details['Title'],
    author: details['Author'],
    language: details['Language'] ?? null,
    tagged: mark?.Marked === true,
    outline: titlesOf(outline),
    attachments: Object.fromEntries(
      Object.entries(attachments).map(([name, { content }]) => [
        name,
        Buffer.from(content).toString('utf8'),
      ]),
    ),
    size: [right - left, top - bottom],
    smallestType: Math.min(...items.map((item) => item.height)),
    lowest,
  };
  await task.destroy();
  return read;
}

/** pdf.js marks the ends of lines; what stands on one line at another height is another line too. */
function linesOf(items: readonly TextItem[]): string {
  let text = '';
  let height: number | undefined;
  for (const item of items) {
    const baseline = item.transform[5] as number;
    if (height !== undefined && Math.abs(baseline - height) > 2 && !text.endsWith('\n'))
      text += '\n';
    text += item.str + (item.hasEOL ? '\n' : '');
    if (item.str.trim() !== '') height = baseline;
  }
  return text.replace(/[ \t]+\n/g, '\n').replace(/\n{2,}/g, '\n');
}

const titlesOf = (items: readonly OutlineItem[]): string[] =>
  items.flatMap((item) => [item.title, ...titlesOf(item.items)]);
