const FILE_NAME_MAX_LENGTH = 150;
const FALLBACK = 'download';

/** Emoji and Persian words need the joiners. */
const FORMAT_EXCEPT_JOINERS = /(?![\u200c\u200d])\p{Cf}/gu;

/** Characters that RFC 5987 lets stand for themselves (attr-char). */
const ATTR_CHAR = /^[A-Za-z0-9!#$&+.^_`|~-]$/;

/**
 * The `Content-Disposition` of a download for a file name in any script (RFC 6266): an ASCII
 * `filename` for old readers and, where that lost something, `filename*` in UTF-8. Characters that
 * could end the header, leave the folder or hide the ending are replaced.
 *
 * @param fileName e.g. `Žofie Nováková – Resume.pdf`.
 */
export function contentDisposition(
  fileName: string,
  type: 'attachment' | 'inline' = 'attachment',
): string {
  const name = safeName(fileName);
  const ascii = asciiName(name);
  const plain = `${type}; filename="${ascii}"`;
  return ascii === name ? plain : `${plain}; filename*=UTF-8''${encode(name)}`;
}

/** Without controls, invisible direction marks, and what file systems refuse. */
function safeName(fileName: string): string {
  // Through UTF-8 and back, so that a lone surrogate cannot break the encoding below.
  const clean = new TextDecoder()
    .decode(new TextEncoder().encode(fileName))
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(FORMAT_EXCEPT_JOINERS, ' ')
    .replace(/["\\/:*?<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const { stem, ending } = splitEnding(clean);
  const short = Array.from(stem).slice(0, FILE_NAME_MAX_LENGTH).join('').trim();
  return `${short || FALLBACK}${ending}`;
}

function asciiName(name: string): string {
  const { stem, ending } = splitEnding(name);
  const ascii = stem
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[–—‑]/g, '-')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[ .-]+|[ .-]+$/g, '');
  return `${ascii || FALLBACK}${ending}`;
}

function splitEnding(name: string): { stem: string; ending: string } {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - ending.length), ending };
}

function encode(name: string): string {
  return Array.from(new TextEncoder().encode(name), (byte) => {
    const character = String.fromCharCode(byte);
    return ATTR_CHAR.test(character)
      ? character
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}
