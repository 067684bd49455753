import type { HiddenText } from './hidden-text';

/** Letters of a second alphabet that has no shape (Unicode, Tags, U+E0020 to U+E007E). */
const TAGS = /[\u{e0020}-\u{e007e}]+/gu;
/** Flags of regions are spelled with them behind a black flag, and are seen. */
const FLAGS = /\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}/gu;
const TAG_BASE = 0xe0000;

/** Words written in characters that have no shape, as a machine may read them. */
export function hiddenCharactersIn(text: string): HiddenText[] {
  return [...text.replace(FLAGS, '').matchAll(TAGS)].map(([found]) => ({
    text: Array.from(found, (letter) =>
      String.fromCodePoint((letter.codePointAt(0) ?? TAG_BASE) - TAG_BASE),
    ).join(''),
    way: 'shapeless',
  }));
}
