import type { WriterInput } from '~/features/drafts/writer';
import { compareQuestions } from './better-question';
import type { CheckedAnswer, CheckedLine } from './check-answer';
import { excerptOf } from './resume-sections';
import { compareWordings, isWorthAdding, type WordingComparison } from './rubric';
import type { NewLine, RewordableDraft, RewordableSection } from './section';
import { listSections } from './sections';

/** A line that only the person can vouch for, or that would change what is theirs. */
export interface OfferedLine {
  /** Id of the section it would stand in. */
  section: string;
  /** The line it would stand for, as it is now; null for a new one. */
  before: string | null;
  text: string;
  /** The words nobody could follow, as UTF-16 offsets; none where it follows, and is theirs to take. */
  doubt: readonly { start: number; end: number }[];
}

/** What becomes of a text after all of a model's lines were held against the answers. */
export interface Settled {
  /** Id of a section → its lines from now on; only of those that change. */
  changes: Map<string, NewLine[]>;
  offers: OfferedLine[];
  counts: Record<'taken' | 'offered' | 'refused' | 'no_better', number>;
}

interface Settling extends Pick<WriterInput, 'posting'> {
  text: RewordableDraft;
  language: string;
  settled: Settled;
}

/** More lines than there were are taken up to this many under one entry. */
const MOST_LINES = 6;
/** What says no number may be left out where so many others stay. */
const ENOUGH_LINES = 4;

/**
 * Puts a model's lines in their places: what is supported and better takes the place of what was
 * proposed, what is unclear or would change a confirmed line is offered to the person, and what is
 * refused is counted. Lines that share one they stand for are taken together or not at all; what no
 * line names stays where it was.
 *
 * @param options.inPlace takes one line for each there is and nothing else; so it is always of a
 * letter's sentences and of questions.
 */
export function settleAnswer(
  { interview, posting }: Pick<WriterInput, 'interview' | 'posting'>,
  text: RewordableDraft,
  { lines, drop }: CheckedAnswer,
  { inPlace = false }: { inPlace?: boolean } = {},
): Settled {
  const settled: Settled = {
    changes: new Map(),
    offers: [],
    counts: { taken: 0, offered: 0, refused: 0, no_better: 0 },
  };
  const language = interview.language === '' ? 'en' : interview.language;
  const settling = { text, posting, language, settled };
  listSections(text).forEach((section, index) => {
    const fixed = inPlace || section.kind !== 'lines';
    const all = lines.filter((line) => line.section === index);
    const own = fixed ? oneForEach(all) : all;
    const groups = groupsOf(own);
    const of = { section, size: section.lines.length };
    const taken = new Set(groups.filter((group) => isTaken(group, of, settling)).flat());
    const dropped = new Set(
      (fixed ? [] : drop)
        .filter((one) => one.section === index)
        .map(({ at }) => at)
        .filter((at) => mayGo(at, section, own)),
    );
    const next = fixed ? standInPlace(section, taken) : arrange(section, own, { taken, dropped });
    const isSame =
      next.length === section.lines.length &&
      next.every(({ text: line }, at) => line === section.lines[at]);
    if (!isSame) settled.changes.set(section.id, next);
  });
  return settled;
}

/** The first line for each that there is, of those that stand for one alone. */
function oneForEach(lines: readonly CheckedLine[]): CheckedLine[] {
  const first = new Map<number | undefined, CheckedLine>();
  for (const line of lines) {
    const [at] = line.from;
    if (line.from.length === 1 && !first.has(at)) first.set(at, line);
  }
  return [...first.values()];
}

const standInPlace = ({ lines }: RewordableSection, taken: ReadonlySet<CheckedLine>): NewLine[] =>
  lines.map((text, at) => {
    const now = [...taken].find(({ from }) => from[0] === at);
    return now === undefined ? { text, was: at } : { text: now.text, claim: now.claim };
  });

