import { readDeclarations, type Declarations } from './hiding-style';

interface Rule {
  tag: string | undefined;
  id: string | undefined;
  classes: readonly string[];
  style: Declarations;
}

export interface StyledElement {
  tag: string;
  id: string;
  classes: ReadonlySet<string>;
}

/** The rules of a page that decide what is seen, each for one simple selector. */
export type StyleRules = readonly Rule[];

const MOST_RULES = 2_000;
const LONGEST_SELECTORS = 500;
const LONGEST_BODY = 2_000;
/** `p`, `.hidden`, `p.note.small`, `#end`: what matches by the element alone. */
const SIMPLE = /^(?:([a-z][\w-]*)|\*)?((?:[.#][\w-]+)*)$/i;

/**
 * Reads the style sheets of a page, as far as they matter: rules with selectors that look at one
 * element alone. Rules for other media are left out.
 */
export function readStyleRules(sheets: readonly string[]): StyleRules {
  const rules: Rule[] = [];
  for (const sheet of sheets) {
    const plain = withoutAtRules(sheet.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, ''));
    for (const rule of plain.split('}')) {
      const [selectors = '', body = '', ...inner] = rule.split('{');
      if (inner.length > 0 || selectors.length > LONGEST_SELECTORS || body.length > LONGEST_BODY) continue; // prettier-ignore
      const style = readDeclarations(body);
      if (style.size === 0) continue;
      for (const selector of selectors.split(',')) {
        const [whole, tag, marks = ''] = SIMPLE.exec(selector.trim()) ?? [];
        if (whole === undefined || whole === '') continue;
        if (rules.length === MOST_RULES) return rules;
        rules.push({
          tag: tag?.toLowerCase(),
          id: /#([\w-]+)/.exec(marks)?.[1],
          classes: [...marks.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
          style,
        });
      }
    }
  }
  return rules;
}

/** What the rules and the element's own style say, the later over the earlier. */
export function styleOf(element: StyledElement, rules: StyleRules, own: string): Declarations {
  const style = new Map<string, string>();
  for (const { tag, id, classes, style: declared } of rules) {
    if (tag !== undefined && tag !== element.tag) continue;
    if (id !== undefined && id !== element.id) continue;
    if (!classes.every((name) => element.classes.has(name))) continue;
    for (const [name, value] of declared) style.set(name, value);
  }
  for (const [name, value] of readDeclarations(own)) style.set(name, value);
  return style;
}

/** Without `@media` and the like, and what is in their braces. */
function withoutAtRules(sheet: string): string {
  let out = '';
  let at = 0;
  while (at < sheet.length) {
    const next = sheet.indexOf('@', at);
    if (next < 0) return out + sheet.slice(at);
    out += sheet.slice(at, next);
    at = endOfAtRule(sheet, next);
  }
  return out;
}

function endOfAtRule(sheet: string, start: number): number {
  let depth = 0;
  for (let at = start; at < sheet.length; at += 1) {
    const character = sheet[at];
    if (character === ';' && depth === 0) return at + 1;
    if (character === '{') depth += 1;
    if (character === '}') {
      depth -= 1;
      if (depth <= 0) return at + 1;
    }
  }
  return sheet.length;
}
