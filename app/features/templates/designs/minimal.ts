import { QUIET_INK } from '../styles/accents';
import type { Design } from './design';

export const minimal = {
  name: 'minimal',
  release: null,
  looks: 'No rules, space and weight alone',
  suits: 'White space and nothing else: design, research',
  margin: { top: '19mm', right: '24mm', bottom: '16mm', left: '24mm' },
  families: [
    {
      family: 'Source Sans 3',
      package: 'source-sans-3',
      bold: { weight: 700, name: 'Bold' },
      italic: true,
    },
  ],
  style: `
.cv-minimal{
  --size:10.2pt;--size-least:9pt;--leading:1.42;--bold:700;--hang:.95em;--dot:1.1;
  font-family:'Source Sans 3','Paper Fallback',sans-serif;
}
.cv-minimal .cv-header{margin-block-end:calc(1.9em * var(--space))}
.cv-minimal h1{font-size:1.9em}
.cv-minimal .cv-label{color:${QUIET_INK};font-size:1.1em}
.cv-minimal .cv-contact{color:${QUIET_INK};margin-block-start:calc(.35em * var(--space))}
.cv-minimal h2{font-size:.94em;line-height:1.3;margin-block:calc(1.9em * var(--space)) calc(.6em * var(--space))}
.cv-minimal .cv-title{font-style:italic}
.cv-minimal .cv-when{color:${QUIET_INK}}
`,
} as const satisfies Design;
