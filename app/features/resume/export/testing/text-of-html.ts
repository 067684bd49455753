const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The text of a page's body, with breaks between blocks, character references decoded. */
export function textOfHtml(html: string): string {
  const body = /<body>([^]*)<\/body>/.exec(html)?.[1] ?? html;
  return body
    .replace(/<(\/?(p|li|ul|h[1-6]|article|section|header|main)|br)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
      (whole, hex?: string, code?: string, name?: string) =>
        name === undefined
          ? String.fromCodePoint(hex === undefined ? Number(code) : Number.parseInt(hex, 16))
          : (NAMED[name] ?? whole),
    );
}
