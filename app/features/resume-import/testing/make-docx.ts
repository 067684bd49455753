import { strToU8, zipSync, type Zippable } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A paragraph; `properties` are those of its one run, `paragraph` its own. */
export const paragraph = (words: string, properties = '', paragraph = ''): string =>
  `<w:p>${paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`}<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r></w:p>`;

/** A Word file with this body, and whatever other parts it has. */
export function makeDocx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': strToU8(`${XML}<Types/>`),
    'word/document.xml': strToU8(`${XML}<w:document><w:body>${body}</w:body></w:document>`),
  };
  for (const [name, content] of Object.entries(parts)) files[name] = strToU8(content);
  return zipSync(files);
}

/** What XML cannot hold is left out. */
const escapeXml = (words: string): string =>
  words.replace(/(?![\t\n\r])\p{Cc}/gu, '').replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
