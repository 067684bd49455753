import { QUIET_INK } from '../styles/accents';
import type { Design } from './design';

export const compact = {
  name: 'compact',
  release: {
    description: 'The compact design is offered: narrow type, much on a page.',
    reviewBy: '2027-05-31',
  },
  looks: 'Narrow type and close lines, headings marked in colour',
  suits: 'Much on a page: long careers, many short jobs',
  margin: { top: '12mm', right: '15mm', bottom: '12mm', left: '15mm' },
  families: [
    {
      family: 'Fira Sans Condensed',
      package: 'fira-sans-condensed',
      bold: { weight: 600, name: 'SemiBold' },
      italic: true,
    },
  ],
  style: `
.cv-compact{
  --size:10pt;--size-least:9pt;--leading:1.28;--bold:600;--hang:.95em;--dot:1.15;
  font-family:'Fira Sans Condensed','Paper Fallback',sans-serif;
}
.cv-compact .cv-header{margin-block-end:calc(.7em * var(--space))}
.cv-compact h1{font-size:2em}
.cv-compact .cv-label{color:var(--accent);font-size:1.15em}
.cv-compact .cv-contact{color:${QUIET_INK};margin-block-start:calc(.2em * var(--space))}
.cv-compact h2{
  font-size:1em;line-height:1.15;
  margin-block:calc(1em * var(--space)) calc(.35em * var(--space));
  padding-inline-start:.5em;border-inline-start:3pt solid var(--accent);
}
.cv-compact h3{font-size:1.04em}
.cv-compact .cv-when{color:${QUIET_INK}}
.cv-compact .cv-where{font-style:italic}
.cv-compact .cv-entry + .cv-entry{margin-block-start:calc(.6em * var(--space))}
`,
} as const satisfies Design;
