import { spell } from '~/features/posting/lexicon/spell';
import type { Requirement } from '~/features/posting/posting';
import { baseOfGerund, baseOfThirdPerson, isBase } from '~/features/language/verb-forms';
import { isVerbLike } from '~/features/language/verb-like';
import { articleOf, midSentence } from './phrasing';

/**
 * What kind of words a posting asks in:
 *
 * - `deed`: "guide two apprentices"; `doing`: "guiding two apprentices";
 * - `ability`: "work under pressure", of what one can; `quality`: "punctual", of what one is;
 * - `thing`: "fault finding", "SAP", "a driving licence".
 */
export type RequirementShape = 'deed' | 'doing' | 'ability' | 'quality' | 'thing';

export interface RequirementName {
  shape: RequirementShape;
  /** How it is called by itself, inside a sentence: "guide two apprentices", "driving licence". */
  name: string;
  /** Behind "ask for": "somebody to guide two apprentices", "a driving licence". */
  askedFor: string;
}

const MOST_WORDS = 8;

const ABLE =
  /^(?:you (?:can|will|should|must)(?: be able to)?|you are able to|(?:an? |the |proven |demonstrated )*(?:ability|able|capable|capacity) (?:to|of)|can)\s+(?=\p{L})/iu;
const HAVING = /^(?:you (?:have|hold|bring|possess)|must have|have)\s+(?:an?\s+)?(?=\p{L}|\d)/iu;
const BEING = /^(?:you (?:are|must be)|must be|be)\s+(?=\p{L})/iu;
/** A clause with a person in it is no name. */
const CLAUSE = /^(?:you|your|we|must|will|it|this|that|if)\b/iu;

/** Nouns behind which the word before is one, too: "stock control". */
const HEADS =
  /^(?:control|quality|management|service|entry|support|care|safety|skills?|ethic|records?|levels?|rotation|handling|taking|planning|production|systems?|analysis|reporting|maintenance|counts?)$/iu;

/** Whether two words are one noun ("stock control"), though the first is a verb as well. */
export const isCompound = (first: string, second: string): boolean =>
  (isBase(first) && HEADS.test(second)) || (HELP.test(first) && BESIDE.test(second));
/** "Support with a qualification", "access to a pool": what somebody is given. */
const HELP = /^(?:support|help|access|training|cover|contact)$/iu;
const BESIDE = /^(?:with|to|from)$/iu;
/** What stands behind a verb rather than a noun: "work with", "lift 25 kg". */
const BEHIND_VERBS =
  /^(?:a|an|the|our|your|their|with|under|in|on|at|to|as|for|from|up|out|well|alone|and|or|both|all|new|\d.*|one|two|three|four|five|\p{L}+ly)$/iu;
const ADJECTIVE =
  /^(?:friendly|tidy|trustworthy|ready|willing|calm|honest|fit|keen|kind|clean|neat|\p{L}+(?:able|ible|ful|ive|ous|ual|nal|istic|etic|[^m]ent|ant|minded|oriented|driven|ised|ized|ated|ivated|worthy))$/iu;

const ONE_OF_MANY =
  /\b(?:licen[cs]e|certificate|card|diploma|degree|permit|badge|award|qualification|apprenticeship|CPC|ticket|check|clearance|DBS)\b|^(?:bachelor|master)'?s?\b/iu;
const BEARER =
  /(?:nurse|driver|accountant|electrician|engineer|technician|teacher|assistant|worker|practitioner|therapist)$/iu;
const DETERMINED = /^(?:an?|the|your|our|any|\d)\b/iu;

/** How a requirement is called inside a sentence; undefined where no sentence can hold it. */
export function nameOf(requirement: Requirement): RequirementName | undefined {
  const label = requirement.label
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[.,;:]+$/u, '');
  if (ABLE.test(label)) return phrase('ability', lowered(label.replace(ABLE, '')));
  const had = label.replace(HAVING, '');
  const own = had.replace(BEING, '');
  if (own !== had) return isQuality(own) ? phrase('quality', lowered(own)) : undefined;
  if (CLAUSE.test(had)) return undefined;
  const shape = shapeOf(requirement, had);
  if (shape === 'thing') return thing({ ...requirement, label: had });
  return phrase(shape, shape === 'deed' ? inBase(lowered(had)) : lowered(had));
}

/** The name by itself, as `nameOf`. */
export function termIn(requirement: Requirement): string | undefined {
  return nameOf(requirement)?.name;
}

