import { QUIET_INK } from '../styles/accents';
import type { Design } from './design';

export const minimal = {
  name: 'minimal',
  release: null,
  looks: 'No rules, space and weight alone',
  suits: 'White space and nothing else: design, research',
  margin: { top: '19mm', right: '24mm', bottom: '16mm', left: '24mm' },
  accent: 'ink',
  entryHead: 'inline',
  lineCharacters: 92,
  families: [
    {
      family: 'Source Sans 3',
      package: 'source-sans-3',
      bold: { weight: 700, name: 'Bold' },
      italic: true,
    },
  ],
  word: {
    font: 'Segoe UI',
    headingFont: 'Segoe UI',
    size: 9.5,
    head: 'start',
    heading: { at: 'start', rule: 'none' },
  },
  style: `
.cv-minimal{
  --size:10.4pt;--size-least:9pt;--leading:1.42;--bold:700;--hang:.95em;--measure:38.2em;--dot:1.1;
  font-family:'Source Sans 3','Paper Fallback',sans-serif;
}
.cv-minimal .cv-header{margin-block-end:calc(1.5em * var(--space))}
.cv-minimal h1{font-size:2.1em}
.cv-minimal .cv-label{color:${QUIET_INK};font-size:1.2em}
.cv-minimal .cv-contact{color:${QUIET_INK};margin-block-start:calc(.5em * var(--space))}
.cv-minimal h2{font-size:1.16em;line-height:1.3;margin-block:calc(1.6em * var(--space)) calc(.5em * var(--space))}
.cv-minimal .cv-title,.cv-minimal .cv-item .cv-range{color:${QUIET_INK}}
`,
} as const satisfies Design;
