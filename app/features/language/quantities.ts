import type { SaidDate } from './dates';
import { FUNCTION_WORDS, PHRASE_ENDS } from './function-words';
import { figureAt } from './figures';
import { isTime } from './measures';
import type { Token } from './tokens';
import { isPast } from './inflections';

/** How exactly a number was meant. */
export type Qualifier = 'exact' | 'about' | 'under' | 'upTo' | 'over' | 'atLeast';

/** A number of a text with what belongs to it: how exact, of what, per what. */
export interface Quantity {
  /** The readings of the figure: one, or two where `1.200` may be thousands or a decimal. */
  values: number[];
  /** The upper end of a range such as `2-3`. */
  high: number | null;
  qualifier: Qualifier;
  /** `%`, an ISO 4217 currency code, or empty. */
  unit: string;
  ordinal: boolean;
  /** Keys of the words counted, in order: `12 new nurses` → new, nurs. */
  thing: string[];
  /** Key of the time after "a", "per" or "every": `30 call-outs a week` → week. */
  period: string | null;
  /** Which end of a change it is: `from 14 to 3`, `by 20 %`. */
  role: 'from' | 'to' | 'by' | null;
  /** Token range of the figure itself, end exclusive. */
  from: number;
  to: number;
  /** UTF-16 offsets, qualifier and unit included. */
  start: number;
  end: number;
}

const CURRENCIES: Readonly<Record<string, string>> = {
  '£': 'GBP', gbp: 'GBP', pound: 'GBP', pounds: 'GBP', quid: 'GBP', $: 'USD', usd: 'USD', dollar: 'USD', dollars: 'USD',
  '€': 'EUR', eur: 'EUR', euro: 'EUR', euros: 'EUR', '¥': 'JPY', jpy: 'JPY', yen: 'JPY', '₹': 'INR', inr: 'INR', rupees: 'INR',
  zl: 'PLN', pln: 'PLN', zloty: 'PLN', zlotych: 'PLN', chf: 'CHF', francs: 'CHF', sek: 'SEK', nok: 'NOK', dkk: 'DKK',
  cad: 'CAD', aud: 'AUD', '₽': 'RUB', rub: 'RUB', uah: 'UAH', '₴': 'UAH', '₩': 'KRW', krw: 'KRW', '₺': 'TRY',
}; // prettier-ignore
const PERCENT = new Set(['percent', 'pct', 'procent', 'prozent']);
const MULTIPLIERS: Readonly<Record<string, number>> = {
  k: 1e3, thousand: 1e3, tsd: 1e3, m: 1e6, mio: 1e6, mn: 1e6, million: 1e6, mil: 1e6, bn: 1e9, billion: 1e9, hundred: 100, dozen: 12,
}; // prettier-ignore
const ADVERB_PERIODS: Readonly<Record<string, string>> = {
  daily: 'day', weekly: 'week', monthly: 'month', yearly: 'year', annually: 'year', annual: 'year', hourly: 'hour', nightly: 'night', quarterly: 'quarter',
}; // prettier-ignore

