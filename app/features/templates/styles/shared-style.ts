import { INK, QUIET_INK } from './accents';

/**
 * What all templates share: the order of the page is the order of the text, and every visible
 * character is a real one. No ligatures, no letter-spacing, no generated content: they are what
 * machines misread.
 *
 * Templates set `--size` and `--size-least` (type, pt), `--leading`, `--hang` (from a bullet's left
 * edge to its text), `--dot` (the bullet's size). `--fit` (0 to 1) takes the page from its design to
 * its least readable size; everything else is in `em` and `--space`, and follows.
 */
export const sharedStyle = `
.cv{
  --fit-now:var(--fit,0);
  --space:calc(var(--density) * (1 - .62 * var(--fit-now)));
  margin:0;
  color:${INK};
  background:none;
  font-size:calc(var(--size) - (var(--size) - var(--size-least)) * var(--fit-now));
  line-height:calc(var(--leading) + (var(--density) - 1) * .22 - .13 * var(--fit-now));
  font-weight:400;
  font-style:normal;
  font-kerning:normal;
  font-synthesis:none;
  font-variant-ligatures:none;
  letter-spacing:normal;
  text-align:start;
  hyphens:manual;
  overflow-wrap:anywhere;
  text-wrap:pretty;
  --list-gap:calc(.2em * var(--space));
  orphans:2;
  widows:2;
}
.cv-airy{--density:1.28}
.cv-normal{--density:1}
.cv-dense{--density:.74}
.cv h1,.cv h2,.cv h3,.cv p,.cv ul,.cv li,.cv header,.cv section,.cv div{
  margin:0;padding:0;border:0;max-width:none;font-family:inherit;
}
.cv h1,.cv h2,.cv h3{font-size:1em;font-weight:var(--bold);font-style:normal;line-height:inherit;color:inherit;letter-spacing:normal}
.cv b{font-weight:var(--bold)}
.cv a{color:inherit;text-decoration:none}
.cv:lang(ko){word-break:keep-all}
.cv:lang(ko),.cv[dir=rtl]{word-spacing:.2em}
.cv h1{line-height:1.15;text-wrap:balance}
.cv .cv-contact,.cv .cv-title,.cv .cv-where{white-space:pre-wrap}
.cv .cv-header .cv-contact + .cv-contact{margin-block-start:0}
.cv .cv-part{white-space:nowrap}
.cv h2{color:var(--accent);break-after:avoid}
.cv h3{break-after:avoid}
.cv .cv-row,.cv .cv-line,.cv .cv-where{break-after:avoid}
.cv .cv-row:last-child,.cv .cv-line:last-child,.cv .cv-where:last-child{break-after:auto}
.cv .cv-line{display:flex;justify-content:space-between;align-items:last baseline;column-gap:1em;break-inside:avoid}
.cv .cv-line .cv-title,.cv .cv-lead{flex:0 1 auto;min-width:0}
.cv .cv-when{flex:none;margin-inline-start:auto;white-space:pre;unicode-bidi:isolate}
.cv .cv-range{unicode-bidi:isolate}
.cv a{direction:ltr;unicode-bidi:isolate}
.cv .cv-together h3,.cv .cv-together p.cv-title{display:inline}
.cv .cv-item .cv-title{font-style:normal;color:${INK}}
.cv .cv-where,.cv .cv-place{color:${QUIET_INK};font-style:normal}
.cv ul{list-style:none;margin-block-start:var(--list-gap)}
.cv li{padding-inline-start:var(--hang);text-indent:calc(-1 * var(--hang));margin-block-start:calc(.16em * var(--space))}
.cv .cv-nested{margin-inline-start:var(--hang)}
.cv .cv-bullet{
  display:inline-block;white-space:pre;width:calc(var(--hang) / var(--dot));
  font-size:calc(1em * var(--dot));line-height:0;text-indent:0;
}
.cv li,.cv .cv-words,.cv .cv-item{break-inside:avoid}
.cv li:first-child:not(:last-child),.cv h2 + .cv-words:not(:last-child),.cv h2 + .cv-item:not(:last-child){break-after:avoid}
.cv li:last-child:not(:first-child),.cv .cv-words + .cv-words:last-child,.cv .cv-item + .cv-item:last-child{break-before:avoid}
.cv .cv-entry + .cv-entry{margin-block-start:calc(.82em * var(--space))}
.cv .cv-words + .cv-words{margin-block-start:calc(.2em * var(--space))}
.cv .cv-item + .cv-item{margin-block-start:calc(.32em * var(--space))}
.cv .cv-section > p,.cv .cv-entry > p:not(.cv-row),.cv li,.cv .cv-item > p:not(.cv-row){max-width:var(--measure)}
.cv .cv-summary p + p{margin-block-start:calc(.35em * var(--space))}
`;
