import type { Framing } from '~/features/personality/framing';
import type { Posting } from '~/features/posting/posting';
import type { Line } from './line';
import { holdsNumber, LINE_MAX_LENGTH } from './line';

/** Chooses what leads: posting first, then result over action over scope, then framing, then order. */
export interface Preference {
  posting: Posting | null;
  framing: Framing;
}

const KIND_SCORE = { result: 8, action: 4, scope: 0 } as const;
/** What came of it, with its number, is worth more than one requirement named in passing. */
const REQUIRED_SCORE = 5;
const WISHED_SCORE = 2;
const NUMBER_SCORE = 5;
/** "45 workers and a budget of 18 million" says how big the job was, better than a small doing. */
const MEASURED_SCORE = 5;
/** Question 4 asks for the one result the new employer should know. */
const HEADLINE = { question: 4, score: 6 };

/** How much a line deserves its place; higher first, compared only between lines of one writing. */
export function scoreOf(line: Line, { posting, framing }: Preference): number {
  const met = (posting?.requirements ?? []).filter(
    ({ canonical, label }) => line.canonicals.includes(canonical) || says(line.text, label),
  );
  const required = met.filter(({ must }) => must).length;
  const wished = met.length - required;
  const words = line.text.split(/\s+/u).length;
  return (
    Math.min(required, 2) * REQUIRED_SCORE +
    Math.min(wished, 2) * WISHED_SCORE +
    KIND_SCORE[line.kind] +
    (holdsNumber(line) ? NUMBER_SCORE : 0) +
    (isMeasured(line) ? MEASURED_SCORE : 0) +
    framingScore(line, framing) +
    (line.question === HEADLINE.question && line.kind === 'result' ? HEADLINE.score : 0) +
    (line.sure ? 0 : -4) +
    (words < 3 ? -3 : 0)
  );
}

function isMeasured({ kind, text }: Line): boolean {
  return (
    kind === 'scope' &&
    ((text.match(/\p{Nd}[\p{Nd}.,]*/gu) ?? []).length >= 2 ||
      /[£$€]\s?\p{Nd}|\b(?:million|budget|revenue)\b/iu.test(text))
  );
}

function says(text: string, label: string): boolean {
  return label.length >= 4 && text.toLowerCase().includes(label.toLowerCase());
}

function framingScore({ question }: Line, framing: Framing): number {
  if (!framing.enabled || question === null) return 0;
  const rank = framing.entries
    .filter(({ enabled }) => enabled)
    .findIndex(({ questions }) => questions.includes(question));
  return rank === -1 ? 0 : Math.max(0.5, 3 - rank * 0.5);
}

/** The best lines, at most `max`, best first, with no two neighbours opening with the same word. */
export function chooseLines(lines: readonly Line[], max: number, preference: Preference): Line[] {
  const ranked = distinct(lines)
    .map((line, order) => ({ line, order, score: scoreOf(line, preference) }))
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, max)
    .map(({ line }) => line);
  return spaced(ranked);
}

function distinct(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter(({ text, evidence }) => {
    const key = text.toLowerCase();
    const told = evidence.every(({ source, start }) => seen.has(`${source} ${start}`));
    if (seen.has(key) || told) return false;
    seen.add(key);
    for (const { source, start } of evidence) seen.add(`${source} ${start}`);
    return true;
  });
}

function spaced(ranked: readonly Line[]): Line[] {
  const waiting = [...ranked];
  const out: Line[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ opening }) => opening !== out.at(-1)?.opening);
    if (next === -1) break;
    out.push(...waiting.splice(next, 1));
  }
  return waiting.reduce(settle, out);
}

/** Finds a place for a line that repeats its neighbour's verb: elsewhere, or joined to its twin. */
function settle(lines: Line[], line: Line): Line[] {
  const free = lines.findIndex(
    ({ opening }, index) =>
      index > 0 && opening !== line.opening && lines[index - 1]?.opening !== line.opening,
  );
  if (free !== -1) return [...lines.slice(0, free), line, ...lines.slice(free)];
  const twin = lines.findLastIndex(({ opening }) => opening === line.opening);
  const earlier = lines[twin];
  if (earlier === undefined) return [...lines, line];
  const text = `${earlier.text}; ${line.text.charAt(0).toLowerCase()}${line.text.slice(1)}`;
  if (text.length > LINE_MAX_LENGTH) return lines;
  const joined = {
    ...earlier,
    text,
    evidence: [...earlier.evidence, ...line.evidence],
    canonicals: [...earlier.canonicals, ...line.canonicals],
  };
  return [...lines.slice(0, twin), joined, ...lines.slice(twin + 1)];
}
