/**
 * Text without what no document should carry: control characters, lone surrogates, noncharacters
 * (XML takes no U+FFFE, and Word opens no such document), and the overrides that make text read
 * otherwise than it is. Line breaks stay.
 */
export function cleanText(text: string): string {
  return new TextDecoder()
    .decode(new TextEncoder().encode(text))
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u202d\u202e]|\p{Noncharacter_Code_Point}|(?!\n)\p{Cc}/gu, (character) =>
      character === '\t' ? ' ' : '',
    );
}

/** The same on one line, with single spaces. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** The non-empty lines of a text that may have several. */
export function linesOf(text: string): string[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
