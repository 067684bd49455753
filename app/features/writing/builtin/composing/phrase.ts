import { hasNumber } from '../words/numbers';
import { polish } from '../words/polish';
import { formsOf, isBase, isPast } from '~/features/language/verb-forms';
import type { Frame } from '../reading/frame';
import { dropOpeners } from '../reading/read-frame';
import { coordinate } from '../reading/verb-group';
import type { Statement } from '../reading/statements';

/** How a statement is to be told. */
export interface Telling {
  /** The job is still held, so that what is done there is told in the present. */
  ongoing: boolean;
  /** Who "we" were, in the person's words ("one of 3", "a team of 9"); empty where not said. */
  group: string;
  /** The employer, which a line under its name need not repeat. */
  organisation: string;
}

/** A statement in resume form, not yet capitalised or joined to another. */
export interface Phrase {
  text: string;
  /** Its first word; neighbouring lines must not share it. */
  opening: string;
  /** Whether it refers to something outside itself ("trained them on it"). */
  dependent: boolean;
  /** False where only the person's words were tidied, because the verb was not surely understood. */
  sure: boolean;
  /** What can stand without the part that refers outside. */
  standing?: Phrase;
}

/** An action, or a scope with its verb dropped, as a line begins: verb first, no "I". */
export function phraseOf(statement: Statement, telling: Telling): Phrase | undefined {
  const { frame } = statement;
  const body = bodyOf(frame, statement, telling);
  if (body === undefined) return undefined;
  const words = placed(frame, body.text, telling.organisation);
  const phrase = finish(words, body.sure);
  if (phrase?.dependent !== true) return phrase;
  const rest = withoutPointing(words);
  const standing = rest === words ? undefined : finish(rest, body.sure);
  return standing === undefined || standing.dependent ? phrase : { ...phrase, standing };
}

