import { hidesByStyle } from './html/hiding-style';
import { isMeaningful } from './html/meaningful-comment';
import type { HiddenText, WayOfHiding } from './hidden-text';

/** What Markdown keeps from the page it makes, and what of it is the hidden text. */
const UNSHOWN: readonly (readonly [pattern: RegExp, way: WayOfHiding])[] = [
  [/<!--([\s\S]{0,4000}?)(?:-->|$)/g, 'comment'],
  // A link's definition that nothing refers to is how comments are written.
  [/^\[(?:\/\/|comment|_)\]:[^\S\n]*#?[^\S\n]*[("'](.{0,4000}?)[)"'][^\S\n]*$/gim, 'comment'],
];
const STYLED = /<(\w{1,20})\b([^<>]{0,500})>([\s\S]{0,4000}?)<\/\1\s*>/g;
const STYLE = /\bstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

/** Plain text or Markdown as it is; what a page made of it would not show is taken out. */
export function readText(given: string): { text: string; hidden: HiddenText[] } {
  const hidden: HiddenText[] = [];
  let text = given;
  for (const [pattern, way] of UNSHOWN) {
    text = text.replace(pattern, (_, inside: string) => {
      if (isMeaningful(inside)) hidden.push({ text: inside, way });
      return '';
    });
  }
  text = text.replace(STYLED, (whole, _tag: string, attributes: string, inside: string) => {
    const style = STYLE.exec(attributes);
    const way = /\shidden(?:[\s=]|$)/i.test(attributes)
      ? 'switched_off'
      : hidesByStyle(style?.[1] ?? style?.[2] ?? '');
    if (way === undefined) return whole;
    hidden.push({ text: inside, way });
    return '';
  });
  return { text, hidden };
}
