/** A line of the normalised text without its bullet and the blanks around it. */
export interface Line {
  text: string;
  /** Offsets into the normalised text. */
  start: number;
  end: number;
  bullet: boolean;
}

/** A sentence or clause group of a line. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

const BULLET = /^(?:[-*•●▪▸►‣◦·+>✓✔✅➢→○■□❖⁃∙]\s*|\(?\d{1,2}[.)]\s+|[a-h][.)]\s+)+/u;
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|eg|ie|etc|incl|approx|min|max|no|vs|z\.B|bzw|ca|inkl|ggf|St|Dr|Mr|Mrs|Ms|Ph\.D|M\.Sc|B\.Sc|B\.A|M\.A|B\.Eng|Inc|Ltd|Co|U\.S)|\b[A-Z])\.$/;

/** Splits normalised text into its lines; empty ones are left out. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: raw, index } of text.matchAll(/[^\n]+/g)) {
    const trimmed = raw.trim();
    if (trimmed === '') continue;
    const bullet = BULLET.exec(trimmed)?.[0] ?? '';
    const content = trimmed.slice(bullet.length);
    // "-5 °C" or a rule of dashes is no list item.
    const start = index + raw.indexOf(trimmed) + bullet.length;
    if (content === '') continue;
    lines.push({ text: content, start, end: start + content.length, bullet: bullet !== '' });
  }
  return lines;
}

/** Splits a line at the ends of its sentences. */
export function splitSentences({ text, start }: Pick<Line, 'text' | 'start'>): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const add = (to: number) => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const at = start + from + raw.indexOf(trimmed);
      sentences.push({ text: trimmed, start: at, end: at + trimmed.length });
    }
    from = to;
  };
  for (const { 0: mark, index } of text.matchAll(/[.!?]+["')\]]*(?=\s|$)|;(?=\s)|\s[•●▪·]\s/g)) {
    const end = index + mark.length;
    if (mark === '.' && ABBREVIATION.test(text.slice(Math.max(0, end - 8), end))) continue;
    if (mark.startsWith('.') && /^\s+\p{Ll}/u.test(text.slice(end, end + 3))) continue;
    add(end);
  }
  add(text.length);
  return sentences;
}
