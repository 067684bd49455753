import { leadingStory, numberOf } from '~/features/interview/catalogue/questions';
import type { Framing } from '~/features/personality/framing';
import type { Posting } from '~/features/posting/posting';
import type { Bullet } from './bullet';
import { hasNumber } from './words/numbers';
import { termsIn } from './words/term-reader';

/** What decides which bullets print and lead: the posting, then framing, then their strength. */
export interface Preference {
  posting: Posting | null;
  framing: Framing;
}

/** What came of it, with its number, is worth more than one requirement named in passing. */
const SCORES = { change: 9, result: 5, number: 5, must: 4, nice: 2, confirmed: 100 } as const;
/** One question asks for the one result the new employer should know. */
const HEADLINE = { question: numberOf(leadingStory()), score: 5 };

/** How much a bullet deserves its place; higher first, compared only within one resume. */
export function scoreOf(
  { text, tells, question, confirmed }: Bullet,
  { posting, framing }: Preference,
): number {
  const canonicals = posting === null ? [] : termsIn(text).map(({ canonical }) => canonical);
  const met = (posting?.requirements ?? []).filter(
    ({ canonical, label }) => canonicals.includes(canonical) || says(text, label),
  );
  const must = met.filter((requirement) => requirement.must).length;
  return (
    (confirmed ? SCORES.confirmed : 0) +
    (tells.change ? SCORES.change : tells.result ? SCORES.result : 0) +
    (tells.number ? SCORES.number : 0) +
    Math.min(must, 2) * SCORES.must +
    Math.min(met.length - must, 2) * SCORES.nice +
    framingScore(question, framing) +
    (question === HEADLINE.question && tells.result ? HEADLINE.score : 0) +
    (text.split(/\s+/u).length < 6 ? -3 : 0)
  );
}

function says(text: string, label: string): boolean {
  return label.length >= 4 && text.toLowerCase().includes(label.toLowerCase());
}

function framingScore(question: number | null, framing: Framing): number {
  if (!framing.enabled || question === null) return 0;
  const rank = framing.entries
    .filter(({ enabled }) => enabled)
    .findIndex(({ questions }) => questions.includes(question));
  return rank === -1 ? 0 : Math.max(0.5, 3 - rank * 0.5);
}

/** An entry with as many bullets that say how much or what came of it needs no story that says neither. */
const ENOUGH = 4;

/** What was done, and neither how much nor what came of it; a year is no amount. */
const isSlight = ({ text, story, tells, evidence }: Bullet): boolean =>
  story !== null &&
  !evidence.some(({ source }) => source.endsWith('/result')) &&
  !tells.result &&
  (text.split(' ').length < 4 || !hasNumber(text.replace(/\b(?:19|20)\p{N}{2}\b/gu, '')));

/** The best bullets, best first, at most `max` besides those the person kept. */
export function chooseBullets(
  bullets: readonly Bullet[],
  max: number,
  preference: Preference,
): Bullet[] {
  const told = new Set<string>();
  const distinct = bullets.filter(({ text }) => {
    const key = text.toLowerCase();
    return told.has(key) ? false : told.add(key);
  });
  const ranked = distinct
    .map((bullet, order) => ({ bullet, order, score: scoreOf(bullet, preference) }))
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ bullet }) => bullet);
  const kept = ranked.filter(({ confirmed }) => confirmed);
  const all = ranked.filter(({ confirmed }) => !confirmed);
  const telling = all.filter((one) => !isSlight(one));
  const composed = kept.length + telling.length < ENOUGH ? all : telling;
  return [...kept, ...spaced(composed.slice(0, Math.max(0, max - kept.length)))];
}

/** No two neighbours open with the same word, where another order allows it. */
function spaced(bullets: readonly Bullet[]): Bullet[] {
  const waiting = [...bullets];
  const out: Bullet[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((one) => opening(one) !== opening(out.at(-1)));
    if (next === -1) break;
    out.push(...waiting.splice(next, 1));
  }
  // What is left repeats the last one's verb: it goes where both neighbours differ, if anywhere.
  return waiting.reduce((lines, bullet) => {
    const free = lines.findIndex(
      (one, index) =>
        index > 0 &&
        opening(one) !== opening(bullet) &&
        opening(lines[index - 1]) !== opening(bullet),
    );
    return free === -1 ? lines : [...lines.slice(0, free), bullet, ...lines.slice(free)];
  }, out);
}

const opening = (bullet: Bullet | undefined): string | undefined =>
  bullet?.text.split(' ')[0]?.toLowerCase();
