import { QUIET_INK } from '../styles/accents';
import type { Design } from './design';

/**
 * This face's spaces are so narrow that PDFium runs words together, and of two f of its italic it
 * drops one: spaces are wider here, and nothing is set in italics.
 */
export const executive = {
  name: 'executive',
  release: {
    description: 'The executive design is offered: a book serif with wide margins.',
    reviewBy: '2027-05-31',
  },
  looks: 'A large light name over a double rule, centred, in a book serif',
  suits: 'Book serif, wide margins: leading, advising, boards',
  margin: { top: '17mm', right: '21mm', bottom: '14mm', left: '21mm' },
  accent: 'plum',
  entryHead: 'below',
  lineCharacters: 92,
  families: [
    {
      family: 'EB Garamond',
      package: 'eb-garamond',
      bold: { weight: 600, name: 'SemiBold' },
      italic: false,
    },
  ],
  word: {
    font: 'Garamond',
    headingFont: 'Garamond',
    size: 11.5,
    head: 'center',
    heading: { at: 'center', rule: 'none' },
  },
  style: `
.cv-executive{
  --size:11.4pt;--size-least:9.6pt;--leading:1.27;--bold:600;--hang:1em;--measure:36.6em;--dot:1.1;
  font-family:'EB Garamond','Paper Fallback',serif;font-variant-numeric:lining-nums;word-spacing:.08em;
}
.cv-executive .cv-header{text-align:center;border-block-end:2.6pt double var(--accent);padding-block-end:calc(.7em * var(--space))}
.cv-executive h1{font-size:2.9em;font-weight:400;line-height:1.15;color:var(--accent)}
.cv-executive .cv-label{font-size:1.2em;color:${QUIET_INK};margin-block-start:calc(.1em * var(--space))}
.cv-executive .cv-contact{color:${QUIET_INK};margin-block-start:calc(.45em * var(--space))}
.cv-executive h2{
  font-size:1.22em;line-height:1.2;text-align:center;
  margin-block:calc(1.1em * var(--space)) calc(.4em * var(--space));
}
.cv-executive h3{font-size:1.06em}
.cv-executive .cv-when{color:${QUIET_INK}}
`,
} as const satisfies Design;
