import { formsOf, irregularBase, isBase, isPast, knownBase } from '~/features/language/inflections';
import { isMeasure } from '~/features/language/measures';
import type { Quantity } from '~/features/language/quantities';
import {
  readStatements,
  type Clause,
  type Statements,
  type Word,
} from '~/features/language/statements';
import { namesPeople } from '../entities';
import type { StoryParts, StoryQuantity } from '../interview';

/** The slots of one line: its parts, and the number that changed or counts. */
export interface Slots {
  parts: StoryParts;
  quantity: StoryQuantity;
}

/** Something the person did, as they said it. */
export interface Deed {
  verb: string;
  what: string;
  /** Said with "we". */
  shared: boolean;
}

export interface Proposal extends Slots {
  /** The deed a line about this story would tell. */
  deed: Deed | undefined;
}

export interface ToldStory {
  situation: string;
  action: string;
  result: string;
}

export const EMPTY_SLOTS: Slots = {
  parts: {
    verb: '', what: '', from: '', to: '', in: '', with: '', team: '', how: '', cause: false,
  },
  quantity: { of: '', before: '', value: '', unit: '', qualifier: 'exact', period: '' },
}; // prettier-ignore

/** Two deeds joined are one idea; a third makes a list. */
const MOST_DEEDS = 2;
/** The longest way of doing something that a line tells, in UTF-16 code units. */
const LONGEST_HOW = 110;

/**
 * Fills the slots of a line from what a person typed, for them to look over: the deed from the
 * action, a change from before and after. Every word but the verb of change is theirs; a slot that
 * the words do not answer stays empty. Reads English.
 */
export function proposeSlots(story: ToldStory): Proposal {
  const action = readStatements(story.action);
  const deeds = deedsIn(action);
  const change = changeIn(story);
  const first = mainDeed(deeds);
  const shared = shareOf(story.action, first);
  if (change !== undefined) {
    return {
      parts: {
        ...EMPTY_SLOTS.parts,
        ...shared,
        verb: change.falls ? 'cut' : 'raised',
        what: change.of,
        in: change.duration,
        how: waysOf(deeds),
        cause: saysCause(story.result),
      },
      quantity: change.quantity,
      deed: first,
    };
  }
  return {
    parts: {
      ...EMPTY_SLOTS.parts,
      ...shared,
      verb: first?.verb ?? '',
      what: first?.what ?? '',
    },
    quantity: EMPTY_SLOTS.quantity,
    deed: first,
  };
}

function waysOf(deeds: readonly Deed[]): string {
  const ways = deeds.slice(0, MOST_DEEDS).map(({ verb, what }) => `${inPast(verb)} ${what}`);
  const joined = ways.join(' and ');
  return joined.length <= LONGEST_HOW ? joined : (ways[0] ?? '');
}

const ADVERBS = new Set('then also just always first finally usually mostly really personally quickly and so now basically'.split(' ')); // prettier-ignore
const PARTICLES = new Set(['up', 'out', 'off', 'down', 'back', 'away', 'over']);
/** States, and what was only tried or left undone: a line does not begin with them. */
const NO_DEED = new Set('be is was were been am are have had has do did does let tried try got get know knew think thought want wanted need needed feel felt like liked love loved hope hoped seem seemed happen happened go went come came'.split(' ')); // prettier-ignore

/** What the person did, a deed for each verb of their own with the words up to the next one. */
function deedsIn(statements: Statements): Deed[] {
  const deeds: (Deed & { end: number; alone: string })[] = [];
  let open = false;
  statements.clauses.forEach((clause, number) => {
    const words = statements.words.slice(clause.from, clause.to);
    const at = verbAt(words);
    const last = deeds.at(-1);
    if (at !== undefined) {
      const deed = deedOf(statements, words, at);
      open = deed !== undefined;
      if (deed !== undefined) deeds.push({ ...deed, alone: deed.what });
      return;
    }
    const before = statements.clauses[number - 1];
    if (open && last !== undefined && before !== undefined && goesOn(words, clause, before)) {
      const end = words.at(-1)?.end ?? last.end;
      last.what = `${last.what}${statements.text.slice(last.end, end)}`;
      last.end = end;
    } else {
      // A list of which only a part can be kept is left out whole.
      if (open && last !== undefined && words[0]?.text === 'and') last.what = last.alone;
      open = false;
    }
  });
  return deeds.flatMap(({ verb, what, shared }) => {
    const whole = (what.includes('(') && !what.includes(')') ? what.slice(0, what.indexOf('(')) : what).replace(/\s+/gu, ' ').trim(); // prettier-ignore
    return whole === '' ? [] : [{ verb, what: whole, shared }];
  });
}

