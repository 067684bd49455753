import type { WayOfHiding } from '~/features/resume-import/upload';

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
