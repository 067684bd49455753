import { findDates } from '../resume-text/dates/find-dates';
import { WHITE } from '../html/colors';
import type { HiddenText } from '../hidden-text';
import { asRgb, readProperty, shadingOf, whyUnseen, type Formatting } from './formatting';
import type { Styles } from './read-styles';
import { readXml, type Attributes } from './read-xml';

/** Where the links of a part lead, by the ids it has for them. */
export type Links = ReadonlyMap<string, string>;

/** The lines of one part of a Word file. */
export interface Story {
  lines: string[];
  hidden: HiddenText[];
  columns: boolean;
}

interface Paragraph {
  text: string;
  heading: number | undefined;
  bullet: boolean;
  formatting: Formatting;
}

/** Deleted and moved text, and what old programs show instead of a drawing that is read already. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rubyPr']);
/** Two things on one row of a table, as words of one line. */
const LONGEST_ROW = 160;
/** What a painted shape or picture is made of. */
const PAINT = /<pic:pic\b|<a:(?:solidFill|gradFill|blipFill)\b/g;
const BEHIND_THE_TEXT = /<wp:anchor\b[^>]{0,600}\bbehindDoc="(?:1|true)"/;

/**
 * Reads the body, a header or a footer of a Word file: headings and lists as Markdown, cells and
 * text boxes one after the other. Left out, and told, is text with properties that hide it. Where
 * a drawing may lie behind a text, its colour counts as seen.
 */
