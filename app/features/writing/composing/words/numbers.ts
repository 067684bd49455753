/** Number words a person may write; never converted, only recognised. */
const WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|hundreds|thousand|thousands|million|dozen|dozens|half|halved|doubled|tripled|twice|third|quarter|zero';

const QUALIFIERS =
  'about|around|roughly|approximately|approx\\.?|almost|nearly|at least|at most|over|under|up to|more than|less than|fewer than|just over|just under|close to|some|maybe|probably|perhaps|circa|ca\\.?|~|like';

/** A number in figures with currency, sign, unit suffix; `4×`, `3x`, `40k`, `12.5 %`, `18th`. */
const FIGURES =
  '(?:[£$€¥₹]\\s?)?\\p{Nd}+(?:[.,:/]\\p{Nd}+)*(?:\\s?(?:%|‰|°C|°F)|[kKmM](?!\\p{L})|(?:st|nd|rd|th)(?!\\p{L})|[x×]|\\+)?';

/** A number with the qualifier in front of it. */
const QUANTITY = new RegExp(
  `(?:(?<![\\p{L}])(?:${QUALIFIERS})\\s+)?(?:a\\s+)?(?:${FIGURES}|\\b(?:${WORDS})\\b)`,
  'giu',
);
const ANY_NUMBER = new RegExp(`\\p{Nd}|\\b(?:${WORDS.replace('one|', '')})\\b`, 'iu');

/** Whether the text holds a quantity, in figures or words ("one" alone counts as an article). */
export function hasNumber(text: string): boolean {
  return ANY_NUMBER.test(text);
}

/** Every quantity with its place, left to right. */
export function quantities(text: string): { start: number; end: number; text: string }[] {
  return [...text.matchAll(QUANTITY)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}