/** Polishes the words and refuses what still speaks in the first person. */
export function finish(words: string, sure: boolean): Phrase | undefined {
  const text = polish(withoutAside(withoutRecipient(words)));
  if (text === '' || /(?<![\p{L}.])(?:i|me|myself|i['’](?:m|ve|d|ll))(?![\p{L}.])/iu.test(text))
    return undefined;
  if (!/[\p{L}]{2}/u.test(text)) return undefined;
  return {
    text,
    opening: /^[\p{L}-]+/u.exec(text)?.[0].toLowerCase() ?? '',
    dependent: isDependent(text),
    sure,
  };
}

function bodyOf(
  frame: Frame,
  statement: Statement,
  telling: Telling,
): { text: string; sure: boolean } | undefined {
  if (frame.form === 'nominal') return nominal(frame, statement);
  if (frame.form === 'unknown') return { text: frame.rest, sure: false };
  if (
    frame.agent === 'we' &&
    /^(?:do|have|get)$/u.test(frame.base) &&
    BARE_QUANTITY.test(frame.rest)
  ) {
    return {
      text: `${telling.ongoing && frame.form === 'present' ? 'help' : 'helped'} with ${frame.rest}`,
      sure: true,
    };
  }
  if (frame.agent === 'we') return together(frame, telling);
  if (isBareDoing(frame, statement, telling)) return { text: frame.rest, sure: true };
  return { text: `${frame.adverbs}${toldVerb(frame, statement, telling)}`, sure: true };
}

/** "I'm doing bug fixes and code reviews" at work still done: "do" adds nothing to what it names. */
function isBareDoing(
  { base, form, adverbs, rest }: Frame,
  { field }: Statement,
  { ongoing }: Telling,
) {
  return (
    base === 'do' &&
    form === 'present' &&
    ongoing &&
    adverbs === '' &&
    (field === 'scope' || field === 'history') &&
    !/^(?:the|it|this|that|my|all|and|up|out|by|so)\b/iu.test(rest) &&
    !/\bdid\b/iu.test(rest) &&
    /\s/u.test(rest)
  );
}

/** "Listened to her, explained the parts list" → "explained the parts list". */
function withoutPointing(words: string): string {
  const first =
    /^\p{L}+(?:\s+\p{L}+){0,2}\s+(?:him|her|them|it)(?:\s[^,]{1,40})?(?:,?\s+and|,)\s+(?:then\s+)?(?=\p{L}+)/iu.exec(
      words,
    );
  const rest = first === null ? '' : words.slice(first[0].length);
  return isPast(/^\p{L}+/u.exec(rest)?.[0].toLowerCase() ?? '') ? rest : words;
}

/** The verb in the tense of the job, and what follows it. */
function toldVerb(frame: Frame, statement: Statement, telling: Telling): string {
  const { form, verb, base, rest } = frame;
  if (form === 'passive') return `${verb} ${rest}`;
  if (form === 'past') return `${pastAsSaid(verb, base)} ${rest}`;
  const habitual =
    telling.ongoing &&
    (statement.field === 'scope' || statement.field === 'history' || form === 'present');
  return habitual
    ? `${base} ${coordinate(rest, form, 'base')}`
    : `${formsOf(base).past} ${coordinate(rest, form, 'past')}`;
}

/** "I done", "I seen": the participle used for the past is set right; a true past form stays. */
function pastAsSaid(verb: string, base: string): string {
  if (base === '') return verb;
  const forms = formsOf(base);
  return verb === forms.participle && forms.participle !== forms.past ? forms.past : verb;
}

/** "We …": the line names the group, or says that the person helped. */
function together(frame: Frame, telling: Telling): { text: string; sure: boolean } {
  const { verb, base, rest, adverbs, form } = frame;
  const past =
    form === 'present' && telling.ongoing
      ? base
      : form === 'present'
        ? formsOf(base).past
        : pastAsSaid(verb, base);
  const doing = `${adverbs}${past} ${form === 'present' && !telling.ongoing ? coordinate(rest, form, 'past') : rest}`;
  if (
    /\b(?:together|as a team|team of|one of|group of|between (?:the )?(?:us|\p{Nd}))/iu.test(
      `${frame.lead} ${rest}`,
    )
  ) {
    return { text: doing, sure: true };
  }
  if (frame.company !== '')
    return {
      text: `${doing} together with ${companion(frame.company)}`,
      sure: true,
    };
  if (telling.group !== '') return { text: `${doing.trim()}, as ${telling.group}`, sure: true };
  const joined = /(?:^|\s|,)(?:and|then|or)\s+(\p{L}+)/giu;
  const coordinated = [...rest.matchAll(joined)].some((match) =>
    isPast((match[1] ?? '').toLowerCase()),
  );
  if (base === 'do')
    return {
      text: `${telling.ongoing && form === 'present' ? 'help' : 'helped'} with ${rest}`,
      sure: true,
    };
  if (form === 'passive' || base === '' || base === 'help' || coordinated || adverbs !== '') {
    return { text: `${doing.trim()}, as part of the team`, sure: true };
  }
  return {
    text: `${telling.ongoing && form === 'present' ? 'help' : 'helped'} ${base} ${rest}`,
    sure: true,
  };
}

/** "Me and my mate" → "a mate"; "me and designer" → "the designer". */
function companion(company: string): string {
  const said = company.replace(/^my (?=\p{L}*[^s\s]$)/iu, 'a ');
  return /^\p{Ll}+[^s\s]$/u.test(said) ? `the ${said}` : said;
}

/** A scope without its verb: "in charge of nights", "12 people on the shift". */
function nominal(frame: Frame, statement: Statement): { text: string; sure: boolean } | undefined {
  const rest = frame.rest.replace(/^(?:an?|the)\s+(?=\S)/iu, '').trim();
  if (rest === '') return undefined;
  const said = frame.agent === 'none' ? dropOpeners(statement.clause.text) : rest;
  const words = said.split(/\s+/u).length;
  if (frame.base === 'have' && !hasNumber(said) && words < 3) return undefined;
  return { text: said, sure: frame.agent !== 'none' || words <= 14 };
}

/** "We do 180 covers a night": the doing adds nothing to the quantity. */
const BARE_QUANTITY =
  /^(?:(?:about|around|roughly|approx\.?|almost|nearly|over|at least|up to) )?\p{Nd}/iu;

/** Puts a fronted adjunct behind the verb, or leaves it in front where a pronoun points back to it. */
function placed(frame: Frame, body: string, organisation: string): string {
  const lead = dropOpeners(frame.lead);
  if (
    lead.replace(/^(?:at|in|for|with)\s+/iu, '').toLowerCase() === organisation.trim().toLowerCase()
  )
    return body;
  if (
    lead === '' ||
    /^(?:usually|often|there|here|this|that|these|most|all|one (?:day|time|night)|every now|at first|now|this time|that time|at work|back then)\b/iu.test(
      lead,
    )
  )
    return body;
  if (/^(?:sometimes|often|occasionally|regularly|mostly|mainly)$/iu.test(lead))
    return `${lead.toLowerCase()} ${body}`;
  const subordinate = /^(?:when|whenever|after|once|while|before|as|since)\b/iu.test(lead);
  if (/\b(?:i|me)\b/iu.test(lead)) return body;
  const lowered = lead.charAt(0).toLowerCase() + lead.slice(1);
  if (subordinate && /\b(?:it|them|this|they|that|him|her)\b/iu.test(body))
    return `${lowered}, ${body}`;
  const company = /^(?:together )?with\s/iu.test(lead);
  if (
    company &&
    /^[^,;]{12,}?,/u.test(body) &&
    !/\sand\s/u.test(body.slice(0, body.indexOf(',')))
  ) {
    return body.replace(/^([^,;]+),/u, `$1 ${lowered},`);
  }
  const membership = /[,\s]*, as (?:part|one) of [^,;]+$/u.exec(body);
  if (membership !== null && !/[,;]|\sand\s/u.test(body.slice(0, membership.index)))
    return `${body.slice(0, membership.index)} ${lowered}${membership[0]}`;
  if (/[,;]|\sand\s/u.test(body)) return `${lowered}, ${body}`;
  return `${body.trim().replace(/[.!\s]+$/u, '')} ${lowered}`;
}

/** "Built them a little app": who it was for is not told here, what was built is. */
function withoutRecipient(words: string): string {
  return words.replace(
    /^((?:helped )?(?:built|made|wrote|created|drew|designed|prepared|ordered|bought|build|make|write|create|draw|design|prepare|order|buy)) (?:them|him|her) (?=(?:an?|the|some|new|\p{Nd}+)\b)/iu,
    '$1 ',
  );
}

/**
 * Cuts what the speaker added about themselves ("because I …", "which I …", "until they could do it
 * without me").
 */
function withoutAside(words: string): string {
  return words
    .replace(
      /(?:\s+with (?:each|all|both|most) of them)?,?\s+(?:until|so(?: that)?|and)\s+(?:they|he|she)\b[^,;]*\bwithout me\b/iu,
      '',
    )
    .replace(
      /\s*[,(]?\s*\b(?:because|cause|cos|bc|since|as|when|while|after|before|although|though|if|so that|until|like)\s+(?:then )?(?:i|my)\b(?!\p{L}).*$/iu,
      '',
    )
    .replace(/,?\s*which (?:had|has)(?:n['’]t| not| never) (?:ever )?been [^,;]*/giu, '')
    .replace(/\s*\((?:i|my|because|cause|since)\b[^)]*\)/giu, '')
    .replace(
      /\s+(?:that|which) i (?:had |have |['’]ve |['’]d )?(?:made|built|wrote|written|created|designed|set up|did|done)\b/giu,
      '',
    );
}

const POINTING =
  /^(?:helped )?[\p{L}-]+(?:\s+(?:up|out|on|off|over|down|to|for|with|about|all|from|at|in|into|of|him|her|both|again|back|around|through|by))*\s+(?:(?:it|them|him)\b|(?:her|this|that|those|these|one|ones|both|so|there)\b(?!\s+\p{L}{3,}))/iu;

/** Whether the phrase opens with a pronoun as its object, so that it needs what came before. */
function isDependent(text: string): boolean {
  return (
    POINTING.test(text) ||
    opensWithPointing(text) ||
    /^(?:it|this|that|they|them|those|these|which|he|she)\b/iu.test(text)
  );
}

/** "Colour coded them": nothing but verbs and particles before the pronoun. */
function opensWithPointing(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/u).slice(0, 4);
  const pronoun = words.findIndex((word) => /^(?:it|them|him)\b/u.test(word));
  return (
    pronoun > 0 &&
    words
      .slice(0, pronoun)
      .every(
        (word) =>
          isPast(word) || isBase(word) || /^(?:up|out|on|off|over|with|to|and)$/u.test(word),
      )
  );
}
