import { lookUp } from './lexicon/lexicon';
import { sentencesOf, type Sentence } from '~/features/language/sentences';

/** A line of the normalised text without its bullet and the blanks around it. */
export interface PostingLine {
  text: string;
  /** Offsets into the normalised text. */
  start: number;
  end: number;
  bullet: boolean;
  /** The sign it was marked with: "#" for a heading, "" for none. */
  marker: string;
  /** An empty line stands before it. */
  apart: boolean;
}

// "->" and "·" as well as emoji, boxes and what a symbol font leaves behind.
const BULLET =
  /^(?:(?:[-–*•·>→⁃∙]|[\p{So}\p{Co}\p{Sk}✓✔➢➕]\p{M}*\uFE0F?)+\s*|\(?\d{1,2}[.)]\s+|[a-h][.)]\s+|\[[ xX]?\]\s+)+/u;
/** "7 Manage the team": a number of a list that lost its full stop. */
const HEADING_MARK = /^#{1,6}\s+/;
/** "[09:12, 3/4/2026] Tash: ", "3/4/26, 9:12 am - Tash: ": who wrote a message, and when. */
const CHAT =
  /^(?:\[[\d.:/, -]{5,24}(?: ?[ap]\.?m\.?)?\]|\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)? -) [^:\n]{1,40}: /iu;
/** Longer lines than this have lost their breaks, as when a page is pasted as one paragraph. */
const FLAT = 400;
// Only headings that do not read as a part of a sentence.
// prettier-ignore
const FLAT_HEADING = /(?<=\s|^|[\p{Ll}).])(?:(?:Job|Company) (?:description|benefits|type|size):?|(?:Key |Main |Your )?(?:Responsibilities|Requirements|Qualifications|Technologies|Duties|Benefits)(?: and (?:Qualifications|Requirements|Experience|Skills))?:?|(?:Preferred|Required|Minimum|Basic|Desired) (?:Qualifications|Skills|Experience)(?: (?:and|&) (?:Experience|Skills))?:?|(?:Industry|Role|Experience level|Location|Salary|Skills|Experience|Education|Profile):|What [Yy]ou(?:'ll| will)? (?:[Dd]o|[Bb]ring|[Nn]eed|[Hh]ave|[Gg]et):?|What [Ww]e(?:'re| are)? ?(?:[Ll]ook(?:ing)? [Ff]or|[Oo]ffer|[Ee]xpect|[Nn]eed):?|Who [Yy]ou [Aa]re:?|Who [Ww]e [Aa]re:?|Nice [Tt]o [Hh]aves?:?|Bonus [Pp]oints:?|Your (?:Tasks|Profile|Role|Mission|Skills|Background):?|About (?:[Uu]s|[Yy]ou|[Tt]he (?:[Rr]ole|[Tt]eam|[Cc]ompany|[Pp]osition)):?|We [Oo]ffer:|Why (?:[Uu]s|[Jj]oin [Uu]s):?\??|Wir bieten:?|Ihr Profil:?|Ihre Aufgaben:?|Deine Aufgaben:?|Dein Profil:?)(?=\s+[\p{Lu}\p{N}•*-]|\s+\p{Ll}+-|$|(?<=\p{Ll})[\p{Lu}\p{N}])|(?<=[\p{Ll})\p{N}])(?:Preferred|Required|Desirable|Essential|We offer|Nice to have)(?=\p{Lu})/gu;

/** "Assistant ControllerHarbour Foods": the role a flattened page begins with. */
const FLAT_TITLE =
  /^(?:\p{Lu}[\p{L}/&-]* ){0,5}\p{Lu}\p{Ll}{2,}(?:er|or|ist|ian|ant|yst|ive|eer|nurse|chef)(?=\p{Lu}\p{Ll})/u;

/** Gives a flattened line back the breaks around its headings. */
function unflatten(line: PostingLine): PostingLine[] {
  if (line.text.length <= FLAT) return [line];
  const cuts = [0];
  const title = FLAT_TITLE.exec(line.text)?.[0].length;
  if (title !== undefined) cuts.push(title);
  for (const { 0: heading, index } of line.text.matchAll(FLAT_HEADING)) {
    cuts.push(index, index + heading.length);
  }
  return [...cuts, line.text.length].flatMap((to, i, all) => {
    const from = i === 0 ? 0 : (all[i - 1] ?? 0);
    const raw = line.text.slice(from, to);
    const text = raw.trim();
    if (text === '') return [];
    const start = line.start + from + raw.indexOf(text);
    return [{ ...line, text, start, end: start + text.length, bullet: false }];
  });
}

