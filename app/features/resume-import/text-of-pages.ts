interface Page {
  lines: readonly string[];
  /** A column beside the main one. */
  side: readonly string[];
}

/** Headers and footers are among so many lines at the ends of a page. */
const AT_THE_END = 2;

/** The pages of a document as one text: the main column through all of them, then what is beside. */
export function textOfPages(pages: readonly Page[]): string {
  const repeated = repeatedLines(pages);
  const kept = (lines: readonly string[], page: number): string[] =>
    lines.filter((line) => page === 0 || !repeated.has(plain(line)));
  return [
    ...pages.flatMap(({ lines }, page) => kept(lines, page)),
    '',
    ...pages.flatMap(({ side }, page) => kept(side, page)),
  ].join('\n');
}

/** What stands at the top or the bottom of several pages, numbers aside. */
function repeatedLines(pages: readonly Page[]): Set<string> {
  const seen = new Map<string, number>();
  for (const { lines } of pages) {
    const said = lines.filter((line) => line !== '');
    const ends = new Set([...said.slice(0, AT_THE_END), ...said.slice(-AT_THE_END)].map(plain));
    for (const line of ends) seen.set(line, (seen.get(line) ?? 0) + 1);
  }
  return new Set(
    [...seen].filter(([line, count]) => count > 1 && line !== '').map(([line]) => line),
  );
}

const plain = (line: string): string => line.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
