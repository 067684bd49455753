import { cutClauses } from '~/features/interview/clauses/cut-clauses';
import type { Clause } from '~/features/interview/clauses/clause';
import type { Claim } from '~/features/drafts/draft';
import { findAnswer, passagesOf, type Evidence } from '~/features/interview/evidence';
import type { Interview } from '~/features/interview/interview';
import type { Posting } from '~/features/posting/posting';
import { linesPrinted, tellingWords } from '~/features/resume/format/printed-lines';
import type { JsonResume } from '~/features/resume/json-resume';
import { leaveOut, undermines } from '../leave-out';
import { readNever } from '../never';
import { termsIn } from '../words/term-reader';
import { readSkillWords } from './skill-items';

/** What a page is held against to see what it leaves out. */
interface Page {
  interview: Interview;
  resume: JsonResume;
  claims: readonly Claim[];
  posting: Posting | null;
}

/** Something said, and how much a resume would gain by it. */
interface Said {
  evidence: Evidence;
  worth: number;
}

/** Fields whose words can stand on a resume; how it was before and how one knows can not. */
const TOLD: ReadonlySet<Clause['field']> = new Set([
  'action', 'result', 'history', 'did', 'scope', 'extra',
]); // prettier-ignore

/** Less than this a person would not add: a fragment, a word in passing. */
const LEAST_WORTH = 2;
/** Longer than this no line is, in UTF-16 code units. */
const MOST_LENGTH = 220;

/**
 * What was said, is worth a line or the name of a skill, and is not on the page: verbatim, each
 * thing once, what the resume would gain most by first. What the person took back, what must never
 * appear and what is left out for a reason is not listed, nor is a story that is to stay off.
 */
export function notOnPage(page: Page): Evidence[] {
  const isPrinted = linesPrinted(page.resume);
  const { forbids } = readNever(page.interview);
  const said = [...toldOffPage(page, isPrinted, forbids), ...skillsOffPage(page)].filter(
    ({ evidence: { quote } }) => !isPrinted(quote) && !forbids(quote),
  );
  return eachOnce(said.toSorted((a, b) => b.worth - a.worth)).map(({ evidence }) => evidence);
}

/** Without what says no more than something before it. */
function eachOnce(said: readonly Said[]): Said[] {
  const kept: Set<string>[] = [];
  return said.filter(({ evidence }) => {
    const words = new Set(tellingWords(evidence.quote));
    if (kept.some((other) => [...words].every((word) => other.has(word)))) return false;
    kept.push(words);
    return true;
  });
}

type Judge = (text: string) => boolean;

function toldOffPage(page: Page, isPrinted: Judge, forbids: Judge): Said[] {
  const { interview, claims } = page;
  const used = claims.flatMap(({ evidence }) => evidence);
  const isTold = ({ source, start, end }: Clause): boolean =>
    used.some((one) => one.source === source && one.start < end && one.end > start);
  // A line may rest on words and leave out how many.
  const isUsed = (clause: Clause): boolean => isTold(clause) && numbersOf(clause).every(isPrinted);
  const told = cutClauses(interview).filter(
    ({ field, story }) =>
      TOLD.has(field) && (story === null || interview.stories[story]?.onResume !== false),
  );
  const toldStories = new Set(told.filter(isTold).map(({ story }) => story));
  const isOpen = (clause: Clause): boolean =>
    !isUsed(clause) &&
    leaveOut(clause) === undefined &&
    !undermines(clause.text) &&
    !isOfOthers(clause) &&
    !BELITTLES.test(clause.text) &&
    !forbids(clause.text) &&
    !isPrinted(clause.text);
  const gain = worthOf(page.posting);
  return runsOf(told, isOpen).flatMap((run) => {
    const [{ story } = { story: null }] = run;
    const untold = story !== null && !toldStories.has(story) ? 2 : 0;
    const worth = gain(run) + untold;
    const evidence = excerptOf(interview, run);
    return worth < LEAST_WORTH || evidence === undefined ? [] : [{ evidence, worth }];
  });
}

/** The figures of a clause that stand; years say when, which the dates of an entry do. */
const numbersOf = ({ tokens }: Clause): string[] =>
  tokens
    .filter(
      ({ kind, withdrawn, text }) =>
        kind === 'number' && !withdrawn && !/^(?:19|20)\p{N}{2}$/u.test(text),
    )
    .map(({ text }) => text);

/** What others did in a story is no line of the person's, unless it is what came of their work. */
const isOfOthers = ({ actor, field }: Clause): boolean => actor === 'other' && field === 'action';

/** "I only tacked a bracket once": said to make it small. */
const BELITTLES = /\b(?:i only|only i|only me)\b/iu;

