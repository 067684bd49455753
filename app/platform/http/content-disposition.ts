const FILE_NAME_MAX_LENGTH = 150;
const FALLBACK = 'download';

/** Characters that RFC 5987 lets stand for themselves (attr-char). */
const NOT_ATTR_CHAR = /[^A-Za-z0-9!#$&+.^_`|~-]/g;

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
  const clean = fileName
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/["\\/:*?<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const { stem, ending } = splitEnding(clean);
  return `${[...stem].slice(0, FILE_NAME_MAX_LENGTH).join('').trim() || FALLBACK}${ending}`;
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
  return name.replace(/[^]/gu, (character) =>
    character.replace(NOT_ATTR_CHAR, (part) =>
      [...new TextEncoder().encode(part)]
        .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join(''),
    ),
  );
}
