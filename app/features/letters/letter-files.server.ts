import type { DocxBlock } from '~/features/resume/export/docx-body';
import { EXPORT_CONTENT_TYPES } from '~/features/resume/export/export-resume';
import { escapeMarkdown } from '~/features/resume/export/markdown';
import { wordLookOf } from '~/features/templates/word-look';
import { layOutPages } from '~/features/templates/lay-out-pages.server';
import { isOutline, paragraphText } from '~/features/writing/letter/letter';
import { Failure } from '~/platform/failure';
import type { Printer } from '~/platform/pdf/printer';
import { letterBlocks, preparationBlocks } from './companion-blocks';
import { letterMarkup, PAGES_STYLE, preparationMarkup } from './letter-pages';
import type { KeptLetter } from './letters.server';
import type { KeptPreparation } from './preparations.server';

/** The files that letters and preparations can be had as. */
export const COMPANION_FORMATS = ['pdf', 'docx', 'md'] as const;
export type CompanionFormat = (typeof COMPANION_FORMATS)[number];

export const COMPANION_TYPES: Readonly<Record<CompanionFormat, string>> = {
  pdf: 'application/pdf',
  docx: EXPORT_CONTENT_TYPES.docx,
  md: 'text/markdown; charset=utf-8',
};

/** A day as the person would write it: US paper goes with US dates. */
function dateInWords(now: Date, { source, layout }: KeptLetter['resume']): string {
  const { language } = source.interview;
  const isEnglish = language === '' || /^en(?:-|$)/iu.test(language);
  const locale = isEnglish ? (layout.paper === 'letter' ? 'en-US' : 'en-GB') : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(now);
}

/**
 * The letter as a file: a PDF or Word document on the resume's own paper, dated the day it is taken,
 * or Markdown.
 *
 * @throws {PrinterUnavailable} when no browser prints.
 * @throws {Failure} `conflict` while it is an outline that waits for the person's reason.
 */
export async function letterFile(
  printer: Printer,
  { resume, letter }: KeptLetter,
  format: CompanionFormat,
  now: Date,
): Promise<Uint8Array> {
  if (isOutline(letter))
    throw new Failure('conflict', 'Say why you want this job first, and the letter can be sent.');
  if (format === 'pdf')
    return printer.print(
      await layOutPages(resume.document, resume.layout, {
        title: 'Cover letter',
        body: letterMarkup(letter, dateInWords(now, resume)),
        style: PAGES_STYLE,
      }),
    );
  if (format === 'docx')
    return wordDocument(resume, 'Cover letter', letterBlocks(letter, dateInWords(now, resume)));
  const { recipient, subject, greeting, paragraphs, closing, signature } = letter;
  const blocks = [
    recipient ?? '',
    subject ?? '',
    greeting,
    ...paragraphs.map(paragraphText),
    closing,
    signature,
  ];
  return markdown(blocks.map(escapeMarkdown));
}

/**
 * The preparation as a file, with the person's notes.
 *
 * @throws {PrinterUnavailable} when no browser prints.
 */
export async function preparationFile(
  printer: Printer,
  { resume, preparation, own }: KeptPreparation,
  format: CompanionFormat,
): Promise<Uint8Array> {
  if (format === 'pdf')
    return printer.print(
      await layOutPages(resume.document, resume.layout, {
        title: 'Interview preparation',
        body: preparationMarkup(preparation, own),
        style: PAGES_STYLE,
      }),
    );
  if (format === 'docx')
    return wordDocument(resume, 'Interview preparation', preparationBlocks(preparation, own));
  const noteOn = (subject: string): string[] => {
    const note = own.notes[subject];
    return note === undefined
      ? []
      : [`**Your note:** ${escapeMarkdown(note.replace(/\s+/gu, ' '))}`];
  };
  const told = (parts: KeptPreparation['preparation']['reserve'][number]['story']['parts']) =>
    parts.map(({ label, evidence }) => `**${label}:** ${escapeMarkdown(evidence.quote)}`);
  const { lines, gaps, reserve, toAsk } = preparation;
  return markdown([
    '# Interview preparation',
    ...lines.flatMap(({ text, question, followUp, story }) => [
      `## ${escapeMarkdown(text)}`,
      ...[question, followUp ?? ''].filter((asked) => asked !== '').map((asked) => `*${asked}*`),
      ...told(story.parts),
      ...noteOn(text),
    ]),
    ...gaps.flatMap(({ name, question, said }) => [
      `## ${escapeMarkdown(name)}`,
      `*${escapeMarkdown(question)}*`,
      ...(said === null ? [] : [`**You said:** ${escapeMarkdown(said.quote)}`]),
      ...noteOn(name),
    ]),
    ...reserve.flatMap(({ question, story }) => [
      `## ${question}`,
      ...told(story.parts),
      ...noteOn(question),
    ]),
    '## Questions to ask',
    (own.toAsk ?? toAsk).map((question) => `- ${escapeMarkdown(question)}`).join('\n'),
  ]);
}

/** Loaded when asked for: what writes Word documents is larger than the rest together. */
async function wordDocument(
  { document, layout }: KeptLetter['resume'],
  title: string,
  blocks: readonly DocxBlock[],
): Promise<Uint8Array> {
  const { toDocxPages } = await import('~/features/resume/export/docx');
  return toDocxPages(document, wordLookOf(layout), { title, blocks });
}

function markdown(blocks: readonly string[]): Uint8Array {
  const text = blocks.filter((block) => block !== '').join('\n\n');
  return new TextEncoder().encode(`${text}\n`);
}
