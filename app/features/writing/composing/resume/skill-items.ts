import { termsIn } from '../words/term-reader';
import { deniesOnward, isBareNo, isForgotten, isRefused, isWished } from './skill-denials';
import { partsOf, sentencesOf, type Part } from './skill-list';
import { levelledName, LIMITING, withoutGoodAt, withoutLead, withoutPraise } from './skill-level';

/** One skill named in free words. */
export interface SkillItem {
  name: string;
  /** What limits or lists it: "basic", "joins, CTEs". */
  remark: string;
  /** UTF-16 offsets into the words. */
  start: number;
  end: number;
}

/** What free words about skills say. */
export interface SkillWords {
  items: SkillItem[];
  /** What the person says they have not, wish for or only met, verbatim. */
  refused: string[];
}

/** Whether a whole text is a name we know. */
type IsKnown = (text: string) => boolean;

/**
 * Reads the skills a person lists in free words, in their order.
 *
 * @param typed names of skills typed elsewhere, as known as those of the lexicon
 */
export function readSkillWords(words: string, typed: readonly string[] = []): SkillWords {
  const names = new Set(typed.map((name) => name.trim().toLowerCase()));
  const isKnown: IsKnown = (text) => names.has(text.trim().toLowerCase()) || isTerm(text.trim());
  const read: SkillWords = { items: [], refused: [] };
  for (const sentence of sentencesOf(words)) readSentence(sentence, isKnown, read);
  return read;
}

function isTerm(text: string): boolean {
  const [only] = termsIn(text, 'list');
  return only !== undefined && only.start === 0 && only.end === text.length;
}

/** What merely names a list of skills. */
const LABEL =
  /^(?:(?:main|other|hard|soft|technical|computer|it|office|key|my|some)\s+)*(?:tools?|skills?|software|systems?|programs?|programmes|it|other|others|technical|technologies|tech|stack|machines|machinery|equipment|kit|apps?|languages|also)$/iu;

/** "Hot water - gas, electric": the list belongs to what stands before the dash or colon. */
const HEADED = /^([^,()]{2,40}?)(?:\s+[-–—]|\s*:)\s+(.+)$/u;

function readSentence(sentence: Part, isKnown: IsKnown, read: SkillWords): void {
  const [, head, list] = HEADED.exec(sentence.text) ?? [];
  if (head !== undefined && list !== undefined) {
    if (!LABEL.test(head)) {
      readHeaded(sentence, head, list, read);
      return;
    }
    const start = sentence.start + sentence.text.length - list.length;
    readParts({ text: list, start }, isKnown, read);
    return;
  }
  readParts(sentence, isKnown, read);
}

function readHeaded({ text, start }: Part, head: string, list: string, read: SkillWords): void {
  const said = partsOf({ text: list, start: 0 }).map((part) =>
    withoutLead(part.text.replace(/\s+yes$/iu, '')),
  );
  const kept = said.filter((one) => !isRefused(one) && !isWished(one) && !/^yes$/iu.test(one));
  // "conferences - i refer, i dont chair": what the person does of it is not the whole.
  const partly = kept.length < said.length && /\bi\b/iu.test(list);
  if (
    isRefused(head) ||
    isWished(head) ||
    partly ||
    (kept.length === 0 && !/\byes\b/iu.test(list))
  ) {
    read.refused.push(text);
    return;
  }
  const remark = kept.map(withoutPraise).filter((one) => one !== '');
  const name = withoutLead(head);
  read.items.push({ name, remark: remark.join(', '), start, end: start + text.length });
}

/** What says how good somebody is and names nothing. */
const NAMELESS =
  /^(?:(?:rusty|slow|rough|weak|bad|so[- ]so|ok|okay|fine|good|expert|strong|happy|confident|daily|yes)(?:\s+(?:since|but|at|in|with|about|enough)\b.*)?|(?:etc|stuff|things|n\/?a|various|everything|a lot|lots|more|others?|yes|but|about|around|long ago|years ago)\b.*)$/iu;
const UNDERMINED = /\b(?:slow|bad at|weak|terrible|poor|rubbish|used to)\b/iu;

function readParts(sentence: Part, isKnown: IsKnown, read: SkillWords): void {
  const before = read.items.length;
  let refusing = false;
  for (const part of partsOf(sentence)) {
    const bare = part.text.replace(/\s*\((?!expired|lapsed)[^)]*\)?/giu, '').trim();
    if (isBareNo(bare) || isForgotten(bare)) {
      if (read.items.length > before) read.refused.push(read.items.pop()?.name ?? '');
      continue;
    }
    const last = read.items.at(-1);
    if (last !== undefined && read.items.length > before) {
      if (isLimit(part, isKnown) || isOfLicence(part, last)) {
        last.remark = [last.remark, part.text].filter((one) => one !== '').join('; ');
        last.end = part.start + part.text.length;
        continue;
      }
    }
    if (isRefused(bare) || isWished(bare)) {
      read.refused.push(part.text);
      // "never used Excel, SAP" goes on; "Excel nah" and "React, no Vue, CSS" deny one thing.
      refusing = deniesOnward(bare) && (isWished(bare) || read.items.length === before);
      continue;
    }
    if (refusing) {
      read.refused.push(part.text);
      continue;
    }
    const items = readPart(part, isKnown);
    if (items === 'refused') read.refused.push(part.text);
    else read.items.push(...items);
  }
}