/** Splits normalised text into its lines; empty ones are left out. */
export function splitLines(text: string): PostingLine[] {
  const lines: PostingLine[] = [];
  let apart = true;
  for (const { 0: raw, index } of joinWrapped(text)) {
    const trimmed = raw.trim();
    if (trimmed === '') {
      apart = true;
      continue;
    }
    const said = CHAT.exec(trimmed)?.[0] ?? '';
    const mark = said === '' ? (HEADING_MARK.exec(trimmed)?.[0] ?? '') : said;
    const sign = BULLET.exec(trimmed.slice(mark.length))?.[0] ?? '';
    const content = trimmed.slice(mark.length + sign.length).trimEnd();
    if (content === '' || !/[\p{L}\p{N}]/u.test(content)) continue;
    const start = index + raw.indexOf(trimmed) + mark.length + sign.length;
    const marker = mark === said ? sign.trim().replace(/\d+|\b[a-h]\b/g, '1') : '#';
    const line = {
      text: content,
      start,
      end: start + content.length,
      bullet: marker !== '' && marker !== '#',
      marker,
      apart,
    };
    lines.push(...unflatten(line).flatMap(unglue));
    apart = false;
  }
  return lines;
}

/** A line that a page cut because it was full. */
const FULL_LINE = 38;
const ENDED = new Set('.:;!?');
const GOES_ON = /^[\p{Ll}(]/u;
const LIST_SIGN = /^\s*(?:[-–*•·>→⁃∙\p{So}\p{Co}]|\(?\d{1,3}[.)]?\s|[a-h][.)]\s)/u;
/** The marks of a table's last columns ("E A/C"): its row ends here. */
const ROW_END = /\s[ED](?:\s+[A-Z](?:\s?[,/&]\s?[A-Z]){0,3})?\s*$/;

/** The lines of a text, those that a page cut in the middle of a sentence joined again. */
function joinWrapped(text: string): { 0: string; index: number }[] {
  const joined: { 0: string; index: number }[] = [];
  let last = '';
  let index = 0;
  let small = false;
  for (const line of text.split('\n')) {
    const before = joined.at(-1);
    const cut = last.trimEnd();
    // Who begins a paragraph small begins every line of it so.
    if (cut === '') small = /^\p{Ll}/u.test(line);
    const broken =
      before !== undefined &&
      !small &&
      GOES_ON.test(line) &&
      cut.trimStart().length >= FULL_LINE &&
      !ENDED.has(cut.slice(-1)) &&
      !ROW_END.test(last) &&
      !LIST_SIGN.test(line);
    const hyphened = cut.endsWith('-') && /\p{L}{2}-$/u.test(cut.slice(-8));
    if (before !== undefined && (broken || hyphened) && line.trim() !== '') before[0] += ` ${line}`;
    else joined.push({ 0: line, index });
    last = line;
    index += line.length + 1;
  }
  return joined;
}

/** "… of experienceStrong SQL": where an item of a list ends and the next begins without a blank. */
const SURE_SEAM =
  /(?<=(?:^|[\s(,/-])\p{Ll}{4,40}|\p{L}[)\]]|\p{Ll}{3}:|\s\d{2,4})(?=\p{Lu}[\p{L}'-]{0,60}(?:[\s,:(]|$)|\d+\+? (?:years|yrs|months)\b)/gu;
/** "… or DagsterGit-based": a seam too, in a line that has others and where no name is cut. */
const LIKELY_SEAM = /(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2,}|\p{Lu}{2,} )/gu;
/** Where a seam could be at all; nearly no line has one. */
const ANY_SEAM = /[\p{Ll})\]:\d][\p{Lu}\p{Nd}]/u;
/** "SQLHands-on", "GLMsComfort": an abbreviation, and what begins behind it. */
const ABBREVIATED_SEAM = /(?<=\p{Lu}{2}s)(?=\p{Lu}\p{Ll}{3})|(?<=\p{Lu}{3})(?=\p{Lu}\p{Ll}{3})/gu;
/** "… passedR": a name of one letter ends the list. */
const LAST_LETTER = /(?<=\p{Ll}{4})(?=[RC]$)/gu;
const SHORTEST_GLUED = 30;
/** "Preferred QualificationsProperty": a heading glued to the first item of its list. */
const GLUED_HEADING =
  /^(?:(?:Minimum|Preferred|Required|Basic|Key|Desired|Additional|Main|Your|Job) )?(?:Qualifications|Requirements|Responsibilities|Duties|Skills|Benefits|Experience|Education)(?: (?:and|&) (?:Qualifications|Requirements|Experience|Skills|Duties))?:?(?=\p{Lu}\p{L}|\d)/u;

