import type { Clause } from '~/features/interview/clauses/clause';
import { isPersonWord } from '~/features/language/agents';
import { formsOf, isBase, isPast } from '~/features/language/verb-forms';
import { isVerbLike } from '~/features/language/verb-like';
import { opensCorrecting } from './corrected';
import type { Deed } from './deed';
import { LineBuilder } from './line-builder';
import type { Telling } from './piece';
import type { Wording } from './words/wording';

const OPENER = /^(?:and|or|but|so|then|plus|also|yes)\s+(?:(?:then|also|so)\s+)?/iu;
/** Of "and the girl, sorry the young woman" no more is left of the first. */
const LONE_OPENER = /^(?:and|or|but|so|then|plus|also)$/iu;
const withoutOpener = (text: string): string =>
  LONE_OPENER.test(text.trim()) ? '' : text.replace(OPENER, '');

/** "I was acting controller" names a role: scope, as a noun phrase. */
export const ROLE_OF_PERSON =
  /^(?:i was|i am|i'm|im|ive been|i've (?:also )?been|i have (?:also )?been)\s+(?:also\s+)?(?:the\s+|an?\s+)?(?=\p{L})/iu;

/** The words of a clause that is no deed, as they stand in a line. */
export function toldWords(clause: Clause, { wording, tellsInPresent: present }: Telling): string {
  const said =
    signed(clause, wording) + withoutOpener(wording.without(clause)).replace(ROLE_OF_PERSON, '');
  return wording.told(clause.story === null ? said : present ? inPast(said) : withOwnPast(said));
}