/** "Xero, invoices only": what narrows the skill before it. */
function isLimit({ text }: Part, isKnown: IsKnown): boolean {
  const narrowed = /^(?:(\S.*)\s+only|only\s+(\S.*))$/iu.exec(text);
  if (narrowed === null || text.split(/\s+/u).length > 3) return false;
  const [first = ''] = (narrowed[1] ?? narrowed[2] ?? '').split(/\s+/u);
  return !isKnown(first) && !/^i$/iu.test(first);
}

/** "full licence, manual" is one thing. */
const isOfLicence = ({ text }: Part, { name }: SkillItem): boolean =>
  /\blicen[cs]e\b/iu.test(name) && /^(?:manual|automatic|clean|full)$/iu.test(text);

/** "MEDDIC (read the book)", "computer little": met, and hardly had. */
const ONLY_READ =
  /\((?:i(?:'ve| have)? )?(?:only )?(?:(?:read|heard) (?:about|of)|(?:read|watched|saw|seen) (?:the|an?|some) (?:books?|manuals?|courses?|videos?|docs|tutorials?|guides?|articles?))\b|\S\s+\(?(?<!\ba )(?:very )?little\)?$|\S\s+i (?:can |only |just )*(?:read|understand) (?:it|them|only)$/iu;

const PRONOUN = /\b(?:i|i'm|my|we|was|were|is|are|have|had|it|because|me)\b/iu;
const MAX_WORDS = 6;

/** One part of a list: a skill, several joined ones, or known names in a longer remark. */
function readPart(part: Part, isKnown: IsKnown): SkillItem[] | 'refused' {
  const said = withoutGoodAt(withoutLead(part.text), isKnown);
  if (ONLY_READ.test(said)) return 'refused';
  // "Excel yes, for the hire", "with the workshop", "only paper": what belongs to the name before.
  if (/^(?:for|with|at|in|on|by|from|only|to|under) /iu.test(said)) return [];
  if (said === '' || NAMELESS.test(said) || UNDERMINED.test(said)) return [];
  const [, head, rest] = /^([^()]{2,40}?)(?:\s+[-–—]|\s*:)\s+(.+)$/u.exec(said) ?? [];
  if (head !== undefined && rest !== undefined && isKnown(head) && isKnown(rest))
    return [head, rest].map((name) => ({ name, remark: '', ...place(part) }));
  const { name, remark } =
    head === undefined || rest === undefined
      ? named(said, isKnown)
      : { name: head, remark: withoutPraise(rest) };
  const names = joinedNames(name, remark, isKnown);
  if (names.length > 1) return names.map((one) => ({ name: one, remark, ...place(part) }));
  if (name.length < 2 && !/^[CR]$/u.test(name)) return [];
  if (name.split(/\s+/u).length <= MAX_WORDS && !PRONOUN.test(name))
    return [{ name, remark, ...place(part) }];
  return termsIn(name).map(({ start, end }) => ({
    name: name.slice(start, end),
    remark: '',
    ...place(part),
  }));
}

const place = ({ text, start }: Part) => ({ start, end: start + text.length });

/** The name in a part, and what stands in brackets or behind it. */
function named(said: string, isKnown: IsKnown): { name: string; remark: string } {
  const [, bare = said, inside = ''] = /^(.*?)\s*\(([^)]*)\)?\s*$/u.exec(said) ?? [];
  const { name, remark } = levelledName(bare.replace(/\s+yes$/iu, ''), isKnown);
  if (inside === '') return { name, remark };
  return { name, remark: remarkOf(inside) || remark };
}

/** "2,300 followers when i took over": how it came is told elsewhere. */
const ABOUT_ONESELF =
  /\s+(?:when|since|after|before|because|which|that|where|while|as|but) (?:i|i'm|i've|my|we)\b.*$/iu;

/** What a bracket says without what it denies and without praise. */
function remarkOf(inside: string): string {
  if (
    /\bonly in\b|\b(?:have|got|with) (?:the|an?|my) (?:cert|certificate|licen[cs]e|ticket|card)\b|^(?:main|favou?rite|the main|my main|love it)\b/iu.test(
      inside,
    )
  )
    return '';
  return inside
    .split(',')
    .map((part) => withoutPraise(part.trim().replace(ABOUT_ONESELF, '')))
    .filter(
      (part) =>
        part !== '' &&
        !/\b(?:i|i'm|my|me|we|our)\b/iu.test(part) &&
        !isRefused(part) &&
        !isWished(part),
    )
    .join(', ');
}

/** Known names joined by "and" or a slash are several skills; any other "and" or slash stays. */
function joinedNames(name: string, remark: string, isKnown: IsKnown): string[] {
  if (isKnown(name)) return [name];
  for (const joint of [/\s*\/\s*/u, /\s+(?:and|&|\+)\s+/iu]) {
    const names = name.split(joint);
    // A level behind a pair is of the pair: "HTML/CSS basic".
    if (names.length < 2 || (joint.source.includes('/') && LIMITING.test(remark))) continue;
    if (names.every((one) => one !== '' && isKnown(one))) return names;
  }
  return [name];
}
