import { isBase, isPast } from '~/features/language/verb-forms';
import { capitalised, ended, opensInWords } from './phrasing';

const HAPPENED_TO_THEM =
  /^(?:promoted|trusted|chosen|selected|elected|appointed|nominated|hired|offered|awarded|named)\s+(?:to|with|as|for|a|an|the)\b/iu;
const FRONTED =
  /^((?:together|when|after|for|in|on|during|as|at|with|because|before|while|once|by)\b[^,;:]*),\s+(.+)$/isu;
/** "Cut waste; orders fell", "Cut waste: orders fell": what came of it is a sentence of its own. */
const JOINT = /;\s+|(?<!\p{Nd}):\s+/u;
/** Credit that a line shares; a letter says "we". */
const TEAM = /,? as a team\b/iu;
const MIN_WORDS = 3;
/** "Went from 10 to 3": of what, only the page around it told. */
const BARE_CHANGE = /^(?:went|dropped|fell|came down|rose|halved|doubled|grew|down|up)\b/iu;
/** "Fixed it": of what, the letter's reader has not read. */
const DANGLING =
  /^(?:\p{L}+ ){1,4}?(?:it|them|him|her|this|that)\b(?! \p{L}+ed\b)|^(?:she|he|they|it|this|that)\b/iu;

/**
 * Tells a printed line in the first person: "Cut waste; orders fell by 5" → "I cut waste." and
 * "Orders fell by 5." Nothing but the person and full stops is added; what a line joins stays in
 * its order.
 *
 * @param ongoing whether the entry the line stands under still goes on.
 * @param isOwn whether the person did what these words of the line begin with; what they say came of
 *   it may begin with a verb that is not theirs ("approved at the meeting") or none ("open rate 31%").
 * @returns its sentences; undefined for a line the person is not the subject of, or that would
 *   leave a reader asking what "it" is.
 */
export function inFirstPerson(
  line: string,
  { ongoing, isOwn = () => true }: { ongoing: boolean; isOwn?: (words: string) => boolean },
): string[] | undefined {
  const plain = plainer(line.replace(/\.$/u, ''));
  const context = contextOf(plain, ongoing);
  const [head = '', ...rest] = plain.slice(context?.length ?? 0).split(JOINT);
  const deed = deedOf(head, ongoing);
  if (deed === undefined || DANGLING.test(head) || head.split(/\s+/u).length < MIN_WORDS)
    return undefined;
  // Without what happened nobody knows whom a pronoun means.
  if (context?.sentence === '' && POINTING.test(head)) return undefined;
  const subject = TEAM.test(line) ? 'We' : 'I';
  const told = rest.filter(
    (words) => BARE_CHANGE.test(words) || isOwn(words) || !isPast(verbOf(words)),
  );
  const known = told.length === rest.length;
  const before = context === undefined || context.sentence === '' ? [] : [context.sentence];
  return [
    ...before,
    ...told.reduce<string[]>(
      (sentences, words) => {
        // "resets were about 600 a month; down to 140": of what, the sentence before it says.
        const isNamed = sentences.length > 1 && /\p{Nd}/u.test(sentences.at(-1) ?? '');
        if (BARE_CHANGE.test(words) && !isNamed) return sentences;
        const own = BARE_CHANGE.test(words)
          ? undefined
          : sentenceOf(words.replace(TEAM, ''), { ongoing, subject, isOwn: isOwn(words), known });
        if (own !== undefined) return [...sentences, own];
        const before = (sentences.at(-1) ?? '').replace(/\.$/u, '');
        const joint = before.includes(': ') || sentences.length > 1 ? ';' : ':';
        return [...sentences.slice(0, -1), ended(`${before}${joint} ${words.replace(TEAM, '')}`)];
      },
      [ended(deed)],
    ),
  ];
}

/**
 * What happened before the deed, with which some lines open: "the roof leaked: closed half the shop".
 *
 * @returns it as a sentence, empty where it is none ("400 people"), and how much of the line it is
 */
