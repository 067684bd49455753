import { Parser } from 'htmlparser2';
import { Failure } from '~/platform/failure';
import { tidyLines } from '../upload';
import type { HiddenText } from '../hidden-text';
import { lookOf, PLAIN_LOOK, whyUnseen, type Declarations, type Look } from './hiding-style';
import { readStyleRules, styleOf, type StyleRules } from './style-rules';
import { isMeaningful } from './meaningful-comment';

/** Elements whose words no browser sets on a page. */
const UNSET = new Set([
  'script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'iframe', 'object',
  'select', 'textarea', 'datalist', 'audio', 'video', 'canvas', 'math',
]); // prettier-ignore
const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'dd', 'div', 'dl', 'dt', 'fieldset',
  'figcaption', 'figure', 'footer', 'form', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre',
  'section', 'table', 'tbody', 'thead', 'tr', 'ul', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
]); // prettier-ignore
const PARAGRAPHS = /^(?:p|h[1-6]|ul|ol|table|section|article|header|footer|blockquote|hr)$/;
const DEEPEST = 500;

interface Open {
  tag: string;
  look: Look;
  unset: boolean;
  /** What stands in it stands side by side. */
  row: boolean;
  /** It stands at one side of its row. */
  float: boolean;
}

const ROOT: Open = { tag: '', look: PLAIN_LOOK, unset: false, row: false, float: false };
/** What parts two things on one row. */
const GAP = '   ';

/**
 * The words of a web page as a browser would set them, headings and lists as Markdown. Nothing is
 * loaded and nothing is run; hidden is what its own style sheets and attributes hide.
 *
 * @throws {Failure} `invalid` where elements stand in one another deeper than any page has them.
 */
export function readHtml(page: string): { text: string; hidden: HiddenText[] } {
  const rules = readStyleRules(sheetsOf(page));
  const hidden: HiddenText[] = [];
  const open: Open[] = [ROOT];
  const top = (): Open => open[open.length - 1] ?? ROOT;
  const parts: string[] = [];
  let end = '\n';
  let hiding: HiddenText | undefined;

  const write = (words: string): void => {
    if (words === '') return;
    parts.push(words);
    end = words.at(-1) ?? end;
  };

  const shown = (): boolean => !top().unset && whyUnseen(top().look) === undefined;
  const breakLine = (tag: string): void => {
    if (hiding !== undefined) hiding.text += ' ';
    if (!shown()) return;
    if (PARAGRAPHS.test(tag)) write('\n\n');
    else if (end !== '\n') write('\n');
  };

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (open.length > DEEPEST) throw new Failure('invalid', TOO_DEEP);
        if (BLOCKS.has(tag) || tag === 'br') breakLine(tag);
        const outside = top();
        const style = declaredOf(tag, attributes, rules);
        const look = lookInside(outside.look, style, attributes);
        const row = /(?:flex|grid)$/.test(style.get('display') ?? '');
        const float = /^(?:left|right)$/.test(style.get('float') ?? '');
        open.push({ tag, look, unset: outside.unset || UNSET.has(tag), row, float });
        if (!shown()) return;
        if ((outside.row || float) && !BLOCKS.has(tag) && end !== '\n') write(GAP);
        if (/^h[1-6]$/.test(tag)) write(`${'#'.repeat(Number(tag[1]))} `);
        if (tag === 'li') write('- ');
      },
      ontext(words) {
        const { look, unset, tag } = top();
        if (unset) return;
        const way = whyUnseen(look);
        if (way === undefined) {
          hiding = undefined;
          const plain = tag === 'pre' ? words : words.replace(/\s+/g, ' ');
          write(/\s/.test(end) && tag !== 'pre' ? plain.trimStart() : plain);
        } else if (hiding?.way === way) hiding.text += words;
        else hidden.push((hiding = { text: words, way }));
      },
      oncomment(words) {
        if (isMeaningful(words)) hidden.push({ text: words, way: 'comment' });
      },
      onclosetag(tag) {
        if (shown() && /^t[dh]$/.test(tag)) write('  ');
        if (shown() && top().float && !BLOCKS.has(tag)) write(GAP);
        open.pop();
        if (BLOCKS.has(tag)) breakLine(tag);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(page);
  const text = parts
    .join('')
    .replace(/^ +/gm, '')
    .replace(/^(?:#+|-) *$/gm, '');
  return { text: tidyLines(text), hidden };
}

const TOO_DEEP =
  'This page cannot be read: its parts stand in one another too deeply. Copy its text, and paste it here instead.';

function declaredOf(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  rules: StyleRules,
): Declarations {
  const { style = '', class: names = '', id = '', color, bgcolor } = attributes;
  const classes = new Set(names.split(/\s+/));
  const given = [
    color === undefined ? '' : `color:${color};`,
    bgcolor === undefined ? '' : `background-color:${bgcolor};`,
  ].join('');
  return styleOf({ tag, id, classes }, rules, given + style);
}

function lookInside(
  outside: Look,
  style: Declarations,
  attributes: Readonly<Record<string, string>>,
): Look {
  const look = lookOf(outside, style);
  return 'hidden' in attributes ? { ...look, gone: look.gone ?? 'switched_off' } : look;
}

function sheetsOf(page: string): string[] {
  const sheets: string[] = [];
  let inside = false;
  let depth = 0;
  const parser = new Parser({
    onopentag(tag) {
      depth += 1;
      if (depth > DEEPEST) throw new Failure('invalid', TOO_DEEP);
      if (tag !== 'style') return;
      inside = true;
      sheets.push('');
    },
    ontext(words) {
      if (inside) sheets.push(`${sheets.pop() ?? ''}${words}`);
    },
    onclosetag(tag) {
      depth -= 1;
      if (tag === 'style') inside = false;
    },
  });
  parser.end(page);
  return sheets;
}
