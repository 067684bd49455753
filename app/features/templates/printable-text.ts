/**
 * Text as it may stand on paper: composed (NFC), one line, without what is invisible but moves or
 * hides other characters: controls, bidirectional overrides and isolates, zero-width spaces and
 * marks, soft hyphens, lone surrogates, noncharacters, and piles of combining marks.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(INVISIBLE, '')
    .replace(JOINERS_OUTSIDE_JOINING_SCRIPTS, '')
    .replace(PILED_MARKS, '$1')
    .trim();
}

const INVISIBLE =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- They are what is removed.
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff]|\p{Surrogate}|[\u{e0000}-\u{e0fff}]/gu;

/** Zero-width joiner and non-joiner shape Arabic and Indic words; elsewhere they only hide. */
const JOINERS_OUTSIDE_JOINING_SCRIPTS =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{M}])[\u200c\u200d]/gu;

/** More marks on one letter than any orthography stacks. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address a link may lead to, or undefined: http, https, mailto and tel only. An address without
 * protocol, as people type it, is taken as https.
 */
export function safeAddress(address: string): string | undefined {
  const clean = printable(address).replace(/ /g, '');
  if (clean === '') return undefined;
  // A scheme has no dot here, so that `example.org:8080` is a host with a port.
  const complete = /^[a-z][a-z\d+-]*:/i.test(clean) ? clean : `https://${clean}`;
  if (!URL.canParse(complete)) return undefined;
  const url = new URL(complete);
  if (!SAFE_PROTOCOLS.has(url.protocol)) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  if (url.protocol.startsWith('http') && !url.hostname.includes('.')) return undefined;
  return url.href;
}

/** An address as people read it: without protocol and closing slash. */
export function shownAddress(address: string): string {
  return printable(address)
    .replace(/^(https?:\/\/|mailto:|tel:)/i, '')
    .replace(/\/$/, '');
}