function shapeOf({ kind }: Requirement, label: string): RequirementShape {
  const [first = '', second = ''] = label.toLowerCase().split(' ');
  if (kind === 'soft' && isQuality(label)) return 'quality';
  if (kind !== 'duty' && kind !== 'soft') return 'thing';
  if (second === '') return 'thing';
  const verb = isBase(first) && !HEADS.test(second) && !second.endsWith('ing');
  if (kind === 'duty') {
    if (verb) return 'deed';
    if (baseOfGerund(first) !== undefined) return 'doing';
    return baseOfThirdPerson(first) !== undefined && !/ and /u.test(label) ? 'deed' : 'thing';
  }
  return verb && (isVerbLike(first) || BEHIND_VERBS.test(second)) ? 'ability' : 'thing';
}

const isQuality = (label: string): boolean =>
  label.split(/,? (?:and|or|&) |,? /u).every((word) => ADJECTIVE.test(word) || word === 'very');

/** "Manages stock" → "manage stock". */
function inBase(words: string): string {
  const [first = '', ...rest] = words.split(' ');
  return isBase(first) ? words : [baseOfThirdPerson(first) ?? first, ...rest].join(' ');
}

const LEADING: Readonly<Record<Exclude<RequirementShape, 'thing'>, string>> = {
  deed: 'somebody to ',
  doing: 'experience of ',
  ability: 'somebody who can ',
  quality: 'somebody ',
};

function phrase(
  shape: Exclude<RequirementShape, 'thing'>,
  name: string,
): RequirementName | undefined {
  if (name === '' || name.split(' ').length > MOST_WORDS) return undefined;
  return { shape, name, askedFor: LEADING[shape] + name };
}

function thing({ label, canonical, kind, verbatim }: Requirement): RequirementName | undefined {
  if (label.split(' ').length > MOST_WORDS) return undefined;
  const level = /^([ABC][12])[- ](\p{Lu}\p{L}+)$/u.exec(label);
  if (level !== null) {
    const name = `${level[2] ?? ''} at level ${level[1] ?? ''}`;
    return { shape: 'thing', name, askedFor: name };
  }
  const usual = spell(canonical);
  const same = usual !== undefined && usual.toLowerCase() === label.toLowerCase();
  const written = same ? usual : label;
  const keeps = same
    ? kind === 'tool' || /^\p{Ll}/u.test(usual)
    : kind === 'tool' || kind === 'language';
  const name = keeps
    ? written.replace(/^\p{Lu}(?=\p{Ll}+ \p{Lu})/u, (first) =>
        kind === 'language' ? first.toLowerCase() : first,
      )
    : isInMidSentence(written, verbatim)
      ? written
      : midSentence(written);
  return { shape: 'thing', name, askedFor: withLead(name, kind) };
}

/** "Knowledge of Opera": a capital behind a small word is the name's own. */
function isInMidSentence(name: string, verbatim: string): boolean {
  const at = verbatim.indexOf(name);
  return at > 0 && /(?:^|\s)\p{Ll}+ $/u.test(verbatim.slice(0, at));
}

function withLead(name: string, kind: Requirement['kind']): string {
  if (DETERMINED.test(name)) return name;
  const one = ONE_OF_MANY.test(name) || (kind === 'credential' && BEARER.test(name));
  if (one && !/s$/u.test(name.replace(/\b(?:in|of|or)\b.*$/iu, '').trim()))
    return `${articleOf(name)} ${name}`;
  // "Packing" alone may be a thing; what is meant is having done it.
  return kind === 'skill' && /^\p{Ll}+$/u.test(name) ? `experience with ${name}` : name;
}

/** The first word without its capital, where it has it only for standing first. */
function lowered(words: string): string {
  return midSentence(words) === words && !/^\p{Lu}\p{Ll}/u.test(words)
    ? words
    : words.charAt(0).toLowerCase() + words.slice(1);
}

/** What the posting says of itself, said to those who wrote it. */
export const saidToThem = (words: string): string =>
  words
    .replace(/\bour\b/giu, 'your')
    .replace(/\bus\b/gu, 'you')
    .replace(/\bwe\b/giu, 'you');

/** What the posting says of itself, said of those who wrote it. */
export const saidOfThem = (words: string): string =>
  words
    .replace(/\bour\b/giu, 'their')
    .replace(/\bus\b/gu, 'them')
    .replace(/\bwe\b/giu, 'they');
