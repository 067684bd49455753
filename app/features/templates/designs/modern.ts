import { QUIET_INK } from '../styles/accents';
import type { Design } from './design';

export const modern = {
  name: 'modern',
  release: null,
  looks: 'Left-aligned, one strong line of colour',
  suits: 'Sans with one colour: offices, sales, software',
  margin: { top: '15mm', right: '18mm', bottom: '14mm', left: '18mm' },
  accent: 'blue',
  entryHead: 'beside',
  lineCharacters: 92,
  families: [
    {
      family: 'IBM Plex Sans',
      package: 'ibm-plex-sans',
      bold: { weight: 600, name: 'SemiBold' },
      italic: true,
    },
  ],
  word: {
    font: 'Calibri',
    headingFont: 'Calibri',
    size: 10.5,
    head: 'start',
    heading: { at: 'start', rule: 'none' },
  },
  style: `
.cv-modern{
  --size:9.8pt;--size-least:9pt;--leading:1.42;--bold:600;--hang:1.15em;--measure:42.4em;--dot:1;
  font-family:'IBM Plex Sans','Paper Fallback',sans-serif;
}
.cv-modern .cv-header{border-block-end:2.4pt solid var(--accent);padding-block-end:calc(.8em * var(--space))}
.cv-modern h1{font-size:2.6em;color:var(--accent)}
.cv-modern .cv-label{font-size:1.2em;color:${QUIET_INK};margin-block-start:calc(.1em * var(--space))}
.cv-modern .cv-contact{margin-block-start:calc(.5em * var(--space))}
.cv-modern h2{font-size:1.24em;line-height:1.25;margin-block:calc(1.2em * var(--space)) calc(.4em * var(--space))}
.cv-modern h3{font-size:1.06em}
.cv-modern .cv-entry .cv-title{color:var(--accent)}
.cv-modern .cv-when{color:${QUIET_INK}}
`,
} as const satisfies Design;