/** A further object of the same verb ("motors, drives and panels"), and no new thought. */
function goesOn(words: readonly Word[], clause: Clause, before: Clause): boolean {
  if (clause.sentence !== before.sentence) return false;
  const first = words.find(({ text }) => text !== 'and');
  if (words.length === 1 && first !== undefined && /^(?:before|after|where|then)$/u.test(first.text)) return true; // prettier-ignore
  return (
    first !== undefined &&
    words.every(({ agent, negated, text }) => agent === 'self' && !negated && !isPast(text)) &&
    !/^(?:so|but|because|when|while|which|who|until|if|where|after|before|then|although|though|that|i|we|they|he|she|it|this|me)$/u.test(
      first.text,
    )
  );
}

/** Where the person's own verb stands in a clause that begins with it, with "I" or with "we". */
function verbAt(words: readonly Word[]): number | undefined {
  let at = 0;
  while (ADVERBS.has(words[at]?.text ?? '')) at += 1;
  const subject = /^(?:i|we|i've|we've)$/u.test(words[at]?.text ?? '');
  if (subject) at += 1;
  while (ADVERBS.has(words[at]?.text ?? '') || /^(?:have|had|ve|'ve)$/u.test(words[at]?.text ?? ''))
    at += 1;
  if (words[at]?.text === 'to' && words[at - 1]?.text === 'had') at += 1;
  const word = words[at];
  if (word === undefined || NO_DEED.has(word.text)) return undefined;
  // A bare word that could be a verb is mostly a noun in notes ("audit of 60 screens").
  return isPast(word.text) || (subject && isBase(word.text)) ? at : undefined;
}

function deedOf(
  { text }: Statements,
  words: readonly Word[],
  at: number,
): (Deed & { end: number }) | undefined {
  const verb = words[at];
  const last = words.at(-1);
  if (verb === undefined || last === undefined || last === verb) return undefined;
  if (words.slice(at).some(({ negated, planned, withdrawn }) => negated || planned || withdrawn))
    return undefined;
  if (/^(?:it|him|her|them|this|that|these|those|there|me|us)$/u.test(words[at + 1]?.text ?? '')) return undefined; // prettier-ignore
  if (verb.agent !== 'self' && verb.agent !== 'team') return undefined;
  const shared = words.slice(0, at).some(({ text: word }) => /^(?:we|we've)$/u.test(word));
  const next = words[at + 1];
  const begun = /^(?:started|began|begin|start|kept)$/u.test(verb.text);
  const going = next === undefined ? undefined : knownBase(next.text, 'ing');
  const meant = words[at + 2];
  if (begun && next?.text === 'to' && meant !== undefined && isBase(meant.text) && meant !== last) {
    return {
      verb: formsOf(meant.text).past,
      what: text.slice(meant.end, last.end),
      shared,
      end: last.end,
    };
  }
  if (begun && next?.text.endsWith('ing') && going !== undefined && words[at + 2] !== undefined) {
    return {
      verb: formsOf(going).past,
      what: text.slice(next.end, last.end),
      shared,
      end: last.end,
    };
  }
  const particle =
    next !== undefined && PARTICLES.has(next.text) && words[at + 2]?.kind === 'word' ? next : verb;
  if (particle === last) return undefined;
  return {
    verb: `${verbForm(verb.text)}${text.slice(verb.end, particle.end)}`,
    what: text.slice(particle.end, last.end),
    shared,
    end: last.end,
  };
}

/** The base where the past form is another verb's base: "found" is what became of "find". */
function verbForm(verb: string): string {
  const base = irregularBase(verb);
  return base !== undefined && isBase(verb) ? base : verb;
}

function inPast(verb: string): string {
  const [first = '', ...rest] = verb.split(' ');
  return [isBase(first) ? formsOf(first).past : first, ...rest].join(' ');
}

/** Deeds that lead up to others; a line is about what they led to, where there is one. */
const LEADING_UP = new Set('asked told watched pulled showed called rang started took looked met listened noticed counted logged find found'.split(' ')); // prettier-ignore

/** The deed a line is about. */
function mainDeed(deeds: readonly Deed[]): Deed | undefined {
  return deeds.find(({ verb }) => !LEADING_UP.has(verb.split(' ')[0] ?? '')) ?? deeds[0];
}

const COUNT = '\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve';
const WITH_OTHERS: readonly RegExp[] = [
  /\b(?:me|myself) (?:and|with|plus) (?:the |my |our )?([^.,;:\n]{2,60})/iu,
  new RegExp(`\\bteam of (${COUNT})\\b`, 'iu'),
  new RegExp(`\\bwith (?:my |the |our |another )?((?:${COUNT}) (?:other )?\\p{L}+)`, 'iu'),
  new RegExp(`\\b((?:${COUNT})) of us\\b`, 'iu'),
];

/** With whom it was done, where the words say so. */
function shareOf(action: string, deed: Deed | undefined): Pick<StoryParts, 'with' | 'team'> {
  for (const pattern of WITH_OTHERS) {
    const team = pattern.exec(action)?.[1]?.trim();
    if (team !== undefined && (/^(?:\d+|\p{L}+)$/u.test(team) || namesPeople(team)))
      return { with: 'team', team };
  }
  if (/\b(?:alone|on my own|by myself|single-handed)/iu.test(action))
    return { with: 'alone', team: '' };
  return { with: deed?.shared === true ? 'team' : '', team: '' };
}

/** How long it took until it was so: "in 3 months", "so about 3 months". */
function durationIn(result: string): string {
  const found = new RegExp(
    `\\b(?:in|within|after|over|so)\\s+((?:about |around |under |less than |just )?(?:\\d+|an?|one|${COUNT}|half an?)\\s+(?:minutes?|hours?|days?|weeks?|months?|years?))\\b`,
    'iu',
  ).exec(result);
  return found?.[1] ?? '';
}

function sentenceAround(text: string, at: number): string {
  const before = /[^.;!\n]*$/u.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^(?:[^.;!\n]|\.(?=\d))*/u.exec(text.slice(at))?.[0] ?? '';
  return before + after;
}

function saysCause(result: string): boolean {
  return /\b(?:because of (?:it|this|that)|thanks to|as a result|so that cut|that cut)\b/iu.test(
    result,
  );
}

interface Change {
  /** What changed. */
  of: string;
  falls: boolean;
  /** How long it took, e.g. `about 3 months`. */
  duration: string;
  quantity: StoryQuantity;
}

/** A number that became another: both said after, or one before and one after. */
function changeIn({ situation, result }: ToldStory): Change | undefined {
  const after = readStatements(result);
  const said = pairIn(after);
  if (said !== undefined) {
    const [from, to] = said;
    return changeOf({ from, to, fromIn: after, toIn: after }, thingBefore(after, from, to));
  }
  const before = readStatements(situation);
  const to = after.quantities.find(
    ({ start }) => /\b(?:to|now|only|just|under|is|are|at)\s*(?:about |around |under )?[\p{Sc}]?$/iu.test(result.slice(0, start)),
  ); // prettier-ignore
  const from = before.quantities.find((one) => to !== undefined && isSameMeasure(one, to));
  if (to === undefined || from === undefined) return undefined;
  const measured = from.unit !== '' || (from.thing[0] !== undefined && isMeasure(from.thing[0]));
  const of = measured ? thingBefore(before, from, from) : thingCounted(before, from);
  return changeOf({ from, to, fromIn: before, toIn: after }, of);
}

function isSameMeasure(one: Quantity, other: Quantity): boolean {
  if (one.ordinal || other.ordinal || one.unit !== other.unit) return false;
  if (one.values[0] === other.values[0]) return false;
  const [first, second] = [one.thing[0], other.thing[0]];
  if (one.unit !== '') return true;
  if (second === undefined) return true;
  return one.thing.some((key) => other.thing.includes(key)) || (first !== undefined && one.period !== null && one.period === other.period && !isMeasure(second)); // prettier-ignore
}

/** `from 14 to 3`, or `25 minutes, not 40`. */
function pairIn({ quantities, text }: Statements): [from: Quantity, to: Quantity] | undefined {
  for (const [index, first] of quantities.entries()) {
    const second = quantities[index + 1];
    if (second === undefined) continue;
    const between = text.slice(first.end, second.start);
    if (first.role === 'from' && second.role === 'to' && between.length < 30)
      return [first, second];
    if (/^[^.;\n]{0,24}\b(?:not|instead of|rather than|down from|up from|used to be)\s*(?:about |around )?[\p{Sc}]?$/iu.test(between)) return [second, first]; // prettier-ignore
  }
  return undefined;
}

interface Ends {
  from: Quantity;
  to: Quantity;
  fromIn: Statements;
  toIn: Statements;
}

function changeOf({ from, to, fromIn, toIn }: Ends, of: string): Change | undefined {
  const [before, after] = [from.values[0], to.values[0]];
  if (before === undefined || after === undefined || of === '') return undefined;
  const told = shownNumber(to, toIn.text);
  const period = periodAfter(to, toIn.text) || periodAfter(from, fromIn.text);
  const first = shownNumber(from, fromIn.text);
  return {
    of,
    falls: after < before,
    duration: durationIn(sentenceAround(toIn.text, to.start)),
    quantity: {
      of: '',
      before: `${first.qualifier === 'exact' ? '' : `${first.qualifier} `}${first.value}`,
      value: told.value,
      unit: told.unit || first.unit,
      qualifier: told.qualifier,
      period,
    },
  };
}

const TYPED_QUALIFIERS = { about: 'about', atLeast: 'at least', upTo: 'at most' } as const;

/** The number in its own words; a qualifier without a name of its own stays in front of it. */
function shownNumber(
  { qualifier, start, end, thing }: Quantity,
  text: string,
): Pick<StoryQuantity, 'value' | 'unit' | 'qualifier'> {
  const number = text.slice(start, end);
  const measure = thing[0] !== undefined && isMeasure(thing[0]);
  const unit = measure ? (/^[\s-]*(\p{L}+)/u.exec(text.slice(end))?.[1] ?? '') : '';
  if (qualifier === 'exact') return { value: number, unit, qualifier };
  if (qualifier === 'under' || qualifier === 'over')
    return { value: `${qualifier} ${number}`, unit, qualifier: 'exact' };
  return { value: number, unit, qualifier: TYPED_QUALIFIERS[qualifier] };
}

function periodAfter({ end }: Quantity, text: string): string {
  const after = /^[^.,;\n]{0,60}?\b((?:an?|per|each|every) (?:minute|hour|day|morning|evening|night|shift|week|weekend|month|quarter|term|season|year))\b/iu.exec(text.slice(end)); // prettier-ignore
  return after?.[1] ?? '';
}

const CHANGE_VERB =
  /\b(?:went|fell|dropped|rose|grew|is|are|was|were|came|takes?|took|now|down|up)\b/iu;

/** What changed: the words that lead up to the change in its sentence. */
function thingBefore({ text }: Statements, from: Quantity, to: Quantity): string {
  const lead = text.slice(0, Math.min(from.start, to.start));
  const sentence = lead.slice(Math.max(lead.lastIndexOf('. '), lead.lastIndexOf(';'), lead.lastIndexOf('\n'), lead.lastIndexOf(',')) + 1); // prettier-ignore
  const verb = CHANGE_VERB.exec(sentence);
  if (verb === null) return '';
  const thing = sentence.slice(0, verb.index).replace(/^[\s.]+/u, '').replace(/^(?:and|so|the|then|our|my|an?)\s+/iu, '').trim(); // prettier-ignore
  return /^(?:it|they|this|that|we|i|he|she|there|)$/iu.test(thing) ? '' : uncapitalised(thing);
}

/** A thing that opened its sentence, as it stands inside one; abbreviations keep their capitals. */
function uncapitalised(thing: string): string {
  return /^\p{Lu}\p{Ll}/u.test(thing) ? thing.charAt(0).toLowerCase() + thing.slice(1) : thing;
}

/** What is counted: the words between a number and its period or the end of its phrase. */
function thingCounted({ text }: Statements, { end, unit, thing }: Quantity): string {
  const rest = text.slice(end);
  const phrase = /^\s*(?:of )?([^.,;:\n]*)/u.exec(rest)?.[1] ?? '';
  const counted = phrase.split(/\s(?:an?|per|each|every|in|on|at|and|with|from|for|to|because|so|but|was|were)\s/iu)[0]?.trim() ?? ''; // prettier-ignore
  return unit === '' && thing.length === 0 ? '' : counted;
}
