/** A figure with its sign and unit: "$61", "0.8%", "2.4s". */
const FIGURE = String.raw`[£$€~]?\p{N}[\p{N}.,]*(?:\s?%|\s?[€£]|\p{L}{1,3}(?!\p{L}))?(?![\p{N}%])`;
/** What it is counted in: "15 a week", "7/month", "9 cases". */
const OF = String.raw`(?:\/\p{L}+|\s(?:an?|per)\s\p{L}+)?(?:\s(?!to\b|down\b|up\b)\p{L}+)?`;
/** A value that opens a text names nothing that changed; behind a small word it has its place already. */
const BEFORE = String.raw`(?<=[\p{L}\p{N})]\s)(?<!\b(?:from|of|at|in|by|to|for|over|under|about|around|almost|nearly|roughly|was|were)\s)(${FIGURE})(${OF})`;

const ARROW = new RegExp(`${BEFORE}\\s→\\s(?=(${FIGURE}))`, 'giu');
const WENT = new RegExp(`${BEFORE}\\s(?:down|up)\\sto\\s(?=(${FIGURE}))`, 'giu');
const TO = new RegExp(`${BEFORE}\\sto\\s(?=(${FIGURE})(?:\\s(\\p{L}+))?)`, 'giu');

const valueOf = (figure: string): number =>
  Number(
    figure
      .replace(/[^\p{N}.,]/gu, '')
      .replace(/,(?!\p{N}{3})/u, '.')
      .replaceAll(',', ''),
  );
const unitOf = (figure: string): string => figure.replace(/[\p{N}.,\s]/gu, '');

/**
 * Two values of one thing as "from X to Y", however a note writes them: "0.8% → 0.07%", "41k down to
 * 9k", "410 a month to 165". A smaller number before a larger one may be a range and stays.
 */
export function withFromTo(text: string): string {
  const told = (_match: string, before: string, of: string, after: string): string =>
    `from ${before}${/%$/u.test(after) && /^\p{N}[\p{N}.,]*$/u.test(before) ? '%' : ''}${of} to `;
  return text
    .replace(ARROW, told)
    .replace(WENT, told)
    .replace(TO, (match, ...[before = '', of = '', after = '', noun]: (string | undefined)[]) => {
      const same =
        noun === undefined ||
        /^(?:in|an?|per|by|since|after|this|last)$/iu.test(noun) ||
        noun.toLowerCase() === of.trim().toLowerCase();
      const falls = unitOf(before) === unitOf(after) && valueOf(before) > valueOf(after);
      return same && falls ? told(match, before, of, after) : match;
    });
}
