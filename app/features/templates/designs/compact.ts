import { QUIET_INK } from '../styles/accents';
import type { Design } from './design';

export const compact = {
  name: 'compact',
  release: {
    description: 'The compact design is offered: narrow type, much on a page.',
    reviewBy: '2027-05-31',
  },
  looks: 'Dates in a column, narrow type and close lines',
  suits: 'Much on a page: long careers, many short jobs',
  margin: { top: '12mm', right: '15mm', bottom: '12mm', left: '15mm' },
  accent: 'green',
  entryHead: 'column',
  lineCharacters: 104,
  families: [
    {
      family: 'Fira Sans Condensed',
      package: 'fira-sans-condensed',
      bold: { weight: 600, name: 'SemiBold' },
      italic: true,
    },
  ],
  word: {
    font: 'Arial Narrow',
    headingFont: 'Arial Narrow',
    size: 10,
    head: 'start',
    heading: { at: 'start', rule: 'above' },
  },
  style: `
.cv-compact{
  --size:10pt;--size-least:9pt;--leading:1.3;--bold:600;--hang:.95em;--measure:38.6em;--dot:1.15;--column:9.5em;
  font-family:'Fira Sans Condensed','Paper Fallback',sans-serif;word-spacing:.06em;
}
.cv-compact .cv-header{margin-block-end:calc(.5em * var(--space))}
.cv-compact h1{font-size:2.2em}
.cv-compact .cv-label{color:var(--accent);font-size:1.2em}
.cv-compact .cv-contact{color:${QUIET_INK};margin-block-start:calc(.2em * var(--space))}
.cv-compact h2{
  font-size:1.2em;line-height:1.2;
  margin-block:calc(.8em * var(--space)) calc(.35em * var(--space));
  padding-block-start:.2em;border-block-start:.8pt solid var(--accent);
}
.cv-compact h3{font-size:1.02em}
.cv-compact .cv-section > p,.cv-compact .cv-entry > p:not(.cv-row),.cv-compact .cv-entry > ul,.cv-compact .cv-item > p:not(.cv-row){padding-inline-start:var(--column)}
.cv-compact .cv-line{flex-direction:row-reverse;justify-content:flex-end;align-items:baseline;column-gap:0}
.cv-compact .cv-line .cv-title,.cv-compact .cv-lead{flex:1 1 0}
.cv-compact .cv-lead:only-child,.cv-compact .cv-line .cv-title:only-child{margin-inline-start:var(--column)}
.cv-compact .cv-when{color:${QUIET_INK};box-sizing:border-box;min-width:var(--column);margin-inline-start:0;padding-inline-end:.8em}
.cv-compact .cv-entry + .cv-entry{margin-block-start:calc(.5em * var(--space))}
`,
} as const satisfies Design;
