import { Failure } from '~/platform/failure';

/** What pages in other encodings than UTF-8 say of themselves. */
const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i;

/**
 * Bytes as text: UTF-8, UTF-16 with its mark, or, for web pages, what the page says it is.
 *
 * @throws {Failure} `invalid` where it is no text.
 */
export function decodeText(bytes: Uint8Array, { page = false } = {}): string {
  try {
    const text = new TextDecoder(encodingOf(bytes, page), { fatal: true }).decode(bytes);
    // eslint-disable-next-line no-control-regex -- what text never holds
    if (!/\u0000/.test(text)) return text;
  } catch {
    // Said below.
  }
  throw new Failure(
    'invalid',
    'This file is no text in UTF-8. Open it, select everything, copy, and paste it here instead.',
  );
}

function encodingOf(bytes: Uint8Array, page: boolean): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (!page) return 'utf-8';
  const start = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  return CHARSET.exec(start)?.[1] ?? 'utf-8';
}