const QUALIFIED: readonly [RegExp, Qualifier][] = [
  [/(?:\bat least|\bno (?:fewer|less) than|\bminimum(?: of)?|\bmin\.?|≥|>=)$/, 'atLeast'],
  [/(?:\b(?:just |well |slightly |a little )?(?:over|above)|\bmore than|\bexceed(?:ing|ed|s)?|\bupwards? of|\bbeyond|\bin excess of|\bgreater than|(?<![-=–])>)$/, 'over'],
  // "Gone up to 8.8" says where it is now, and no bound.
  [/(?:(?<!\b(?:go|goes|went|gone|going|rose|risen|came|come|climbed|grew|grown|jumped|moved|is|are|was|were|now|back) )\bup to|\bat most|\bno more than|\bmax(?:imum)?(?: of)?\.?|≤|<=)$/, 'upTo'],
  [/(?:\balmost|\bnearly|\bclose to|\bapproaching|\b(?:just )?(?:under|below)|\bless than|\bfewer than|\bnot quite|<)$/, 'under'],
  [/(?:\babout|\baround|\babt\.?|\bapprox(?:\.|imately)?|\broughly|\bcirca|\bca\.?|\bsome|\bmaybe|\bprobably|\bperhaps|\bi (?:think|guess|believe|reckon)|\bi'd say|\bestimated(?: at)?|\bsomething like|\blike|\bmore or less|\bor so|\bgive or take|\bc\.|[~≈∼])$/, 'about'],
]; // prettier-ignore
const QUALIFIED_AFTER: readonly [RegExp, Qualifier][] = [
  [/^\s?\+|^\s?plus\b|^\s+(?:or|and) (?:more|above|over|upwards)\b|^\s+at least\b/, 'atLeast'],
  [/^\s?-?ish\b|^[\s-]+odd\b|^\s+or so\b|^[\s,(]+(?:roughly|approximately|approx|about|ish|i (?:think|guess|believe)|give or take|more or less|maybe|probably)\b/, 'about'],
]; // prettier-ignore

/** Every number of a text that is no part of a date. `text` is the text the tokens were read from. */
export function readQuantities(
  tokens: readonly Token[],
  text: string,
  dates: readonly SaidDate[],
): Quantity[] {
  const quantities: Quantity[] = [];
  const lower = text.toLowerCase();
  let index = 0;
  while (index < tokens.length) {
    const date = dates.find(({ from, to }) => index >= from && index < to);
    const quantity = date === undefined ? quantityAt(tokens, index, lower) : undefined;
    if (quantity !== undefined) quantities.push(quantity);
    index = date?.to ?? quantity?.to ?? index + 1;
  }
  return shareUnits(quantities, tokens);
}

function quantityAt(tokens: readonly Token[], at: number, text: string): Quantity | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  const figure = figureAt(tokens, at);
  if (figure === undefined) return undefined;
  let { to } = figure;
  let high: number | null = null;
  const next = tokens[to];
  const gap = next?.gap ?? '';
  const joined = /^\s?[-–—]\s?$/.test(gap) || next?.text === 'to' || next?.text === 'or';
  const second = /^\s?[-–—]\s?$/.test(gap) ? to : to + 1;
  const change = tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ text: word }) => word === 'from' || word === 'between' || isPast(word));
  if (joined && !(change && next?.text === 'to') && tokens[second] !== undefined) {
    const upper = figureAt(tokens, second);
    const [low = 0, top = 0] = [figure.values[0], upper?.values[0]];
    if (upper !== undefined && top > low && top <= low * 5) {
      high = top;
      to = upper.to;
    }
  }
  const unit = unitAt(tokens, at, to, text);
  const lead = text.slice(0, unit.start).replace(/[\s(]+$/, '');
  const { things, period } = phraseAfter(tokens, unit.to);
  return {
    values: figure.values.map((value) => value * unit.multiplier),
    high: high === null ? null : high * unit.multiplier,
    qualifier: qualifierOf(lead, text.slice(unit.end)),
    unit: unit.unit,
    ordinal: figure.ordinal,
    thing: things,
    period,
    role: roleOf(lead),
    from: at,
    to: unit.to,
    start: unit.start,
    end: unit.end,
  };
}

function unitAt(tokens: readonly Token[], at: number, given: number, text: string) {
  let to = given;
  let start = tokens[at]?.start ?? 0;
  let end = tokens[to - 1]?.end ?? 0;
  let unit = '';
  let multiplier = 1;
  const scale = tokens[to];
  const factor = scale === undefined ? undefined : MULTIPLIERS[scale.text];
  const spaced =
    scale?.gap === ' ' && (scale.text.length > 1 || /[$£€¥₹]/.test(tokens[at]?.gap ?? ''));
  if (scale !== undefined && factor !== undefined && (scale.gap === '' || spaced)) {
    multiplier = factor;
    to += 1;
    end = scale.end;
  }
  const sign = /[$£€¥₹₽₴₩₺](?=\s?$)/.exec(tokens[at]?.gap ?? '')?.[0];
  if (sign !== undefined) {
    unit = CURRENCIES[sign] ?? '';
    start -= (tokens[at]?.gap ?? '').length - (tokens[at]?.gap ?? '').lastIndexOf(sign);
  }
  const after = /^\s?([%٪％$£€¥₹₽₴₩₺])/.exec(text.slice(end));
  const mark = after?.[1] ?? '';
  if (after !== null && unit === '') {
    unit = /[%٪％]/.test(mark) ? '%' : (CURRENCIES[mark] ?? '');
    end += after[0].length;
  }
  const named = tokens[to];
  if (unit === '' && named !== undefined && /^[\s-]?$/.test(named.gap)) {
    const perCent = named.text === 'per' && tokens[to + 1]?.text === 'cent';
    const currency = Object.hasOwn(CURRENCIES, named.text) ? CURRENCIES[named.text] : undefined;
    if (PERCENT.has(named.text) || perCent) unit = '%';
    else if (currency !== undefined) unit = currency;
    if (unit !== '') {
      to += perCent ? 2 : 1;
      end = tokens[to - 1]?.end ?? end;
    }
  }
  return { unit, multiplier, to, start, end };
}

