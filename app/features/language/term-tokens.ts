/** Words of normalised text, folded so that spellings which mean the same compare equal. */
export interface TermToken {
  /** Lower case, no accents, singular, one of British and American spelling. */
  folded: string;
  start: number;
  end: number;
}

// `.NET`, `C++`, `C#`, `A+` keep their signs; `/` and `&` are words of their own (`A/P`, `R&D`).
const WORD =
  /[\p{L}\p{N}]+(?:'[sS](?![\p{L}\p{N}]))?(?:\+\+|#|\+(?![\p{L}\p{N}]))?|[/&]|\.(?<![\p{L}\p{N}]\.)(?:[Nn][Ee][Tt]| (?:net|NET))(?![\p{L}\p{N}])/gu;

/** British spellings and the American ones they compare equal to. */
const BRITISH = new Map(
  `
centre center, licence license, programme program, catalogue catalog, cheque check, tyre tire,
aluminium aluminum, jewellery jewelry, grey gray, fibre fiber, defence defense, enrol enroll,
fulfilment fulfillment, labour labor, labouring laboring, colour color, colouring coloring,
behaviour behavior, neighbour neighbor, mould mold, moulding molding, modelling modeling,
labelling labeling, counselling counseling, travelling traveling, paediatric pediatric,
paediatrics pediatrics, anaesthesia anesthesia, gynaecology gynecology, orthopaedics orthopedics,
haematology hematology, oestrogen estrogen, analysing analyzing, and &`
    .trim()
    .split(/,\s+/)
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Names and nouns whose last s is their own; "sale" is not "sales". */
const NO_PLURAL = new Set(
  'sales tills canvas ssrs hrms cmms windows rails pandas keras kubernetes jenkins analytics physics statistics mathematics maths economics logistics electronics robotics genetics graphics goods news doors pals teams'.split(
    ' ',
  ),
);

function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || NO_PLURAL.has(word)) return word;
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word;
  if (word.endsWith('es') && /(?:ch|sh|ss|x)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The words of a language come back in every text; of a hostile one only so many are kept. */
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 24;
const folded = new Map<string, string>();

function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const read = readFolded(word);
  if (folded.size < MOST_KEPT && word.length <= LONGEST_KEPT) folded.set(word, read);
  return read;
}

/** Folds one word, e.g. `Licences` → `license`, `Behaviour's` → `behavior`. */
function readFolded(word: string): string {
  let folded = word.toLowerCase();
  if (folded.startsWith('.')) return folded.replace(' ', '');
  // eslint-disable-next-line no-control-regex
  if (/[^\u0000-\u007F]/.test(folded)) folded = folded.normalize('NFD').replace(/\p{M}/gu, '');
  if (folded.endsWith("'s")) folded = folded.slice(0, -2);
  folded = singular(folded);
  // "Raise" and "raised" keep their s alike.
  folded = folded.replace(/(?<=[a-z]{3})is(ation|e|ed|ing|er)$/, 'iz$1');
  return BRITISH.get(folded) ?? folded;
}

/** The folded words of a normalised text, without their places. */
export function foldedWordsOf(text: string): string[] {
  return text.match(WORD)?.map(foldWord) ?? [];
}

/** The words of a normalised text, in order. Linear in the text's length. */
export function termTokensOf(text: string): TermToken[] {
  const tokens: TermToken[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    tokens.push({ folded: foldWord(word), start: index, end: index + word.length });
  }
  return tokens;
}

/** Whether two neighbouring words can belong to one term: nothing, a blank or a joint between. */
export function joined(text: string, left: TermToken, right: TermToken): boolean {
  const gap = right.start - left.end;
  if (gap === 0) return true;
  if (gap === 1) return ' \t-_.'.includes(text.charAt(left.end)) || text.charAt(left.end) === "'";
  return gap <= 3 && /^[ \t]*$|^ ?- ?$/.test(text.slice(left.end, right.start));
}
