import { outlineOf } from '~/features/resume/format/outline';
import type { JsonResume } from '~/features/resume/json-resume';
import { Failure } from '~/platform/failure';
import type { ReadDocument } from './document';
import { readJson } from './read-json';

/** The name under which our own PDFs carry the resume they were made from. */
const NAME = /^resume\.json$/i;
/** The least share of its texts that stand on the pages; type that is broken off loses some. */
const LEAST_ON_PAGES = 0.9;
const NOT_SEEN = 0.5;

/**
 * The resume attached to a PDF of ours, where the pages say the same: what nobody sees on them
 * counts for nothing. Texts of it that were not found on the pages are unsure.
 *
 * @param seen the text of the pages.
 * @returns null where there is none, or another one than the pages show.
 */
export function attachedResume(
  attachments: readonly { name: string; bytes: Uint8Array }[],
  seen: string,
): ReadDocument | null {
  const attached = attachments.find(({ name }) => NAME.test(name));
  if (attached === undefined) return null;
  const document = readAttached(attached.bytes);
  if (document === null) return null;
  const pages = closeUp(seen);
  const texts = textsOf(document.resume);
  const missing = texts.filter(({ text }) => !pages.includes(closeUp(withoutScheme(text))));
  const hasName = !missing.some(({ path }) => path === '/basics/name');
  if (!hasName || missing.length > texts.length * (1 - LEAST_ON_PAGES)) return null;
  for (const { path } of missing) document.confidence[path] = NOT_SEEN;
  return document;
}

function readAttached(bytes: Uint8Array): ReadDocument | null {
  try {
    return readJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof Failure || error instanceof TypeError) return null;
    throw error;
  }
}

function textsOf(resume: JsonResume): { path: string; text: string }[] {
  const { name, label, sections } = outlineOf(resume);
  return [
    { path: '/basics/name', text: name },
    { path: '/basics/label', text: label },
    ...sections.flatMap(({ entries }) =>
      entries.flatMap(({ items }) => items.filter(({ role }) => role !== 'dates')),
    ),
  ].filter(({ text }) => text.trim() !== '');
}

/** An address as it is printed. */
const withoutScheme = (text: string): string =>
  text.replace(/^(?:https?:\/\/|mailto:)(?:www\.)?/i, '');

/** Letters and digits alone, as print changes space, hyphens and quotation marks. */
const closeUp = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
