/** A string with what may be marked inside it: bold words, words of another direction, whole names. */
const TEXT = String.raw`(?:[^<]|<\/?(?:b|bdi)>|<span class="cv-part">[^<]*<\/span>)*`;
const LINE = new RegExp(`<span data-path="([^"]+)">(${TEXT})</span>`, 'g');
/** A web address is printed as a link of its own; links do not nest, and here the proof comes first. */
const LINKED_LINE = new RegExp(`<a href="[^"]*">(<span data-path="[^"]+">${TEXT}</span>)</a>`, 'g');

/**
 * Makes each printed string of a preview a link to the words it rests on.
 *
 * @param markup a template's own markup with path attributes: escaped, and no `<` inside a string.
 * @param hrefOf the address for a JSON pointer, or undefined where nothing is behind it.
 * @param selected the pointer of the line that is shown.
 */
export function linkLines(
  markup: string,
  hrefOf: (path: string) => string | undefined,
  selected: string | null,
): string {
  return markup.replace(LINKED_LINE, '$1').replace(LINE, (whole, path: string, text: string) => {
    const href = hrefOf(unescape(path));
    if (href === undefined) return whole;
    const current = unescape(path) === selected ? ' aria-current="true"' : '';
    return `<a class="line" id="${idOfLine(path)}" href="${escape(href)}" data-path="${path}"${current}>${text}</a>`;
  });
}

/** The element id of a line, to come back to it. */
export const idOfLine = (path: string): string => `line${path.replace(/[^A-Za-z0-9]+/g, '-')}`;

const unescape = (attribute: string) =>
  attribute.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
