import { INK } from '../styles/accents';
import type { Design } from './design';

export const classic = {
  name: 'classic',
  release: null,
  looks: 'Centred and ruled, in a text serif',
  suits: 'Serif, quiet rules: law, care, public service, trades',
  margin: { top: '16mm', right: '19mm', bottom: '15mm', left: '19mm' },
  accent: 'ink',
  entryHead: 'below',
  lineCharacters: 88,
  families: [
    {
      family: 'Source Serif 4',
      package: 'source-serif-4',
      bold: { weight: 700, name: 'Bold' },
      italic: true,
    },
  ],
  word: {
    font: 'Cambria',
    headingFont: 'Cambria',
    size: 10.5,
    head: 'center',
    heading: { at: 'start', rule: 'below' },
  },
  style: `
.cv-classic{
  --size:10.4pt;--size-least:9pt;--leading:1.38;--bold:700;--hang:1.05em;--measure:43.8em;--dot:1.2;
  font-family:'Source Serif 4','Paper Fallback',serif;
}
.cv-classic .cv-header{text-align:center;margin-block-end:calc(.4em * var(--space))}
.cv-classic h1{font-size:2.3em;color:var(--accent)}
.cv-classic .cv-label{font-style:italic;font-size:1.15em;margin-block-start:calc(.1em * var(--space))}
.cv-classic .cv-contact{margin-block-start:calc(.4em * var(--space))}
.cv-classic h2{
  font-size:1.2em;line-height:1.2;
  margin-block:calc(1.15em * var(--space)) calc(.5em * var(--space));
  padding-block-end:.16em;border-block-end:.6pt solid var(--accent);
}
.cv-classic h3{color:${INK};font-size:1.04em}
.cv-classic .cv-title{font-style:italic}
`,
} as const satisfies Design;
