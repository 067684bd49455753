import { QUIET_INK } from '../styles/accents';
import type { Design } from './design';

export const technical = {
  name: 'technical',
  release: {
    description: 'The technical design is offered: monospaced headings and dates.',
    reviewBy: '2027-05-31',
  },
  looks: 'Headings and dates in monospaced type, a line above each section',
  suits: 'Monospaced headings: engineering, laboratories, software',
  margin: { top: '15mm', right: '18mm', bottom: '14mm', left: '18mm' },
  families: [
    { family: 'Inter', package: 'inter', bold: { weight: 600, name: 'SemiBold' }, italic: true },
    {
      family: 'JetBrains Mono',
      package: 'jetbrains-mono',
      bold: { weight: 700, name: 'Bold' },
      italic: false,
    },
  ],
  style: `
.cv-technical{
  --size:9.4pt;--size-least:8.95pt;--leading:1.38;--bold:600;--hang:1.2em;--dot:1;
  --mono:'JetBrains Mono','Inter','Paper Fallback',monospace;
  font-family:'Inter','Paper Fallback',sans-serif;
}
.cv-technical .cv-header{margin-block-end:calc(.6em * var(--space))}
.cv-technical h1{font-family:var(--mono);font-weight:700;font-size:2.1em}
.cv-technical .cv-label{font-size:1.12em;color:var(--accent);margin-block-start:calc(.15em * var(--space))}
.cv-technical .cv-contact{font-family:var(--mono);font-size:.94em;color:${QUIET_INK};margin-block-start:calc(.5em * var(--space))}
.cv-technical h2{
  font-family:var(--mono);font-weight:700;font-size:1em;line-height:1.3;
  margin-block:calc(1.15em * var(--space)) calc(.4em * var(--space));
  padding-block-start:.45em;border-block-start:.7pt solid var(--accent);
}
.cv-technical h3{font-size:1.08em}
.cv-technical .cv-when{font-family:var(--mono);font-size:.94em;color:${QUIET_INK}}
.cv-technical .cv-words b{font-family:var(--mono);font-weight:700;font-size:.96em}
`,
} as const satisfies Design;
