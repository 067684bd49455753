import { correctSpelling } from '~/features/language/misspellings';
import { printable } from './printable';

/** Talk that says nothing, wherever it stands. */
const FILLERS: readonly RegExp[] = [
  // What is told with a laugh is not meant.
  /\s+and (?:my|me)\b[^,;.]*?\s(?:lol|haha\p{L}*|lmao|hehe)\b/giu,
  /(?<![\p{L}'’])(?:basically|literally|actually|obviously|honestly|to be honest|tbh|you know(?: what i mean)?|if that makes sense|ha(?:ha)+|hehe|lol|lmao|um+|uh+|erm+|hmm+|i mean|or whatever|so to speak|to be fair|needless to say|of course|as i said|like i said|believe it or not|fingers crossed|knock on wood|touch wood|thank god|thankfully|luckily|hopefully|kinda|sorta|kind of(?= \p{Ll})|sort of(?= \p{Ll})|fair enough|pretty much|thats it|that['’]s it)(?![\p{L}'’])[,]?\s*/giu,
  /(?:,?\s+(?:and|or) (?:all )?(?:stuff|things|that|that sort of thing|all that|everything|so on|so forth|the like)(?: like that)?)+(?=\s*(?:[.,;!?)]|$))/giu,
  /,?\s*\b(?:etc|etcetera)\b\.?(?=\s*(?:[.,;!?)]|$))/giu,
  /^(?:well|yeah|yes|yep|ok|okay|right|so|anyway|also|then|and|plus|but)[,]?\s+/iu,
  /\s+(?:or something|tho|though|too|as well|so far as i know)(?=\s*$)/iu,
  /[:;]-?[)D(P]+(?=\s|$)/gu,
  /\p{Extended_Pictographic}\uFE0F?/gu,
];

/** Short forms of general English, opened. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\babt\b/giu, 'about'],
  [/\bapprox\b\.?/giu, 'about'],
  [/\bw\/\s?(?=\p{L}|\p{N})/giu, 'with '],
  [/\bw\/o\b/giu, 'without'],
  [/\bthru\b/giu, 'through'],
  [/(?<=\p{L}) n (?=\p{L})/gu, ' and '],
  [/\byr (?=one\b|\p{N}\b)/giu, 'year '],
  [/(?<=\p{N}\s?)yrs\b\.?|\byrs\b\.?/giu, ' years'],
  [/(?<=\p{N}\s?)wks\b\.?|\bwks\b\.?/giu, ' weeks'],
  [/(?<=\p{N}\s?)hrs\b\.?|\bhrs\b\.?/giu, ' hours'],
  [/(?<=\p{N}\s?)mths\b\.?|\bmths\b\.?/giu, ' months'],
  [/(?<=\b(?:a|an|the|per|each|every|1|one|half an?|last)\s)yr\b\.?/giu, 'year'],
  [/(?<=\b(?:a|an|per|each|every|1|one|last)\s)wk\b\.?/giu, 'week'],
  [/(?<=\b(?:a|an|per|each|every|1|one|half an?|last)\s)hr\b\.?/giu, 'hour'],
  [/(?<=\b(?:second|third|fourth|final|first|last|next)\s)yr\b/giu, 'year'],
  [/(?<=\p{N} \p{L}{3,} )hr\b/giu, 'an hour'],
  [/\blike (?=[£$€~]?\p{N})/giu, 'about '],
  [/\bbec\b|\bbcos\b|\bcos\b|\bcuz\b|\bbc\b/giu, 'because'],
  [/(?<=\p{N})ish\b/giu, '-ish'],
  [/\bu\b(?= \p{Ll})/gu, 'you'],
  [/\bins?ted of\b/giu, 'instead of'],
];

const MONTHS: Readonly<Record<string, string>> = {
  jan: 'January', feb: 'February', apr: 'April', jun: 'June', jul: 'July', aug: 'August', sep: 'September', sept: 'September',
  oct: 'October', nov: 'November', dec: 'December',
}; // prettier-ignore
const SHORT_MONTH = new RegExp(
  `\\b(${Object.keys(MONTHS).join('|')}|mar)\\b\\.?(?=\\s+\\p{N}|\\s*$)|(?<=\\b(?:in|since|until|till|to|by|from|last)\\s)(${Object.keys(MONTHS).join('|')})\\b`,
  'giu',
);
const CAPITALISED =
  /\b(monday|tues|thurs|fri|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|september|october|november|december|christmas|easter|english|french|german|spanish|polish(?= (?:and|or|speak|lang))|italian|portuguese|arabic|chinese|russian|ukrainian|hindi|urdu|dutch|danish|swedish|norwegian|finnish|irish|scottish|welsh|greek|turkish|romanian|hungarian|czech|bulgarian|japanese|korean|vietnamese|indian|bengali|punjabi|somali|british|american|european|african|asian|canadian|australian|google|microsoft|nvidia|facebook|instagram|whatsapp|linkedin|youtube|tiktok|powerpoint)(s?)\b|(?<=\b(?:in|on|with|using|into|use|used|my own|an?) )excel\b/gu;
const OWN_CAPITALS: Readonly<Record<string, string>> = {
  whatsapp: 'WhatsApp', linkedin: 'LinkedIn', youtube: 'YouTube', tiktok: 'TikTok', powerpoint: 'PowerPoint',
}; // prettier-ignore
/** "fri and sat", "tues & thurs": short names of days, where another stands beside them. */
const DAY = '(?:mon|tues?|wed|thurs?|fri|sat|sun)s?';
const SHORT_DAYS = new RegExp(
  `\\b${DAY}\\b(?=\\s*(?:,|and|&|\\+|or|to|-|–|/)\\s*${DAY}\\b)|(?<=\\b${DAY}\\s*(?:,|and|&|\\+|or|to|-|–|/)\\s*)${DAY}\\b|(?<=\\b(?:on(?: an?)?|every|each)\\s)${DAY}\\b(?!\\s+(?:down|up|in)\\b)|(?<=^(?:and |or |& )?)${DAY}$`,
  'giu',
);
const ACRONYM =
  /(?<![\p{L}\p{N}.@/-])(?:kpi|sql|csv|pdf|crm|erp|hr|gp|nhs|dob|usb|url|api|vat|ppe|hvac|cad|pos|tv|faq|gps|cv|atm|qr|rfid|roi|seo|faqs|kpis|gps)(?![\p{L}\p{N}@])/gu;