function qualifierOf(lead: string, after: string): Qualifier {
  return (
    QUALIFIED.find(([pattern]) => pattern.test(lead))?.[1] ??
    QUALIFIED_AFTER.find(([pattern]) => pattern.test(after))?.[1] ??
    'exact'
  );
}

function roleOf(lead: string): Quantity['role'] {
  const bare = lead.replace(
    /\s*(?:about|around|approximately|roughly|almost|nearly|over|under|just|only|more than|less than|up|at least|a|the)$/,
    '',
  );
  const word = /(\p{L}+)$/u.exec(bare)?.[1];
  return word === 'from' || word === 'to' || word === 'by' ? word : null;
}

function phraseAfter(tokens: readonly Token[], from: number) {
  const things: string[] = [];
  let index = from;
  while (index < tokens.length && things.length < 5) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'number' || /[,.;:()!?\n|/–—•]|\s-\s/.test(token.gap))
      break;
    if (
      things.length === 0 &&
      /^(?:of|the|my|our|its|their|different|new|other|more|additional)$/.test(token.text)
    ) {
      index += 1;
      continue;
    }
    if (PHRASE_ENDS.has(token.text) || token.text === 'of') break;
    if (things.length > 0 && isPast(token.text)) break;
    if (!FUNCTION_WORDS.has(token.text)) things.push(token.key);
    else if (things.length > 0) break;
    index += 1;
  }
  // "120 cases hr": an hour.
  const last = tokens[index - 1];
  if (things.length > 1 && last?.text === 'hr')
    return { things: things.slice(0, -1), period: last.key };
  const stop = tokens[index];
  const time = tokens[index + 1];
  if (stop !== undefined && /[.,;:!?\n]/.test(stop.gap)) return { things, period: null };
  if (stop !== undefined && Object.hasOwn(ADVERB_PERIODS, stop.text)) {
    return { things, period: ADVERB_PERIODS[stop.text] ?? null };
  }
  const per =
    stop !== undefined && (/^(?:a|an|per|each|every)$/.test(stop.text) || stop.gap.trim() === '/');
  const key = stop?.gap.trim() === '/' ? stop.key : time?.key;
  return { things, period: per && key !== undefined && isTime(key) ? key : null };
}

const ARROW = /->|→|=>|➔/u;

/** `from 40 to 25 minutes`, `31 → 47%`: the unit and the thing said once hold for both ends. */
function shareUnits(quantities: Quantity[], tokens: readonly Token[]): Quantity[] {
  quantities.forEach((quantity, index) => {
    const next = quantities[index + 1];
    if (next === undefined || quantity.to + 3 < next.from) return;
    if (next.role !== 'to' && !ARROW.test(tokens[next.from]?.gap ?? '')) return;
    if (quantity.thing.length === 0) quantity.thing = next.thing;
    else if (next.thing.length === 0) next.thing = quantity.thing;
    if (quantity.unit === '') quantity.unit = next.unit;
    else if (next.unit === '') next.unit = quantity.unit;
    quantity.period ??= next.period;
    next.period ??= quantity.period;
  });
  return quantities;
}

/** Whether a number is a year: four digits of our time that count nothing. */
export const isYear = ({ unit, values: [value = 0] }: Pick<Quantity, 'unit' | 'values'>): boolean =>
  unit === '' && value >= 1900 && value <= 2100;
