import { mapText } from '~/features/language/mapped-text';
import { inReadingOrder } from './columns';
import { normalise, type Normalised } from '~/features/language/normalise';

/** A passage of a text. */
interface Passage {
  start: number;
  end: number;
}

/** A posting as its reader sees it, with the way back to the text as given. */
export interface Readable extends Normalised {
  /** What no reader sees; offsets into the text as given. */
  hidden: Passage[];
}

const HIDDEN =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1>|$)|<(\w+)[^>]*(?:display:\s*none|font-size:\s*0|visibility:\s*hidden)[^>]*>[\s\S]*?(?:<\/\2>|$)/gi;

// prettier-ignore
const INLINE_TAGS = 'a|abbr|b|big|button|cite|code|em|font|i|img|input|label|mark|small|span|strong|sub|sup|td|th|time|u';
const BLOCK_TAGS =
  'article|blockquote|body|br|dd|div|dl|dt|footer|form|header|hr|html|main|nav|ol|p|pre|section|table|tbody|thead|tr|ul';

/** In order: headings, list items, other blocks, other tags, entities, then Markdown's marks. */
const MARKUP = new RegExp(
  [
    String.raw`(?<heading><h[1-6]\b[^<>\n]{0,300}>)`,
    String.raw`(?<item><li\b[^<>\n]{0,300}>)`,
    String.raw`(?<block><\/?(?:${BLOCK_TAGS}|h[1-6]|li)\b[^<>\n]{0,300}>)`,
    String.raw`(?<tag><\/?(?:${INLINE_TAGS})\b[^<>\n]{0,300}>)`,
    String.raw`(?<entity>&(?:[a-z]{2,8}\d?|#\d{2,6}|#x[\da-f]{2,5});)`,
    String.raw`(?<=(?:^|\n)[ \t]*)(?<lead>\*{1,2})(?=[^*\s][^*\n]{1,80}\*{1,2}(?:[ \t]*(?:\n|$)|(?<=[.:?!]\*{1,2})[ \t]))`,
    String.raw`(?<=[.:?!])(?<runIn>\*{1,2})(?=[ \t]+\S)`,
    String.raw`(?<mark>(?<!\*)\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?!\*)|__|(?<![\w*])\*(?=[^\s*][^*\n]{0,80}\*)|(?<=[^\s*])\*(?![\w*]))`,
  ].join('|'),
  'giu',
);

// prettier-ignore
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', middot: '·', bull: '•', euro: '€', pound: '£', copy: '©', reg: '®', trade: '™', szlig: 'ß', ccedil: 'ç', oslash: 'ø', aring: 'å', aelig: 'æ', shy: '', laquo: '«', raquo: '»', deg: '°', times: '×' };
const MARKS: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
};

function decode(entity: string): string {
  const name = entity.slice(1, -1);
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code >= 32 && code < 0xd800 ? String.fromCharCode(code) : ' ';
  }
  const letter = /^([a-z])(grave|acute|circ|tilde|uml)$/i.exec(name);
  if (letter !== null)
    return `${letter[1] ?? ''}${MARKS[letter[2] ?? ''] ?? ''}`.normalize('NFC').slice(0, 1);
  return ENTITIES[name] ?? entity;
}

function standInFor(match: RegExpExecArray): string {
  const { heading, item, block, tag, entity, lead, runIn } = match.groups ?? {};
  if (heading !== undefined || lead !== undefined) return '\n# ';
  if (item !== undefined) return '\n• ';
  if (block !== undefined || runIn !== undefined) return '\n';
  if (tag !== undefined) return /^<\/?t[dh]\b/i.test(tag) ? ' ' : '';
  return entity === undefined ? '' : decode(entity);
}

/**
 * Text without what markup adds to it: tags and Markdown's marks give way to line breaks, "# " for
 * a heading and "• " for an item of a list; what is hidden is blanked, columns follow each other. Pure, linear in its length.
 */
export function readable(given: string): Readable {
  const columns = inReadingOrder(given);
  if (columns === undefined) return withoutMarkup(given);
  const read = withoutMarkup(columns.text);
  return {
    text: read.text,
    hidden: read.hidden.map(({ start, end }) => columns.toGiven(start, end)),
    toGiven: (start, end) => {
      const inner = read.toGiven(start, end);
      return columns.toGiven(inner.start, inner.end);
    },
  };
}

function withoutMarkup(given: string): Readable {
  const hidden: Passage[] = [];
  const visible = given.replace(HIDDEN, (passage, _tag, _element, start: number) => {
    hidden.push({ start, end: start + passage.length });
    return passage.replace(/[^\n]/g, ' ');
  });
  if (!/[<&*_]/.test(visible)) return { ...normalise(visible), hidden };
  const mapper = mapText(given.length);
  let from = 0;
  for (const match of visible.matchAll(MARKUP)) {
    mapper.keep(visible.slice(from, match.index), from);
    from = match.index + match[0].length;
    mapper.replace(standInFor(match), match.index, from);
  }
  mapper.keep(visible.slice(from), from);
  const plain = mapper.done();
  const normalised = normalise(plain.text);
  return {
    text: normalised.text,
    hidden,
    toGiven: (start, end) => {
      const inner = normalised.toGiven(start, end);
      return plain.toGiven(inner.start, inner.end);
    },
  };
}
