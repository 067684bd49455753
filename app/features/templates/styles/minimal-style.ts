import { QUIET_INK } from './accents';

export const minimalStyle = `
.cv-minimal{
  --size:11pt;--size-least:9.8pt;--leading:1.36;--bold:700;--blank:.2em;--hang:1em;
  font-family:'Alegreya Sans','Paper Fallback',sans-serif;
}
.cv-minimal .cv-header{margin-block-end:calc(1.7em * var(--space))}
.cv-minimal h1{font-size:1.75em}
.cv-minimal .cv-label{color:${QUIET_INK}}
.cv-minimal .cv-contact{color:${QUIET_INK};margin-block-start:calc(.1em * var(--space))}
.cv-minimal h2{font-size:.92em;line-height:1.3;margin-block:calc(1.75em * var(--space)) calc(.55em * var(--space))}
.cv-minimal .cv-when{color:${QUIET_INK}}
`;
