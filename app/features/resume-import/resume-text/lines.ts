import type { ReadPassage } from './resume-reading';

/** A line of the resume; `words` is without its bullet. */
export interface ResumeLine extends ReadPassage {
  bullet: boolean;
  /** An empty line stands before it. */
  apart: boolean;
  /** It is written as a heading, as in Markdown: 1 to 6, or 0. */
  rank: number;
}

const BULLET =
  /^(?:(?:[•●▪▸►‣◦·○■□❖⁃∙➢➤✓✔✦★♦◆→»*+o\u{f0a7}\u{f0b7}\u{f0d8}](?=\s)|[•●▪▸►‣◦·○■□❖⁃∙➢➤✓✔✦★♦◆→»\u{f0a7}\u{f0b7}\u{f0d8}]|[-–—](?=\s)|[-–—](?=\p{L})|\(?\d{1,2}[.)](?=\s+\p{L}))\s*)+/u;
const MARKDOWN_HEADING = /^(#{1,6})\s+/;
/** "Page 1 of 2", as headers and footers have it. */
const PAGE_MARK =
  /^(?:[^\d\n]{0,60}[|·–—-]\s*)?(?:page|seite|página|pagina|pág\.|strona|sida|side|стр\.)\s*\d{1,3}(?:\s*(?:of|von|de|di|sur|z|av|из|\/)\s*\d{1,3})?$|^[-–—\s]*\d{1,2}\s*(?:\/|of|von)\s*\d{1,2}[-–—\s]*$/iu;
/** An address that goes on in the next line. */
const BROKEN_LINK = /(?:^|\s)(?:https?:\/\/|www\.)\S{3,200}[-/]$/i;
const RULE = /^[-–—_=*~.•|+#\s]{3,}$/u;

/** Longer lines are read in pieces, so that no pattern sees more than it can take. */
const LONGEST_LINE = 800;

/** The lines of a text with their offsets; what is too long is cut at a space. */
function* rawLines(text: string): Generator<{ raw: string; index: number }> {
  for (let index = 0; index < text.length;) {
    const end = text.indexOf('\n', index);
    const stop = end < 0 ? text.length : end;
    if (stop - index <= LONGEST_LINE) {
      yield { raw: text.slice(index, stop), index };
      index = stop + 1;
      continue;
    }
    const space = text.lastIndexOf(' ', index + LONGEST_LINE);
    const cut = space > index ? space : index + LONGEST_LINE;
    yield { raw: text.slice(index, cut), index };
    index = cut;
  }
}

/** The lines of a cleaned text that hold something. */
export function splitResumeLines(text: string): ResumeLine[] {
  const lines: ResumeLine[] = [];
  let apart = true;
  for (const { raw, index } of rawLines(text)) {
    const trimmed = raw.trim();
    if (trimmed === '' || RULE.test(trimmed)) {
      apart = true;
      continue;
    }
    if (PAGE_MARK.test(trimmed) || isLogo(trimmed, text)) continue;
    const heading = MARKDOWN_HEADING.exec(trimmed);
    const mark = heading?.[0] ?? BULLET.exec(trimmed)?.[0] ?? '';
    const rest = trimmed.slice(mark.length);
    if (rest === '') continue;
    const above = lines.at(-1);
    if (
      above !== undefined &&
      !apart &&
      BROKEN_LINK.test(above.words) &&
      /^[\p{Ll}\d]/u.test(rest)
    ) {
      above.words += plainWords(rest);
      above.end = index + raw.indexOf(trimmed) + trimmed.length;
      continue;
    }
    const start = index + raw.indexOf(trimmed) + mark.length;
    lines.push({
      words: plainWords(rest),
      start,
      end: start + rest.length,
      bullet: heading === null && mark !== '',
      apart,
      rank: heading?.[1]?.length ?? 0,
    });
    apart = false;
  }
  return lines;
}

/** "Acme logo": what stands for a picture when a profile is copied; the name itself follows. */
function isLogo(line: string, text: string): boolean {
  const name = /^(\S.{0,80}) logo$/i.exec(line)?.[1];
  return name !== undefined && text.split(name, 3).length > 2;
}

/** Tags that stand alone, by their nature or on a line of their own. */
const LONE_TAGS = /<!--.*?-->|<(?:br|hr|img)\b[^<>]{0,300}>|^(?:<\/?[a-z][^<>]{0,300}>\s*)+$/gi;
/** A tag without its end is a word of the text: `tested forms for <script> injection`. */
const PAIRED_TAGS = /<([a-z][a-z\d]{0,10})\b[^<>]{0,300}>(.*?)<\/\1\s*>/gi;

/** Without Markdown's marks; runs of space inside stay, as they part columns. */
function plainWords(text: string): string {
  return text
    .replace(
      /!?\[([^\]]*)\]\((?:mailto:)?([^)\s]*)(?:\s[^)]*)?\)/g,
      (_, words: string, url: string) =>
        words === '' || url.includes(words) ? url : `${words} ${url}`,
    )
    .replace(/<((?:https?:\/\/|mailto:)?[^\s<>]+[.@][^\s<>]+)>/g, '$1')
    .replace(LONE_TAGS, '')
    .replace(PAIRED_TAGS, '$2')
    .replace(PAIRED_TAGS, '$2')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, '$1')
    .replace(/(?<!\w)_(?=\S)([^_]+?)(?<=\S)_(?!\w)/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~&])/g, '$1')
    .trim();
}

/** Before these a hyphen is part of the word, wherever a line ends. */
const KEEPS_HYPHEN =
  /(?:^|\s)(?:cross|multi|self|non|well|high|low|full|end|real|long|short|part|co|pre|post|sub|re|on|off|in|cost|data|customer|user|decision|day|year|month|week|follow|set|start|check|sign|hands|front|back|e|third|second|first|large|small|open|best|award|state|time)$/i;

/** Whether two lines are short enough to be read as one. */
export const mayJoin = (first: string, second: string): boolean =>
  first.length + second.length <= LONGEST_LINE;

/** Two lines as one; a word broken at the line's end is whole again. */
export function joinLines(first: string, second: string): string {
  if (/\p{L}-$/u.test(first) && /^\p{Ll}/u.test(second)) {
    const stem = first.slice(0, -1);
    return KEEPS_HYPHEN.test(stem) ? first + second : stem + second;
  }
  return `${first} ${second}`;
}

/** Runs of space as one. */
export const oneSpaced = (words: string): string => words.replace(/\s+/g, ' ').trim();
