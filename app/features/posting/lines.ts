import { sentencesOf, type Sentence } from '~/features/language/sentences';

/** A line of the normalised text without its bullet and the blanks around it. */
export interface PostingLine {
  text: string;
  /** Offsets into the normalised text. */
  start: number;
  end: number;
  bullet: boolean;
}

const BULLET = /^(?:[-*•●▪▸►‣◦·+>✓✔✅➢→○■□❖⁃∙]\s*|\(?\d{1,2}[.)]\s+|[a-h][.)]\s+)+/u;
/** Longer lines than this have lost their breaks, as when a page is pasted as one paragraph. */
const FLAT = 400;
// Only headings that do not read as a part of a sentence.
// prettier-ignore
const FLAT_HEADING = /(?<=\s|^)(?:(?:Job|Company) (?:description|benefits|type|size):?|(?:Key |Main |Your )?(?:Responsibilities|Requirements|Qualifications|Technologies|Duties|Benefits)(?: and (?:Qualifications|Requirements|Experience|Skills))?:?|(?:Preferred|Required|Minimum|Basic|Desired) (?:Qualifications|Skills|Experience)(?: (?:and|&) (?:Experience|Skills))?:?|(?:Industry|Role|Experience level|Location|Salary|Skills|Experience|Education|Profile):|What [Yy]ou(?:'ll| will)? (?:[Dd]o|[Bb]ring|[Nn]eed|[Hh]ave|[Gg]et):?|What [Ww]e(?:'re| are)? ?(?:[Ll]ook(?:ing)? [Ff]or|[Oo]ffer|[Ee]xpect|[Nn]eed):?|Who [Yy]ou [Aa]re:?|Who [Ww]e [Aa]re:?|Nice [Tt]o [Hh]aves?:?|Bonus [Pp]oints:?|Your (?:Tasks|Profile|Role|Mission|Skills|Background):?|About (?:[Uu]s|[Yy]ou|[Tt]he (?:[Rr]ole|[Tt]eam|[Cc]ompany|[Pp]osition)):?|We [Oo]ffer:|Why (?:[Uu]s|[Jj]oin [Uu]s):?\??|Wir bieten:?|Ihr Profil:?|Ihre Aufgaben:?|Deine Aufgaben:?|Dein Profil:?)(?=\s+[\p{Lu}\p{N}•*-]|\s+\p{Ll}+-|$)/gu;

/** Gives a flattened line back the breaks around its headings. */
function unflatten(line: PostingLine): PostingLine[] {
  if (line.text.length <= FLAT) return [line];
  const cuts = [0];
  for (const { 0: heading, index } of line.text.matchAll(FLAT_HEADING)) {
    cuts.push(index, index + heading.length);
  }
  return [...cuts, line.text.length].flatMap((to, i, all) => {
    const from = i === 0 ? 0 : (all[i - 1] ?? 0);
    const raw = line.text.slice(from, to);
    const text = raw.trim();
    if (text === '') return [];
    const start = line.start + from + raw.indexOf(text);
    return [{ text, start, end: start + text.length, bullet: false }];
  });
}

/** Splits normalised text into its lines; empty ones are left out. */
export function splitLines(text: string): PostingLine[] {
  const lines: PostingLine[] = [];
  for (const { 0: raw, index } of text.matchAll(/[^\n]+/g)) {
    const trimmed = raw.trim();
    if (trimmed === '') continue;
    const bullet = BULLET.exec(trimmed)?.[0] ?? '';
    const content = trimmed.slice(bullet.length);
    const start = index + raw.indexOf(trimmed) + bullet.length;
    if (content === '') continue;
    lines.push(
      ...unflatten({ text: content, start, end: start + content.length, bullet: bullet !== '' }),
    );
  }
  return lines;
}

const LONGEST_SENTENCE = 800;

/** Parts the items of a list that stands in one line. */
const JOINT = /;(?=\s)|\s[•●▪·]\s/g;

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
  const ends = sentencesOf(text).map(({ end }) => end);
  const joints = [...text.matchAll(JOINT)].map(({ 0: joint, index }) => index + joint.length);
  for (const end of [...ends, ...joints].sort((one, other) => one - other)) add(end);
  add(text.length);
  return sentences;
}