/** Lines that stand, some of them together, for the same ones. */
function groupsOf(lines: readonly CheckedLine[]): CheckedLine[][] {
  const groups: CheckedLine[][] = [];
  for (const line of lines) {
    if (line.verdict === 'keep') continue;
    const near = groups.filter((group) =>
      group.some((other) => other.from.some((at) => line.from.includes(at))),
    );
    const merged = [...near.flat(), line];
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

/** Decides on lines that go together, and notes what becomes of those that are not taken. */
function isTaken(
  group: readonly CheckedLine[],
  of: { section: RewordableSection; size: number },
  settling: Settling,
): boolean {
  const { section } = of;
  const { counts } = settling.settled;
  const places = [...new Set(group.flatMap(({ from }) => from))].sort((a, b) => a - b);
  const isTheirs = section.kind === 'lines' && places.some((at) => section.confirmed.has(at));
  if (group.every(({ verdict }) => verdict === 'supported')) {
    const size = of.size + group.length - places.length;
    const isRoom = places.length > 0 || size <= MOST_LINES;
    const better = isRoom && compare(group, places, section, settling).better;
    if (better && !isTheirs) {
      of.size = size;
      counts.taken += group.length;
      return true;
    }
    if (!better) {
      counts.no_better += group.length;
      return false;
    }
  }
  for (const line of group) {
    if (line.verdict === 'refused') counts.refused += 1;
    else if (offer(line, section, settling)) counts.offered += 1;
    else counts.no_better += 1;
  }
  return false;
}

/** Of a companion nothing is offered: its sentences are changed where they stand. */
function offer(line: CheckedLine, section: RewordableSection, { settled }: Settling): boolean {
  if (section.kind !== 'lines') return line.verdict === 'unclear';
  const before = section.lines[line.from[0] ?? -1] ?? null;
  if (before === line.text) return false;
  const { text, doubt } = line;
  settled.offers.push({ section: section.id, before, text, doubt });
  return true;
}

function compare(
  group: readonly CheckedLine[],
  places: readonly number[],
  section: RewordableSection,
  { text, posting, language }: Settling,
): WordingComparison {
  const before = places.map((at) => section.lines[at] ?? '');
  const after = group.map((line) => line.text);
  if (section.kind === 'questions') {
    const [about] = places.map((at) => section.about[at]?.text ?? '');
    return compareQuestions(before[0] ?? '', after[0] ?? '', { line: about ?? '', language });
  }
  if (before.length === 0) {
    const isNew = after.every(
      (line) => isWorthAdding(line, language) && !section.lines.includes(line),
    );
    return isNew
      ? { better: true, why: 'It is new, and worth a line.' }
      : { better: false, why: 'It is not worth a line of its own.' };
  }
  const wordingOf = (texts: readonly string[]) => ({
    texts,
    resume:
      section.kind === 'letter'
        ? { basics: { summary: texts.join(' ') } }
        : excerptOf(text, section, texts).resume,
  });
  return compareWordings(wordingOf(before), wordingOf(after), {
    ...{ kind: section.kind, posting, language },
  });
}

/** Whether a line the model would leave out may go: never theirs, and never a number. */
function mayGo(at: number, section: RewordableSection, lines: readonly CheckedLine[]): boolean {
  return (
    section.kind === 'lines' &&
    !section.confirmed.has(at) &&
    !/\p{Nd}/u.test(section.lines[at] ?? '') &&
    section.lines.length > ENOUGH_LINES &&
    !lines.some(({ from }) => from.includes(at))
  );
}

/** The lines of a section in the order the model gives; what it does not name keeps its neighbour. */
function arrange(
  section: RewordableSection,
  lines: readonly CheckedLine[],
  { taken, dropped }: { taken: ReadonlySet<CheckedLine>; dropped: ReadonlySet<number> },
): NewLine[] {
  const old = (at: number): NewLine => ({ text: section.lines[at] ?? '', was: at });
  const gone = new Set([...dropped, ...[...taken].flatMap(({ from }) => from)]);
  const placed: NewLine[] = [];
  const standing = new Map<number, NewLine>();
  // A new line follows the one it was named after.
  const added = new Set<NewLine | undefined>();
  for (const line of lines) {
    if (taken.has(line)) {
      const now: NewLine = { text: line.text, claim: line.claim };
      placed.push(now);
      if (line.from.length === 0) added.add(now);
      for (const at of line.from) standing.set(at, now);
    } else
      for (const at of line.from) {
        if (gone.has(at) || standing.has(at)) continue;
        const now = old(at);
        placed.push(now);
        standing.set(at, now);
      }
  }
  section.lines.forEach((_, at) => {
    if (gone.has(at) || standing.has(at)) return;
    const now = old(at);
    const before = [...Array(at).keys()].reverse().find((other) => standing.has(other));
    const after = before === undefined ? undefined : standing.get(before);
    let place = after === undefined ? 0 : placed.indexOf(after) + 1;
    while (added.has(placed[place])) place += 1;
    placed.splice(place, 0, now);
    standing.set(at, now);
  });
  return placed;
}
