/** How a text is kept from the eyes of people. */
export const WAYS_OF_HIDING = [
  'tiny',
  'off_page',
  'not_drawn',
  'same_colour',
  'covered',
  'switched_off',
  'comment',
  'shapeless',
] as const;
export type WayOfHiding = (typeof WAYS_OF_HIDING)[number];

/** How a text is hidden, behind the text itself. */
export const HIDDEN_TEXT_LABELS: Readonly<Record<WayOfHiding, string>> = {
  tiny: 'too small to be seen',
  off_page: 'off the page',
  not_drawn: 'without ink',
  same_colour: 'in the colour of what is behind it',
  covered: 'covered by something, or cut off',
  switched_off: 'switched off',
  comment: 'in a comment',
  shapeless: 'in characters that have no shape',
};

/** Text of a file that nobody sees who looks at it. */
export interface HiddenText {
  text: string;
  way: WayOfHiding;
}

const MOST_HIDDEN = 20;
const LONGEST_HIDDEN = 300;

/** What is worth telling: words, each once, as many and as much as somebody would read. */
export function worthTelling(hidden: readonly HiddenText[]): HiddenText[] {
  const told = new Map<string, HiddenText>();
  for (const { text, way } of hidden) {
    const plain = text.replace(/\s+/gu, ' ').trim();
    if (!/[\p{L}\p{N}]{2}/u.test(plain) || told.has(plain)) continue;
    if (told.size === MOST_HIDDEN) break;
    told.set(plain, {
      text: plain.length > LONGEST_HIDDEN ? `${plain.slice(0, LONGEST_HIDDEN)}…` : plain,
      way,
    });
  }
  return [...told.values()];
}
