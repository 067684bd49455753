import { isBase, isPast } from '~/features/language/verb-forms';
import { isBareChange } from '../composing/bare-change';
import { capitalised, ended, opensInWords } from './phrasing';

/** A printed line as sentences the person could say. */
export interface Told {
  /** Wordings of what they did, the best first. */
  deed: string[];
  /** What came of it: wordings of each further sentence. */
  outcomes: string[][];
}

const HAPPENED_TO_THEM =
  /^(?:promoted|trusted|chosen|selected|elected|appointed|nominated|hired|offered|awarded|named)\s+(?:to|with|as|for|a|an|the)\b/iu;
const FRONTED =
  /^((?:together|when|after|for|in|on|during|as|at|with|because|before|while|once|by)\b[^,;]*),\s+(.+)$/isu;

/**
 * Puts a printed line into the first person: "Cut waste; orders fell by 5" → "I cut waste." and
 * "Orders fell by 5." Nothing but the person and the joints is added.
 *
 * @param ongoing whether the line tells of something that still goes on.
 * @returns undefined for a line without a verb the person could be the subject of.
 */
export function inFirstPerson(line: string, { ongoing }: { ongoing: boolean }): Told | undefined {
  const [head = '', ...rest] = line.split(/;\s+/u);
  const deed = deedOf(plainer(head), ongoing);
  if (deed === undefined) return undefined;
  const raw = deedOf(head, ongoing) ?? deed;
  return {
    deed: [...new Set([ended(deed), ended(raw)])],
    outcomes: rest
      .filter((words) => !isBareChange(words))
      .map((words) => [...new Set([...outcomesOf(plainer(words)), ...outcomesOf(words)])]),
  };
}

function deedOf(head: string, ongoing: boolean): string | undefined {
  const said = head.charAt(0).toLowerCase() + head.slice(1);
  const be = ongoing ? 'am' : 'was';
  if (/^self-taught\s/iu.test(head)) return `I taught myself ${head.slice('self-taught '.length)}`;
  if (HAPPENED_TO_THEM.test(head)) return `I was ${said}`;
  if (/^(?:responsible for|in charge of|head of|on call)\s/iu.test(head)) return `I ${be} ${said}`;
  if (isDoing(said, ongoing)) return `I ${said}`;
  const [, front = '', after = ''] = FRONTED.exec(head) ?? [];
  return front !== '' && isDoing(after, ongoing) ? `${front}, I ${after}` : undefined;
}

function isDoing(words: string, ongoing: boolean): boolean {
  const verb = /^[\p{L}'-]+/u.exec(words)?.[0].toLowerCase() ?? '';
  return isPast(verb) || (ongoing && isBase(verb));
}

const CHANGE = /^(?:went|dropped|fell|came down|rose|halved|doubled)\b/iu;
/** "Rejected parts fell": what looks like a doing describes who the sentence is about. */
const OWN_SUBJECT =
  /^\p{L}+ed\s+(?:[\p{L}\p{Nd}-]+\s+){1,6}?(?:fell|went|rose|dropped|came|halved|doubled|grew|was|were|is|are)\b/iu;
const FINITE =
  /\b(?:is|are|was|were|has|have|had|can|could|now|went|still|said|left|stayed|got|took|fell|rose|made|won|came|ran)\b/iu;

function outcomesOf(words: string): string[] {
  const team = /^the team\s+(\p{L}+)\b(.*)$/isu.exec(words);
  if (team !== null && isPast((team[1] ?? '').toLowerCase()))
    return [ended(`We ${team[1] ?? ''}${team[2] ?? ''}`), ended(capitalised(words))];
  if (CHANGE.test(words)) return [ended(`It ${words}`)];
  const first = /^[\p{L}'-]+/u.exec(words)?.[0].toLowerCase() ?? '';
  if (isPast(first) && !OWN_SUBJECT.test(words)) return [ended(`I ${words}`)];
  if (FINITE.test(words) || words.split(/\s+/u).slice(1, 8).some(isPast))
    return [...new Set([ended(opensInWords(capitalised(words))), ended(capitalised(words))])];
  return [ended(`The result: ${words}`)];
}

/** Shorthand that a resume bears and a letter does not. */
function plainer(line: string): string {
  return line
    .replace(/\s*[-–]>\s*/gu, ' to ')
    .replace(/\bw\/\s*/gu, 'with ')
    .replace(/\b(\d+) yrs\b/giu, '$1 years')
    .replace(/\b(\d+) hrs\b/giu, '$1 hours');
}