/** Clauses of one sentence that stand side by side and can all be added. */
function runsOf(clauses: readonly Clause[], isOpen: (clause: Clause) => boolean): Clause[][] {
  const runs: Clause[][] = [];
  let last: Clause | undefined;
  for (const clause of clauses) {
    if (!isOpen(clause)) {
      last = undefined;
      continue;
    }
    const run = runs.at(-1);
    const goesOn =
      last?.source === clause.source &&
      last.sentence === clause.sentence &&
      clause.end - (run?.[0]?.start ?? 0) <= MOST_LENGTH;
    if (goesOn) run?.push(clause);
    else runs.push([clause]);
    last = clause;
  }
  return runs;
}

const JOINT = /^(?:(?:and|but|so|plus|then|also|which|because|no(?=\s+\p{N}))\s+)+/iu;

/** The words of a run as they stand in the answer, without what joined them to others. */
function excerptOf(interview: Interview, run: readonly Clause[]): Evidence | undefined {
  const [first] = run;
  const answer = first && findAnswer(interview, first.source);
  const end = run.at(-1)?.end ?? 0;
  if (first === undefined || answer === undefined) return undefined;
  const joint = JOINT.exec(answer.slice(first.start, end))?.[0].length ?? 0;
  const start = first.start + joint;
  return { source: first.source, quote: answer.slice(start, end), start, end };
}

/** What is said of a time, a place or a condition, and of nothing done. */
const SUBORDINATE =
  /^(?:when|while|before|after|until|since|because|if|where|who|whom|what|how|why|that|as (?:i|we|it|they))\b/iu;
const A_DATE = /\b(?:19|20)\p{N}{2}\b/gu;
/** Fewer telling words than these are a fragment, with a number and without one. */
const LEAST_WORDS = { counted: 2, bare: 3 } as const;

/** How much a resume would gain by words: a number, a change, a deed, what the posting asks for. */
function worthOf(posting: Posting | null): (run: readonly Clause[]) => number {
  const asked = new Set((posting?.requirements ?? []).map(({ canonical }) => canonical));
  return (run) => {
    const text = run.map((clause) => clause.text).join(', ');
    const words = tellingWords(text).length;
    const named = termsIn(text).filter(({ canonical }) => asked.has(canonical)).length;
    const counted = run.some(
      (clause) => clause.quantities.length > 0 && /\p{N}/u.test(clause.text.replace(A_DATE, '')),
    );
    if (words < (counted ? LEAST_WORDS.counted : LEAST_WORDS.bare))
      return named > 0 ? LEAST_WORTH : 0;
    if (run.length === 1 && SUBORDINATE.test(text) && !counted) return Math.min(named, 1);
    const does = run.some(({ verb, actor }) => verb !== null && DOERS.has(actor));
    const told = Math.max(...run.map(({ field }) => TOLD_WORTH[field] ?? 0));
    const changes = run.some(
      (clause) => clause.changes.length > 0 || clause.quantities.some(({ role }) => role !== null),
    );
    return (
      (counted ? 2 : 0) +
      Number(does) +
      told +
      Number(words > 3) +
      (changes ? 2 : 0) +
      Math.min(named, 2)
    );
  };
}

/** What came of a deed tells most. */
const TOLD_WORTH: Partial<Record<Clause['field'], number>> = { result: 2, action: 1, did: 1 };
const DOERS: ReadonlySet<Clause['actor']> = new Set(['person', 'team', 'none']);

const SKILL_WORTH = 2;

/** Skills the person named and the page does not, as they named them. */
function skillsOffPage({ interview, posting, resume }: Page): Said[] {
  const printed = new Set(
    termsIn(JSON.stringify(resume), 'list').map(({ canonical }) => canonical),
  );
  const isSpelledOtherwise = (name: string): boolean => {
    const terms = termsIn(name, 'list');
    return terms.length > 0 && terms.every(({ canonical }) => printed.has(canonical));
  };
  const asked = new Set(
    (posting?.requirements ?? []).flatMap(({ label, aliases }) =>
      [label, ...aliases].map((name) => name.toLowerCase()),
    ),
  );
  const worthOfName = (name: string) => SKILL_WORTH + (asked.has(name.toLowerCase()) ? 2 : 0);
  const { words } = interview.skills;
  const named = readSkillWords(words).items.flatMap(({ name, start, end }): Said[] => {
    const at = words.indexOf(name, start);
    if (at === -1 || at + name.length > end) return [];
    const evidence = {
      ...{ source: '/skills/words', quote: name },
      ...{ start: at, end: at + name.length },
    };
    return [{ evidence, worth: worthOfName(name) }];
  });
  const typed = passagesOf(interview)
    .filter(({ source }) => /^\/skills\/items\/\d+\/name$/.test(source))
    .map(({ source, text }): Said => ({
      evidence: { source, quote: text, start: 0, end: text.length },
      worth: worthOfName(text),
    }));
  return [...named, ...typed].filter(({ evidence: { quote } }) => !isSpelledOtherwise(quote));
}