function unglue(line: PostingLine): PostingLine[] {
  return unglueItems(line).flatMap((item) => {
    const heading = GLUED_HEADING.exec(item.text)?.[0];
    if (heading === undefined) return [item];
    const { text, start } = item;
    return [
      { ...item, text: heading, end: start + heading.length, bullet: false, marker: '' },
      { ...item, text: text.slice(heading.length), start: start + heading.length, bullet: true, marker: 'glued' }, // prettier-ignore
    ];
  });
}

function unglueItems(line: PostingLine): PostingLine[] {
  const { text } = line;
  if (text.length < SHORTEST_GLUED || !ANY_SEAM.test(text)) return [line];
  const sure = [...text.matchAll(SURE_SEAM)].map(({ index }) => index);
  if (sure.length === 0 || (sure.length === 1 && text.includes('. '))) return [line];
  const likely = [...text.matchAll(LIKELY_SEAM)]
    .map(({ index }) => index)
    .filter((at) => !isOneName(text, at));
  const short = [...text.matchAll(ABBREVIATED_SEAM), ...text.matchAll(LAST_LETTER)]
    .map(({ index }) => index)
    .filter((at) => isAbbreviation(text, at));
  const cuts = [...new Set([0, ...sure, ...likely, ...short, text.length])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, i) => {
    const from = cuts[i] ?? 0;
    const item = text.slice(from, to);
    return {
      ...line,
      text: item,
      start: line.start + from,
      end: line.start + to,
      bullet: true,
      marker: 'glued',
    };
  });
}

/** Whether what ends at `at` is known by itself and the word around it is not. */
function isAbbreviation(text: string, at: number): boolean {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? '';
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(at, at + 30))?.[0] ?? '';
  if (lookUp(before + after).length > 0) return false;
  return /\p{Lu}s$|\p{Ll}$/u.test(before) || lookUp(before).length > 0;
}

/** Whether the word around `at` is one name with a capital inside ("PowerPoint"). */
function isOneName(text: string, at: number): boolean {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? '';
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(at, at + 30))?.[0] ?? '';
  if (lookUp(before + after).length > 0) return true;
  return lookUp(before).length === 0 && !/^\p{Ll}/u.test(before);
}

const LONGEST_SENTENCE = 800;

/** Parts the items of a list that stands in one line. */
const JOINT = /;(?=\s)|\s[•●▪·]\s|(?<=\p{Ll}{4})\.\s(?=\d)/gu;

/** What a sentence or an item can end with inside of a line. */
const ANY_END = /[.!?;•●▪·…。！？｡\n\u0085\u2028\u2029]/u;

/** Splits a line at the ends of its sentences, and between the items of a list. */
export function splitSentences({ text, start }: Pick<PostingLine, 'text' | 'start'>): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const add = (to: number) => {
    // Unpunctuated text is read in pieces, so that no rule sees more than it can take.
    while (to - from > LONGEST_SENTENCE) {
      const piece = text.slice(from, from + LONGEST_SENTENCE);
      const cut = Math.max(piece.lastIndexOf(', ') + 1, piece.lastIndexOf(' '));
      addPiece(from + (cut > 0 ? cut : LONGEST_SENTENCE));
    }
    addPiece(to);
  };
  const addPiece = (to: number) => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const at = start + from + raw.indexOf(trimmed);
      sentences.push({ text: trimmed, start: at, end: at + trimmed.length });
    }
    from = to;
  };
  if (!ANY_END.test(text)) {
    add(text.length);
    return sentences;
  }
  const ends = sentencesOf(text).map(({ end }) => end);
  const joints = [...text.matchAll(JOINT)].map(({ 0: joint, index }) => index + joint.length);
  for (const end of [...ends, ...joints].sort((one, other) => one - other)) add(end);
  add(text.length);
  return sentences;
}
