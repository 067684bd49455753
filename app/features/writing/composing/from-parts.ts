import { formsOf, irregularBase, isBase, isPast, knownBase } from '~/features/language/inflections';
import { LineBuilder, type ComposedLine } from './line-builder';

/** The slots of the line builder; an empty slot says nothing. */
export interface LineParts {
  verb: string;
  what: string;
  from: string;
  to: string;
  in: string;
  with: '' | 'alone' | 'team' | 'led';
  /** Who, or how many, the team was. */
  team: string;
  how: string;
  /** The change came of what is said in `how`. */
  cause: boolean;
}

/** A number as typed in the form, with what it counts. */
export interface TypedQuantity {
  of: string;
  before: string;
  value: string;
  unit: string;
  qualifier: 'exact' | 'about' | 'at least' | 'at most';
  period: string;
}

export interface PartsToCompose {
  parts: LineParts;
  quantities: readonly TypedQuantity[];
  /** Whether the entry is still held; what is typed in the present then may stay there. */
  ongoing: boolean;
  /** JSON pointer of the story, e.g. `/stories/0`. */
  story: string;
}

const MOST_CANDIDATES = 3;

/**
 * Composes candidate bullets from the slots a person filled, best first, each with its proof.
 *
 * Light enough for the browser: it is called at each key.
 *
 * @returns up to three different lines; none without a verb and what it was done to
 */
export function composeFromParts(input: PartsToCompose): ComposedLine[] {
  const { parts } = input;
  if (tidy(parts.verb) === '' || tidy(parts.what) === '') return [];
  const candidates = [
    composed(input, 'verb', told(parts.verb, 'past')),
    ...(hasChange(input) && tidy(parts.how) !== ''
      ? [composed(input, 'number', told(parts.verb, 'past'))]
      : []),
    ...(input.ongoing ? [composed(input, 'verb', told(parts.verb, 'present'))] : []),
    composed({ ...input, parts: { ...parts, how: '' } }, 'verb', told(parts.verb, 'past')),
  ];
  const different = new Map(candidates.map((line) => [line.text, line]));
  return [...different.values()].slice(0, MOST_CANDIDATES);
}

function composed(
  { parts, quantities, story }: PartsToCompose,
  first: 'verb' | 'number',
  verb: string,
): ComposedLine {
  const line = new LineBuilder();
  const slot = (name: keyof LineParts, words: string): void => {
    const typed = String(parts[name]);
    const start = typed.length - typed.trimStart().length;
    const end = typed.trimEnd().length;
    line.take(words, { source: `${story}/parts/${name}`, start, end });
  };
  const led = parts.with === 'led' && tidy(parts.team) !== '';
  if (led) {
    line.take('Led ', { source: `${story}/parts/with`, start: 0, end: 3 }, 'team');
    slot('team', asTeam(parts.team));
    line.connect(first === 'verb' ? ' and ' : ': ');
  }
  if (first === 'verb') {
    slot('verb', verb);
    line.connect(' ');
  }
  slot('what', inside(parts.what));
  addChange(line, parts, quantities, story, slot);
  if (tidy(parts.in) !== '') {
    line.connect(
      /^(?:in|within|over|by|since|after|during)\b/iu.test(tidy(parts.in)) ? ' ' : ' in ',
    );
    slot('in', inside(parts.in));
  }
  if (parts.with === 'team') addTeam(line, parts, story, slot);
  addHow(line, parts, first, slot);
  return line.build();
}

type Slot = (name: keyof LineParts, words: string) => void;

function addChange(
  line: LineBuilder,
  parts: LineParts,
  quantities: readonly TypedQuantity[],
  story: string,
  slot: Slot,
): void {
  const [from, to] = [tidy(parts.from), tidy(parts.to)];
  if (from !== '' && to !== '') {
    line.connect(' from ');
    slot('from', from);
    line.connect(' to ');
    slot('to', to);
    return;
  }
  if (to !== '') {
    line.connect(' to ');
    slot('to', to);
    return;
  }
  const index = quantities.findIndex(({ value }) => tidy(value) !== '');
  const quantity = quantities[index];
  if (quantity === undefined || saysValue(parts, quantity.value)) return;
  const at = `${story}/quantities/${index}`;
  const take = (name: keyof TypedQuantity, words: string): void => {
    line.take(words, { source: `${at}/${name}`, start: 0, end: quantity[name].length });
  };
  const measured = (name: 'before' | 'value'): void => {
    take(name, withUnit(tidy(quantity[name]), quantity.unit));
  };
  if (tidy(quantity.before) !== '') {
    line.connect(sameThing(parts.what, quantity.of) ? ' from ' : ': ');
    if (!sameThing(parts.what, quantity.of)) {
      take('of', inside(quantity.of));
      line.connect(' from ');
    }
    measured('before');
    line.connect(' to ');
    if (quantity.qualifier !== 'exact') take('qualifier', `${quantity.qualifier} `);
    measured('value');
  } else {
    line.connect(': ');
    if (quantity.qualifier !== 'exact') take('qualifier', `${quantity.qualifier} `);
    measured('value');
    if (tidy(quantity.of) !== '') {
      line.connect(' ');
      take('of', inside(quantity.of));
    }
  }
  if (tidy(quantity.period) !== '') {
    line.connect(' ');
    take('period', asPeriod(quantity.period));
  }
}