/**
 * The person's words as they can stand on paper: filler out, short forms opened, frequent
 * misspellings set right, days, months and general abbreviations capitalised. Nothing is reworded,
 * and a number keeps the form it was written in.
 */
export function mend(words: string): string {
  let out = printable(words).replace(/[’]/gu, "'").replace(/\s+/gu, ' ');
  for (const filler of FILLERS)
    out = out.replace(filler, (match) => (/^\s/.test(match) ? ' ' : ''));
  for (const [short, long] of SHORT) out = out.replace(short, long);
  out = out
    .replace(SHORT_MONTH, (match, month?: string, other?: string) => {
      const key = (month ?? other ?? '').toLowerCase().replace('.', '');
      return MONTHS[key] ?? (key === 'mar' ? 'March' : match);
    })
    .replace(
      /\b(august|march|may)(?= (?:19|20)\p{N}{2}\b| (?:to|until|till) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b)|(?<=\b(?:in|since|until|by|from|to|of|last)\s)(august)\b|(?<=\b(?:in|since|last)\s)(march)\b(?=\s*(?:[,;.)]|$))/gu,
      capitalise,
    )
    .replace(SHORT_DAYS, capitalise)
    .replace(CAPITALISED, (match) => OWN_CAPITALS[match] ?? capitalise(match))
    .replace(ACRONYM, (match) =>
      match.endsWith('s') && match !== 'gps' && match !== 'pos'
        ? `${match.slice(0, -1).toUpperCase()}s`
        : match.toUpperCase(),
    )
    .replace(/\b(on|in|at|to|the|of|and|with|for) \1\b/giu, '$1')
    .replace(/\S+, (\S*\p{N}\S*) to be (?:exact|precise)\b/giu, '$1')
    .replace(/\b(passed|missed|did|got|lost|changed|took|brought) there (?=\p{L})/giu, '$1 their ')
    .replace(
      /\b(?:all )?(?:by my ?self|on my own)\b(?!\s+(?!and\b|or\b|in\b|on\b|at\b|for\b|with\b|after\b|when\b|from\b|to\b)\p{L})/giu,
      'alone',
    )
    .replace(/\ba (?=(?:[ai]|e(?!u)|o(?!ne\b|nce))\p{Ll}{2,})/gu, 'an ')
    .replace(/(?<=\p{N})\s+%/gu, '%')
    .replace(/\s?(?:->|=>|➔)\s?/gu, ' → ')
    .replace(/\s*\+\s*(?=\p{L})/gu, (match) => (/^\s.*\s$/u.test(match) ? ' and ' : match))
    .replace(/!+/gu, '');
  return tidy(correctSpelling(out));
}

/** One space between words, none before a mark, no stray mark at either end. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\(\s*\)/gu, '')
    .replace(/\s+([,;:.!?)](?![\p{L}\p{N}]))/gu, '$1')
    .replace(/([,;:])(?:\s*[,;:])+/gu, '$1')
    .replace(/^[\s,;:.–—-]+(?!\p{N})/u, '')
    .replace(/(?<!\b(?:approx|Ltd|Inc|Co|No|St))[\s,;:.–—-]+$/u, '')
    .replace(
      /\s+(?:and|or|but|(?<!\bor )so|then|because|which|when|also|(?<!\p{N} )plus|with|the|as)$/iu,
      '',
    )
    .trim();
}

/** The text with its first letter upper case; a first word with capitals inside (iPhone) stays. */
export function capitalise(text: string): string {
  const first = /^["'“‘(]*([\p{L}\p{N}][^\s]*)/u.exec(text)?.[1] ?? '';
  if (/^\p{Ll}.*\p{Lu}/u.test(first)) return text;
  return text.replace(
    /^(["'“‘(]*)(\p{Ll})/u,
    (_match, open: string, letter: string) => open + letter.toUpperCase(),
  );
}
