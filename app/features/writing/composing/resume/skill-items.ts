import { termsIn } from '../words/term-reader';

/** One skill named in free words. */
export interface SkillItem {
  name: string;
  /** What limits or lists it: "basic", "joins, CTEs". */
  remark: string;
  /** UTF-16 offsets into the words. */
  start: number;
  end: number;
}

interface Part {
  text: string;
  start: number;
}

/** The skills a person lists in free words, without those they deny, wish for or only met. */
export function skillItems(words: string): SkillItem[] {
  return sentencesOf(words).flatMap((sentence) => itemsOfSentence(sentence));
}

/** Sentences and lines; a dot inside a name or a number ends none. */
function sentencesOf(words: string): Part[] {
  return split(words, 0, /[\n;•|]|\.(?=\s|$)/u);
}

function split(text: string, offset: number, mark: RegExp): Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let from = 0;
  const push = (to: number): void => {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    if (raw.trim() !== '') parts.push({ text: raw.trim(), start: offset + from + lead });
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0 && mark.test(character === '.' ? text.slice(at, at + 2) : character)) {
      push(at);
      from = at + 1;
    }
  }
  push(text.length);
  return parts;
}

export const REFUSED =
  /^(?:no|not|never|none|without|zero|haven'?t|didn'?t|don'?t|dont|can'?t|cannot|nothing)\b|\b(?:no|nah|never|nope|not yet|none|not)[\s.!]*$|\b(?:i (?:only|never|don'?t|dont|do not|have not|haven'?t|can'?t|cannot|wouldn'?t)|have not|never (?:used|touched|learn\p{L}*|done|did)|don'?t|dont|didn'?t|haven'?t|not (?:really|much|any|good)|(?:seen|watched) (?:at|in|on|by)\b|only (?:to|in|opened|once|seen|watched|heard|read|for looking)|side only|read about|heard (?:of|about))\b/iu;
export const WISHED =
  /\b(?:want|wants|would (?:like|love)|'d (?:like|love)|like to learn|love to|hope|hoping|plan|planning|happy to|keen|learning|next (?:i|year|up)|going to|soon|someday|to learn)\b/iu;
const SMALL =
  /^(?:rusty|slow|rough|weak|bad|so[- ]so|ok|okay|fine|good|expert|strong|happy|and|or|also|etc|stuff|things|none|n\/?a|various|everything|a lot|lots|more|others?|yes|but|about|around|long ago|years ago)\b/iu;
const UNDERMINED = /\b(?:slow|bad at|weak|terrible|poor|rubbish|used to)\b/iu;
const LEVEL =
  /^(?<name>\S.*?)\s+(?<remark>a (?:little )?bit|a little|read only|read-only|for (?:side|small|own|hobby)\s\p{L}+|invoices only|until \p{N}{4})$/iu;
const LEAD =
  /^(?:(?:and|or|also|plus|i (?:can|know|use|used|have used|am good (?:at|with)|work with|speak|did|do)(?: also| how to)?(?: use)?|know how to|can(?: also)?(?: use)?|familiar with|experience (?:with|in)|knowledge of|worked with|good (?:at|with|in)|comfortable with|mainly|mostly|tools?:|skills?:|software:)\s+)+/iu;

function itemsOfSentence(sentence: Part): SkillItem[] {
  const [, head, list] = /^([^,()]{2,40}?)(?:\s+[-–—]|\s*:)\s+(.+)$/u.exec(sentence.text) ?? [];
  // "Hot water - gas, electric": the list belongs to what stands before the dash.
  if (head !== undefined && list !== undefined) {
    if (REFUSED.test(list) || WISHED.test(sentence.text) || /\bi\b/iu.test(list)) return [];
    return [
      {
        name: head,
        remark: list,
        start: sentence.start,
        end: sentence.start + sentence.text.length,
      },
    ];
  }
  const items: SkillItem[] = [];
  let refusing = false;
  for (const part of split(sentence.text, sentence.start, /,/u)) {
    const bare = part.text.replace(/\s*\([^)]*\)?/gu, '');
    const refused = REFUSED.test(bare) || WISHED.test(bare);
    // "never used Excel, SAP": the list goes on; "Excel nah" denies itself alone.
    if (refused) {
      refusing = /^(?:no|not|never|want|would|haven|didn|don)/iu.test(part.text);
      continue;
    }
    const limit = /^(\S.*)\s+only$/iu.exec(part.text);
    const last = items.at(-1);
    if (limit !== null && last !== undefined && part.text.split(' ').length <= 3) {
      last.remark = part.text;
      last.end = part.start + part.text.length;
      continue;
    }
    if (refusing || SMALL.test(part.text) || UNDERMINED.test(part.text)) continue;
    items.push(...named(part));
  }
  return items;
}

/** One part of a list; two known terms joined by "and" are two skills, any other "and" stays. */
function named({ text, start }: Part): SkillItem[] {
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const said = text.slice(lead);
  const end = start + text.length;
  const [, bare = said, inside = ''] = /^(.*?)\s*\(([^)]*)\)?\s*$/u.exec(said) ?? [];
  const level = LEVEL.exec(bare)?.groups;
  const name = level?.['name'] ?? bare;
  const remark = inside === '' ? (level?.['remark'] ?? '') : remarkOf(inside);
  const terms = termsIn(name, 'list');
  const joint = /\s+(?:and|&)\s+/iu.exec(name);
  const whole = terms.some((term) => term.start === 0 && term.end === name.length);
  if (
    joint !== null &&
    !whole &&
    terms.length >= 2 &&
    terms.every((term) => term.end <= joint.index || term.start >= joint.index + joint[0].length) &&
    coversBoth(name, joint, terms)
  )
    return [
      { name: name.slice(0, joint.index), remark, start, end },
      { name: name.slice(joint.index + joint[0].length), remark, start, end },
    ];
  if (name.length < 2 && !/^[CR]$/u.test(name)) return [];
  const short =
    name.split(/\s+/u).length <= 5 &&
    !/\b(?:i|i'm|my|we|was|were|is|are|have|had|it|because|me)\b/iu.test(name);
  return short ? [{ name, remark, start, end }] : [];
}

function coversBoth(
  name: string,
  joint: RegExpExecArray,
  terms: readonly { start: number; end: number }[],
): boolean {
  const right = joint.index + joint[0].length;
  return (
    terms.some(({ start, end }) => start === 0 && end === joint.index) &&
    terms.some(({ start, end }) => start === right && end === name.length)
  );
}

/** What a bracket says without what it denies; "(main one)" and praise say nothing. */
function remarkOf(inside: string): string {
  if (
    /\bonly in\b|^(?:main|favou?rite|the main|my main|love it|strong|good|expert|ok|okay|fine)\b/iu.test(
      inside,
    )
  )
    return '';
  return inside
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !REFUSED.test(part) && !WISHED.test(part))
    .join(', ');
}