function contextOf(
  line: string,
  ongoing: boolean,
): { sentence: string; length: number } | undefined {
  const { head = '', next = '' } =
    /^(?<head>[^;:]+):\s+(?<next>\p{L}.*)$/su.exec(line)?.groups ?? {};
  if (head === '' || isPast(verbOf(head)) || !isPast(verbOf(next))) return undefined;
  if (!ongoing && deedOf(head, ongoing) !== undefined) return undefined;
  const isSentence =
    FINITE.test(head) ||
    head
      .split(' ')
      .slice(1, 6)
      .some((word) => isPast(word));
  return {
    sentence: isSentence ? ended(opensInWords(capitalised(head))) : '',
    length: head.length + 2,
  };
}

const POINTING = /\b(?:him|her|his|them|their|it|its|he|she|they)\b/iu;

/** The deed with its subject: the team's, where the line shares the credit. */
function deedOf(line: string, ongoing: boolean): string | undefined {
  const own = ownDeedOf(line.replace(TEAM, ''), ongoing);
  return TEAM.test(line) ? own?.replace(/^I (?=\p{L})/u, 'We ').replace(/, I /u, ', we ') : own;
}

function ownDeedOf(head: string, ongoing: boolean): string | undefined {
  const said = head.charAt(0).toLowerCase() + head.slice(1);
  if (/^self-taught\s/iu.test(head)) return `I taught myself ${head.slice('self-taught '.length)}`;
  if (HAPPENED_TO_THEM.test(head)) return `I was ${said}`;
  if (/^(?:responsible for|in charge of|on call)\s/iu.test(head))
    return `I ${ongoing ? 'am' : 'was'} ${said}`;
  if (isDoing(said, ongoing)) return `I ${said}`;
  const [, front = '', after = ''] = FRONTED.exec(head) ?? [];
  const first = after.charAt(0).toLowerCase() + after.slice(1);
  return front !== '' && isDoing(first, ongoing) ? `${capitalised(front)}, I ${first}` : undefined;
}

const verbOf = (words: string): string => /^[\p{L}'-]+/u.exec(words)?.[0].toLowerCase() ?? '';

function isDoing(words: string, ongoing: boolean): boolean {
  const verb = verbOf(words);
  return isPast(verb) || (ongoing && isBase(verb));
}

/** "Rejected parts fell": what looks like a doing describes who the sentence is about. */
const OWN_SUBJECT =
  /^\p{L}+ed\s+(?:[\p{L}\p{Nd}-]+\s+){1,6}?(?:fell|went|rose|dropped|came|halved|doubled|grew|was|were|is|are)\b/iu;
const FINITE =
  /^(?:[\p{L}\p{Nd}'’%$£€.,-]+\s+){1,8}?(?:is|are|was|were|has|have|had|can|could|went|said|left|stayed|got|took|fell|rose|dropped|made|won|came|ran|goes|does|do|passed|grew|halved|doubled)\b/iu;

/** What follows a joint as a sentence of its own; undefined where it is none. */
function sentenceOf(
  words: string,
  {
    ongoing,
    subject,
    isOwn,
    known,
  }: { ongoing: boolean; subject: 'I' | 'We'; isOwn: boolean; known: boolean },
): string | undefined {
  // A line stands by itself: where all of it is told, its pronouns mean what it names before.
  const dangles = !known && DANGLING.test(words);
  const team = /^the team\s+(\p{L}+)\b(.*)$/isu.exec(words);
  if (team !== null && isPast((team[1] ?? '').toLowerCase()))
    return ended(`We ${(team[1] ?? '').replace(/^was$/u, 'were')}${team[2] ?? ''}`);
  const said = words.charAt(0).toLowerCase() + words.slice(1);
  if (isOwn && isDoing(said, ongoing) && !OWN_SUBJECT.test(words) && !dangles)
    return ended(`${subject} ${said}`);
  return FINITE.test(words) && !dangles ? ended(opensInWords(capitalised(words))) : undefined;
}

/** Shorthand that a resume bears and a letter does not. */
function plainer(line: string): string {
  return line
    .replace(/\s*[-–]>\s*/gu, ' to ')
    .replace(/\bw\/\s*/gu, 'with ')
    .replace(/\b(\d+) yrs\b/giu, '$1 years')
    .replace(/\b(\d+) hrs\b/giu, '$1 hours');
}
