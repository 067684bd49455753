import { irregularBase } from './inflections';
import { correctSpelling } from './misspellings';

/** Words whose ending is part of the word. */
const WHOLE = new Set(
  (
    'during morning evening nothing something anything everything thing string spring king ring bring sing ceiling being sling wing swing ' +
    'hundred need speed feed seed bed red shed weed indeed led ' +
    'bus gas this his its was has is as us plus yes always across less access process business address class press glass ' +
    'analysis basis diagnosis crisis thesis axis chassis lens news series species physics mathematics electronics logistics diabetes'
  ).split(' '),
);

const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person', persons: 'person', men: 'man', women: 'woman', children: 'child', staffs: 'staff',
  feet: 'foot', teeth: 'tooth', mice: 'mouse', halves: 'half', shelves: 'shelf', knives: 'knife',
  lives: 'life', analyses: 'analysis', diagnoses: 'diagnosis', criteria: 'criterion', data: 'data',
  mins: 'minute', min: 'minute', hrs: 'hour', hr: 'hour', hours: 'hour', yrs: 'year', yr: 'year',
  wks: 'week', wk: 'week', mths: 'month', mth: 'month', secs: 'second', sec: 'second',
  pcs: 'piece', pts: 'patient', mgmt: 'management', approx: 'approximately', dept: 'department',
  ok: 'okay', programme: 'program', programmes: 'program', centre: 'center', centres: 'center',
  kilometre: 'km', kilometer: 'km', kilometres: 'km', kilometers: 'km', kms: 'km',
  metre: 'meter', metres: 'meter', litre: 'liter', litres: 'liter',
  kilogram: 'kg', kilograms: 'kg', kilo: 'kg', kilos: 'kg', kgs: 'kg',
  tonnes: 'ton', tonne: 'ton', grey: 'gray', jewellery: 'jewelry', catalogue: 'catalog',
  maths: 'math', mathematics: 'math', math: 'math', mum: 'mother', mom: 'mother', dad: 'father',
  wifi: 'wi-fi', emails: 'email', mails: 'email', sr: 'senior', jr: 'junior', asst: 'assistant',
  used: 'use', uses: 'use', using: 'use',
}; // prettier-ignore

const KEYS = new Map<string, string>();
const KEYS_LIMIT = 20_000;

/**
 * What two forms of one word share: `trains`, `trained`, `training` → `train`; `wrote` → `writ`.
 * Agent nouns keep their ending (`manager` is not `manage`). The word is folded already.
 */
export function wordKey(word: string): string {
  const known = KEYS.get(word);
  if (known !== undefined) return known;
  const key = /^[a-z][a-z'-]*$/.test(word) ? englishKey(word) : word;
  if (KEYS.size < KEYS_LIMIT) KEYS.set(word, key);
  return key;
}

function englishKey(given: string): string {
  const word = correctSpelling(given)
    .toLowerCase()
    .replace(/'s$|'$/, '');
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (irregular !== undefined) return trim(irregular);
  const base = irregularBase(word);
  if (base !== undefined && base !== word) return trim(base);
  if (WHOLE.has(word) || word.length <= 3) return trim(word);
  return trim(uninflected(word));
}

function uninflected(word: string): string {
  if (/ied$/.test(word)) return word.replace(/ied$/, 'y');
  if (/ies$/.test(word)) return word.length > 4 ? word.replace(/ies$/, 'y') : word.slice(0, -1);
  if (/(?:ches|shes|sses|xes|zes|oes)$/.test(word)) return word.slice(0, -2);
  if (/ed$/.test(word) && hasVowel(word.slice(0, -2))) return word.slice(0, -2);
  if (/ing$/.test(word) && word.length > 5 && hasVowel(word.slice(0, -3))) return word.slice(0, -3);
  if (/[^siu]s$/.test(word)) return word.slice(0, -1);
  return word;
}

const hasVowel = (stem: string): boolean => stem.length >= 3 && /[aeiouy]/.test(stem);

/** Spelling differences that carry no meaning: final e, doubled last consonant, -ise, -our. */
function trim(word: string): string {
  const long = word.length > 5;
  return word
    .replace(/([^aeiou])our(?=$|it|ful|abl|al)/, word.length > 4 ? '$1or' : '$&')
    .replace(/is(e|ation)?$/, long ? 'iz$1' : '$&')
    .replace(/yse?$/, long ? 'yz' : '$&')
    .replace(/e$/, word.length > 3 ? '' : 'e')
    .replace(/([b-df-hj-np-tvz])\1$/, '$1');
}

/**
 * Endings by which words of one family differ (install, installation, installer). Two keys of one
 * family share what stands before them.
 */
const FAMILY =
  /(?:ization|izing|ation|ition|ution|ion|ment|ance|ence|ancy|ency|able|ible|ally|ical|ial|al|ly|ive|iv|ing|ery|ary|ory|y|er|or|ant|ent|ful|ness|at|iz|ic|e|i)$/;

/** Nouns of persons that say a rank or a trade: never evidence of the deed that sounds like it. */
const AGENT = /(?:er|or|ist|ian|ant)$/;

/**
 * What words of one family share, or undefined where the word is too short to tell. Persons
 * (`manager`, `supervisor`, `consultant`) form a family of their own.
 */
export function familyOf(key: string): string | undefined {
  if (key.length < 6 || !/^[a-z-]+$/.test(key)) return undefined;
  const root = key.replace(FAMILY, '');
  if (root.length < 5) return undefined;
  return AGENT.test(key) ? `${root}+` : root.replace(/([^aeiou])\1$/, '$1');
}