/** A sign right before the first word belongs to it: "-10 freezer". */
function signed(clause: Clause, wording: Wording): string {
  return (
    /(?:^|[\s,(])([-–+~$£€#])$/u.exec(
      wording.said(clause.source, Math.max(0, clause.start - 2), clause.start),
    )?.[1] ?? ''
  );
}

/** "food cost go down", "he come at 9": who tells the past in the present means the past. */
function inPast(text: string): string {
  const [, change = ''] =
    /^\p{L}+(?: \p{L}+)? (go|come|drop|fall) (?:up|down|from|to)\b/iu.exec(text) ?? [];
  if (change !== '') return text.replace(` ${change} `, ` ${formsOf(change).past} `);
  // "4 pass probation", "pass inspection": the verb stands behind a number or nothing.
  const [, count = '', bare = ''] = /^(\p{N}+ |)(\p{L}+) (?!of\b)\p{L}/iu.exec(text) ?? [];
  if (
    isBase(bare) &&
    (count !== '' || /^(?:pass|win|finish|save|get|sell)$/u.test(bare)) &&
    isVerbLike(bare)
  )
    return count + formsOf(bare).past + text.slice(count.length + bare.length);
  return pastAfterSubject(text, true);
}

/** "he sign it", "inspector write": a verb that does not go with its subject is meant in the past. */
const withOwnPast = (text: string): string => pastAfterSubject(text, false);

const NO_SUBJECT =
  /^(?:to|i|we|you|can|could|will|would|shall|should|may|might|must|not|let|of|with|for|from|by|in|on|at|about|when|if|that|who|how|what|where|same|other|new|old|each|every|more|less|next)$/iu;
const SINGULAR = /^(?:he|she|it|nobody|everybody|everyone|somebody|someone)$/iu;
const MANY = /[^s]s$|^(?:people|children|staff|team|crew|men|women|police|they)$/iu;

/**
 * A base form behind the subject that a clause begins with, in the past.
 *
 * @param lenient whatever the subject is; else only where it takes no base form
 */
function pastAfterSubject(text: string, lenient: boolean): string {
  const words = text.split(' ');
  for (let at = 1; at < Math.min(4, words.length); at += 1) {
    const [noun = '', verb = ''] = [words[at - 1], words[at]];
    const isSubject =
      /^\p{L}+$/u.test(noun) && !NO_SUBJECT.test(noun) && !isVerbLike(noun.toLowerCase());
    if (!isSubject) return text;
    // "head cook did": told in the past already.
    if (isPast((words[at + 1] ?? '').toLowerCase())) return text;
    if (!/^\p{Ll}+$/u.test(verb) || !isBase(verb) || !isVerbLike(verb)) continue;
    const single = SINGULAR.test(noun) || (isPersonWord(noun) && !MANY.test(noun));
    const mayBePast = single || (lenient && (/^they$/iu.test(noun) || !MANY.test(noun)));
    return mayBePast
      ? [...words.slice(0, at), formsOf(verb).past, ...words.slice(at + 1)].join(' ')
      : text;
  }
  return text;
}

/** A deed in resume form: no subject, the verb in its tense, what stood before it behind it. */
export function deedWords(clause: Clause, deed: Deed, telling: Telling): string {
  const { wording } = telling;
  const kept = wording.without(clause);
  const at = kept
    .toLowerCase()
    .indexOf(deed.verb, Math.max(0, deed.at - (clause.text.length - kept.length)));
  if (at === -1) return '';
  const after = kept
    .slice(at + deed.verb.length)
    .replace(GIVES.test(deed.base) && telling.isOver !== true ? FIRST_OF_TWO : /^$/u, '');
  const verb = toldVerb(clause, deed, telling);
  if (
    /^\s+(?:everything|stuff|things|it all)(?:\s+(?:alone|on my own|by myself|myself))?\s*$/iu.test(
      after,
    )
  )
    return '';
  const lead = withoutOpener(`${deed.lead} `).trim();
  if (deed.company !== '')
    return wording.told(`${verb}${after} with ${deed.company.toLowerCase()}`);
  if (lead === '') return wording.told(verb + coordinated(after, !deed.past && verb !== deed.base));
  const lowered = lead.charAt(0).toLowerCase() + lead.slice(1);
  if (
    /^(?:in|on|since|from|during|every|each|by|at|as|when|whenever|after|before|while|until|with|for)\s/iu.test(
      lead,
    )
  )
    return provable(
      [wording.told(`${verb}${after} ${lowered}`), wording.told(`${lowered}, ${verb}${after}`)],
      clause,
      telling,
    );
  // "the clerk I showed PAS": with two objects the first may stand before the subject.
  if (GIVES.test(deed.base)) return wording.told(`${verb} ${lowered}${after}`);
  return '';
}

/** The first of the wordings of a clause that the judge follows; the first where it follows none. */
function provable(
  [best = '', ...others]: readonly string[],
  { source, start, end }: Clause,
  { proves }: Telling,
): string {
  return (
    [best, ...others].find((text) =>
      proves(new LineBuilder().take(text, { source, start, end }).build()),
    ) ?? best
  );
}

/** Verbs that act on somebody and on something: whom may be left out where the line does not name them. */
const GIVES = /^(?:show|give|teach|tell|send|hand|offer|lend|write|bring)$/u;
const FIRST_OF_TWO =
  /^\s+(?:them|him|her|us)(?=\s+(?!(?:in|on|at|for|with|to|from|how|what|when|where|who|why|that|if|and|or|as|by|get|do|go|be)\b)\p{L}|\s+\p{N})/iu;

/** "took the pass and call tickets": a verb joined to one set in the past is past too. */
function coordinated(after: string, past: boolean): string {
  if (!past) return after;
  return after.replace(
    /\band (\p{L}+)(?=\s+(?:the|an?|my|all|\p{N}+|\p{L}+s)\b)/gu,
    (match, verb: string) => (isBase(verb) ? `and ${formsOf(verb).past}` : match),
  );
}

/** The verb in the tense of what it tells: what goes on in a job still held stays in the present. */
function toldVerb({ story, text }: Clause, { base, verb, past }: Deed, telling: Telling): string {
  if (past) {
    const forms = formsOf(base);
    return verb === forms.participle ? forms.past : verb;
  }
  const over =
    telling.isOver === true ||
    telling.tellsInPresent ||
    (telling.toldInPast === true && !HABITUAL.test(text));
  return telling.ongoing && !(over && story !== null) ? base : formsOf(base).past;
}

/** Says that something is done again and again. */
export const HABITUAL =
  /\b(?:every|each|always|usually|often|sometimes|still|now|daily|weekly|monthly|nightly|regularly|whenever|per|an? (?:day|week|month|shift|night)|on \p{L}+days)\b/iu;

/** What the person wrote between two clauses, or a comma where something between was left out. */
export function jointBefore(
  clauses: readonly Clause[],
  index: number,
  { wording }: Telling,
): string {
  const [before, clause] = [clauses[index - 1], clauses[index]];
  if (before === undefined || clause === undefined) return ', ';
  // "and the girl, sorry the young woman": the "and" is left of what was taken back.
  const left = before.tokens.at(-1)?.withdrawn === true ? wording.without(before).trim() : '';
  const [opens = ''] = /(?:^|(?<=\s))(?:and|or|but)$/iu.exec(left) ?? [];
  if (opens !== '') return `, ${opens.toLowerCase()} `;
  if (before.state === 'withdrawn' && clauses[index - 2]?.state === 'withdrawn') return ', ';
  if (before.state === 'withdrawn' || opensCorrecting(clause)) return ' ';
  const between = wording.between(before, clause);
  const opener = (/^(?:and|or|but|so|then|plus)\b/iu.exec(clause.text)?.[0] ?? '').toLowerCase();
  const said = opener === '' ? '' : `${opener === 'plus' ? 'and' : opener} `;
  if (/\(/u.test(between)) return ` (${said}`;
  if (/^\s*$/u.test(between)) return ` ${said}`;
  if (/\)/u.test(between)) return `)${/,/u.test(between) ? ',' : ''} ${said}`;
  if (/:/u.test(between)) return `: ${said}`;
  return /[–—]|\s-\s/u.test(between) ? ` – ${said}` : `, ${said}`;
}

const SUBORDINATE =
  /^(?:when|whenever|while|who|what|which|compared|whose|where|so|until|till|because|bec|if|unless|after|before|than|as|that|once|since|although|though)\b/iu;

/** Whether a clause says when, why or of what another one is. */
export function isSubordinate({ text }: Clause): boolean {
  return SUBORDINATE.test(text) && !/^(?:since|after|before|as) (?:\p{N}|\p{L}+$)/iu.test(text);
}