/** Whose work it was, so that a shared deed is never printed as one's own. */
function addTeam(line: LineBuilder, parts: LineParts, story: string, slot: Slot): void {
  const said = { source: `${story}/parts/with`, start: 0, end: 'team'.length };
  const team = tidy(parts.team);
  if (team === '') {
    line.take(' with the team', said, 'team');
    return;
  }
  const joint = /^(?:with|in|as|together)\b/iu.test(team) ? ' ' : isCount(team) ? ' in ' : ' with ';
  line.take(joint, said, 'team');
  slot('team', asTeam(team));
}

/** What was done for it: told as the cause only where the person ticked that it was. */
function addHow(line: LineBuilder, parts: LineParts, first: 'verb' | 'number', slot: Slot): void {
  const how = tidy(parts.how);
  if (how === '') return;
  const doing = asGerund(how);
  if (/^(?:with|through|using|via|after|from|on|at|in)\b/iu.test(how)) {
    line.connect(' ');
    slot('how', inside(how));
  } else if (/^by\b/iu.test(how)) {
    line.connect(parts.cause ? ' ' : '; ');
    slot('how', inside(parts.cause ? how : how.replace(/^by\s+/iu, '')));
  } else if (first === 'verb' && parts.cause && doing !== undefined) {
    line.connect(' by ');
    slot('how', doing);
  } else {
    line.connect(first === 'number' || parts.cause ? ': ' : '; ');
    slot('how', inside(how));
  }
}

function hasChange({ parts, quantities }: PartsToCompose): boolean {
  return (
    (tidy(parts.from) !== '' && tidy(parts.to) !== '') ||
    quantities.some(({ before, value }) => tidy(before) !== '' && tidy(value) !== '')
  );
}

/** Whether a slot already says the number, so that it need not be said again. */
function saysValue({ what, from, to, how }: LineParts, value: string): boolean {
  const figure = tidy(value).toLowerCase();
  return [what, from, to, how].some((words) =>
    ` ${words.toLowerCase()} `.split(/[^\p{L}\p{N}.,%£$€]+/u).some((word) => word.includes(figure)),
  );
}

function sameThing(what: string, of: string): boolean {
  const [a, b] = [tidy(what).toLowerCase(), tidy(of).toLowerCase()];
  return b === '' || a.includes(b) || b.includes(a);
}

/** `%` and letters such as `k` stay at the figure, a currency stands before it, the rest after it. */
function withUnit(figure: string, unit: string): string {
  const said = tidy(unit);
  if (said === '' || figure.toLowerCase().includes(said.toLowerCase())) return figure;
  if (/^[$£€¥₹₩₴]/u.test(said)) return `${said}${figure}`;
  return /^[%‰°]/u.test(said) ? `${figure}${said}` : `${figure} ${said}`;
}

function asPeriod(period: string): string {
  const said = tidy(period);
  return /^(?:an?|per|each|every|in)\s|ly$|\//iu.test(said) ? said : `a ${said}`;
}

function isCount(team: string): boolean {
  return /^\p{N}+$/u.test(tidy(team));
}

function asTeam(team: string): string {
  return isCount(team) ? `a team of ${tidy(team)}` : inside(team);
}

/** The verb as a resume tells it: a base form in the asked tense, any other form as typed. */
function told(typed: string, tense: 'past' | 'present'): string {
  const [first = '', ...rest] = tidy(typed)
    .replace(/^(?:i|we)\s+/iu, '')
    .split(' ');
  const verb = first.toLowerCase();
  const base = isBase(verb) ? verb : baseOf(verb);
  const past = isPast(verb) && !isBase(verb);
  const shown = base === undefined || past ? verb : tense === 'past' ? formsOf(base).past : base;
  return [shown, ...rest].join(' ');
}

/** The base behind `moving` or `moves`; past forms stay as they are. */
function baseOf(verb: string): string | undefined {
  if (verb.endsWith('ing')) return knownBase(verb, 'ing');
  const bare = [verb.replace(/ies$/u, 'y'), verb.replace(/es$/u, ''), verb.replace(/s$/u, '')];
  return bare.find((base) => base !== verb && isBase(base));
}

/** "moved spend to creators" → "moving spend to creators"; undefined where no verb opens it. */
function asGerund(how: string): string | undefined {
  const [first = '', ...rest] = how.replace(/^i\s+/iu, '').split(' ');
  const verb = first.toLowerCase();
  if (verb.endsWith('ing') && knownBase(verb, 'ing') !== undefined) return inside(how);
  const base = irregularBase(verb) ?? (isPast(verb) ? knownBase(verb, 'ed') : undefined);
  // A second deed ("moved it and cut three") would keep its past form behind "by".
  if (base === undefined || rest.some((word) => isPast(word.toLowerCase()))) return undefined;
  return [formsOf(base).gerund, ...rest].join(' ');
}

/** Typed words as they stand inside a sentence: no full stop, a small first article or pronoun. */
function inside(words: string): string {
  return tidy(words).replace(/^(?:The|An?|My|Our|With|By|In|On|At|From|Through|Using)\b/u, (word) =>
    word.toLowerCase(),
  );
}

function tidy(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .replace(/[\s.;,:]+$/u, '')
    .trim();
}
