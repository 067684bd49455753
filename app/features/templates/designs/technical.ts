import { QUIET_INK } from '../styles/accents';
import type { Design } from './design';

export const technical = {
  name: 'technical',
  release: {
    description: 'The technical design is offered: monospaced headings and dates.',
    reviewBy: '2027-05-31',
  },
  looks: 'Headings and dates in monospaced type, on tinted bands',
  suits: 'Monospaced headings: engineering, laboratories, software',
  margin: { top: '15mm', right: '18mm', bottom: '14mm', left: '18mm' },
  accent: 'slate',
  entryHead: 'line',
  lineCharacters: 90,
  families: [
    { family: 'Inter', package: 'inter', bold: { weight: 600, name: 'SemiBold' }, italic: true },
    {
      family: 'JetBrains Mono',
      package: 'jetbrains-mono',
      bold: { weight: 700, name: 'Bold' },
      italic: false,
    },
  ],
  word: {
    font: 'Calibri',
    headingFont: 'Consolas',
    size: 10.5,
    head: 'start',
    heading: { at: 'start', rule: 'above' },
  },
  style: `
.cv-technical{
  --size:9.7pt;--size-least:9pt;--leading:1.38;--bold:600;--hang:1.2em;--measure:44.8em;--dot:1;
  --mono:'JetBrains Mono','Inter','Paper Fallback',monospace;
  font-family:'Inter','Paper Fallback',sans-serif;
}
.cv-technical .cv-header{margin-block-end:calc(.9em * var(--space))}
.cv-technical h1{font-family:var(--mono);font-weight:700;font-size:2.1em}
.cv-technical .cv-label{font-size:1.15em;color:var(--accent);margin-block-start:calc(.15em * var(--space))}
.cv-technical .cv-contact{color:${QUIET_INK};margin-block-start:calc(.5em * var(--space))}
.cv-technical h2{
  font-family:var(--mono);font-weight:700;font-size:1.2em;line-height:1.3;
  margin-block:calc(1em * var(--space)) calc(.5em * var(--space));
  padding:.12em .5em;border-inline-start:3pt solid var(--accent);background:#eef1f5;
}
.cv-technical h3{font-size:1.03em}
.cv-technical .cv-when{font-family:var(--mono);color:${QUIET_INK}}
.cv-technical .cv-words b{font-family:var(--mono);font-weight:700}
`,
} as const satisfies Design;