export function readStory(bytes: Uint8Array, styles: Styles, links: Links = new Map()): Story {
  const story: Story = { lines: [], hidden: [], columns: false };
  const given = Buffer.from(bytes).toString('latin1');
  const painted = (given.match(PAINT)?.length ?? 0) > 0;
  const page: Formatting = BEHIND_THE_TEXT.test(given) ? { behind: null } : { behind: WHITE };
  const path: string[] = [];
  const paragraphs: Paragraph[] = [];
  /** What is behind the text, from the page inward. */
  const grounds: Formatting[] = [page];
  const rows: { from: number; cells: number[] }[] = [];
  let run: Formatting = {};
  let skipped = 0;
  let shape: Formatting = {};
  let telling: HiddenText | undefined;
  let link: { url: string | undefined; from: number } = { url: undefined, from: 0 };

  const paragraph = (): Paragraph | undefined => paragraphs.at(-1);
  const within = (name: string): boolean => path.includes(name);

  function open(name: string, attributes: Attributes): void {
    path.push(name);
    if (SKIPPED.has(name)) skipped += 1;
    if (skipped > 0) return;
    const value = attributes['w:val'];
    const now = paragraph();
    switch (name) {
      case 'w:p':
        paragraphs.push({ text: '', heading: undefined, bullet: false, formatting: {} });
        run = {};
        return;
      case 'w:r':
        run = {};
        return;
      case 'w:pStyle':
        if (now === undefined) return;
        now.heading = styles.of(value).heading ?? now.heading;
        now.bullet ||= styles.of(value).bullet === true;
        now.formatting = { ...styles.of(value).formatting, ...now.formatting };
        return;
      case 'w:rStyle':
        run = { ...styles.of(value).formatting, ...run };
        return;
      case 'w:outlineLvl':
        if (now !== undefined && Number(value) < 6) now.heading ??= Number(value) + 1;
        return;
      case 'w:numId':
        if (now !== undefined && within('w:numPr')) now.bullet = value !== '0';
        return;
      case 'w:cols':
        story.columns ||= Number(attributes['w:num'] ?? 1) > 1;
        return;
      case 'w:tab':
        if (within('w:r')) add('\t');
        return;
      case 'w:br':
      case 'w:cr':
        add('\n');
        return;
      case 'w:sym':
        add(symbolOf(attributes['w:char']));
        return;
      case 'w:hyperlink':
        link = { url: links.get(attributes['r:id'] ?? ''), from: now?.text.length ?? 0 };
        return;
      case 'w:noBreakHyphen':
        add('-');
        return;
      case 'w:tbl':
        grounds.push({});
        return;
      case 'w:tblStyle':
        // It may paint cells, as may what lies behind the table.
        grounds[grounds.length - 1] = { behind: null };
        return;
      case 'w:tr':
        rows.push({ from: story.lines.length, cells: [] });
        return;
      case 'w:tc':
        grounds.push({});
        return;
      case 'wps:wsp':
      case 'w:pict':
        shape = painted ? { behind: null } : {};
        return;
      case 'a:srgbClr':
        if (within('wps:spPr') && within('a:solidFill') && !within('a:ln'))
          shape = { behind: asRgb(attributes['val'] ?? '') };
        return;
      case 'w:txbxContent':
        grounds.push(shape);
        return;
      default:
        openProperty(name, attributes, now);
    }
  }

  function openProperty(name: string, attributes: Attributes, now: Paragraph | undefined): void {
    const outside = path.at(-2);
    if (name === 'w:shd' && outside === 'w:tcPr') {
      grounds[grounds.length - 1] = { ...grounds.at(-1), ...shadingOf(attributes) };
    } else if (name === 'w:shd' && outside === 'w:pPr' && now !== undefined) {
      now.formatting = { ...now.formatting, ...shadingOf(attributes) };
    } else if (outside === 'w:rPr' && path.at(-3) === 'w:r') {
      run = { ...run, ...readProperty(name, attributes) };
    }
  }

  function add(words: string): void {
    const now = paragraph();
    if (now === undefined) return;
    const way = whyUnseen({
      ...styles.defaults,
      ...Object.assign({}, ...grounds),
      ...now.formatting,
      ...run,
    } as Formatting);
    if (way === undefined) {
      now.text += words;
      telling = undefined;
    } else if (telling?.way === way) telling.text += words;
    else story.hidden.push((telling = { text: words, way }));
  }

  function close(name: string): void {
    path.pop();
    if (SKIPPED.has(name)) skipped -= 1;
    else if (skipped > 0) return;
    if (name === 'w:p') endParagraph();
    if (name === 'w:hyperlink') endLink();
    if (name === 'w:tc') rows.at(-1)?.cells.push(story.lines.length);
    if (name === 'w:tr') endRow();
    if (name === 'w:tbl' || name === 'w:tc' || name === 'w:txbxContent') grounds.pop();
  }

  function endParagraph(): void {
    const ended = paragraphs.pop();
    run = {};
    if (telling !== undefined) telling.text += ' ';
    if (ended === undefined) return;
    const { text, heading, bullet } = ended;
    const mark = heading === undefined ? (bullet ? '- ' : '') : `${'#'.repeat(heading)} `;
    story.lines.push(text.trim() === '' ? '' : `${mark}${text.trim()}`);
  }

  /** Where a link leads is read with its words, where those do not say it. */
  function endLink(): void {
    const { url, from } = link;
    link = { url: undefined, from: 0 };
    const words = paragraph()?.text.slice(from).trim() ?? '';
    if (url === undefined || words === '' || url.includes(words) || words.includes('@')) return;
    add(` ${url}`);
  }

  /**
   * A row whose cells hold a line each is one line: a date beside what it belongs to. Where only
   * the last holds more, its first line is that line; dates in a column on the right stand beside
   * the first line of what they belong to.
   */
  function endRow(): void {
    const row = rows.pop();
    if (row === undefined || row.cells.length < 2) return;
    let from = row.from;
    const cells = row.cells.map((to) => {
      const lines = story.lines.slice(from, to).filter((line) => line !== '');
      from = to;
      return lines;
    });
    const last = cells.at(-1) ?? [];
    const [first = '', ...rest] = last;
    const joined = [...cells.slice(0, -1).flat(), first].filter(Boolean).join('\t');
    const dates =
      last.length === 1 && first.length <= LONGEST_DATES && findDates(first) !== undefined;
    const [beside = [], ...others] = cells.slice(0, -1);
    if (
      dates &&
      others.length === 0 &&
      beside.length > 1 &&
      !beside[0]?.includes('\t') &&
      !isItem(beside[0] ?? '')
    ) {
      // prettier-ignore
      story.lines.splice(row.from, Number.POSITIVE_INFINITY, `${beside[0] ?? ''}\t${first}`, ...beside.slice(1)); // prettier-ignore
      return;
    }
    const isWide = cells.slice(0, -1).some((lines) => lines.length > 1);
    if (isWide || joined.length > LONGEST_ROW) return;
    if (rest.length > 0 && (cells.length > 2 || isItem(first))) return;
    story.lines.splice(row.from, Number.POSITIVE_INFINITY, joined, ...rest);
  }

  readXml(bytes, {
    open,
    close,
    text(words) {
      if (path.at(-1) === 'w:t' && skipped === 0) add(words);
    },
  });
  return story;
}

/** A column of dates is narrow. */
const LONGEST_DATES = 40;
const isItem = (line: string): boolean => /^(?:- |#)/.test(line);

/** A sign of a font of signs, such as the dot of a list, by its code. */
function symbolOf(code: string | undefined): string {
  const number = Number.parseInt(code ?? '', 16);
  return number > 0x1f && number <= 0xffff ? String.fromCharCode(number) : '';
}
