import type { Proof } from '~/features/drafts/line';
import { quote, type Evidence } from '~/features/interview/evidence';
import { readStatements } from '~/features/language/statements';
import { readDates } from '~/features/language/dates';
import { tokensOf } from '~/features/language/tokens';
import type { Answers } from '../answers/read-answers';
import { checkSurface } from '../checks/surface';
import { checkUnspeakable } from '../checks/unspeakable';
import type { Finding, Problem } from '../problem';
import { judgeProse } from './judge-prose';
import { ownDenial, typedRows } from './typed-rows';
import { retoldLine, type SupportedLine } from './retold-line';

/** Greetings and closings, which say nothing about the person. */
const FORM =
  /^(?:dear\b[^.!?]{0,80}|(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm) regards|regards|sincerely|thank you(?: for (?:your time|your consideration|reading)[^.!?]{0,60})?|i look forward to (?:hearing from|meeting|talking to|speaking with) you|i would (?:be glad to tell you more|welcome the chance to talk))[\s,.!]*)[,:.!]?$/i;
/** Sentences that apply, in which the post and the company may be named. */
const APPLIES =
  /\b(?:apply|applying|application|position|post|vacancy|role|would like to|would welcome|interested in|your (?:team|company|site))\b/i;
/** What the letter is about, as the line above its greeting. */
const SUBJECT = /^application:\s+(.{2,120})$/iu;
/** A place left for the person to fill: words to them, and none about them. */
const BLANK = /\[[^[\]\n]*\byour?\b[^[\]\n]*\]/giu;
/** What the posting asks for, repeated: about the posting, not the person. */
const ASKED =
  /^you (?:also )?ask for (?:somebody (?:to |who can )?|experience (?:with|of) (?!.* experience)|an? )?(.{2,80}?)\.?$/iu;
/** What may introduce a reason that is given in the person's own words. */
const REASON =
  /^(?:i am interested in (?:this|the) (?:role|post|position) because (?:it is )?|what draws me to (?:this|the) (?:role|post|position): )/iu;

export interface JudgedSentence {
  path: string;
  text: string;
  finding: Finding;
}

/**
 * Judges a letter sentence by sentence; paths are `/coverLetter/0`, `/coverLetter/1`, …
 *
 * @param lines what the resume beside it says and may, retold, be said here
 */
export function judgeLetter(
  letter: string,
  answers: Answers,
  lines: readonly SupportedLine[] = [],
): JudgedSentence[] {
  return sentencesOf(letter.replace(BLANK, ' '), answers.interview.person.name).flatMap(
    (text, index) => {
      if (isForm(text, answers)) return [];
      return [
        { path: `/coverLetter/${index}`, text, finding: judgeSentence(text, answers, lines) },
      ];
    },
  );
}

/**
 * Judges a letter's sentences of a writer nobody vouches for. Nothing passes as a form of words, what
 * is wished for counts only where it is said as a wish, what the posting says counts for nothing,
 * and nothing is said to or of the reader.
 *
 * @param lines what the resume beside it says and may, retold, be said here
 */
export function judgeSentencesStrictly(
  { text, proof }: { text: string; proof?: Proof | undefined },
  answers: Answers,
  lines: readonly SupportedLine[] = [],
): JudgedSentence[] {
  return sentencesOf(text, '').map((sentence, index) => ({
    path: `/coverLetter/${index}`,
    text: sentence,
    finding:
      judgeReason(sentence, answers) ??
      judgeUnaddressed({ text: sentence, proof: movedTo(sentence, text, proof) }, answers, lines),
  }));
}

const ADDRESSED = /(?<![\p{L}\p{N}])you(?:r|rs|rselves)?(?![\p{L}\p{N}])/iu;

/** What the employer is, does or asks for is nothing that the person's answers can vouch for. */
function judgeUnaddressed(
  { text, proof }: { text: string; proof: Proof | undefined },
  answers: Answers,
  lines: readonly SupportedLine[],
): Finding {
  const found = retoldOr(judgePlaced(text, answers), text, lines);
  const { problems, evidence } =
    found.problems.length === 0 || proof === undefined
      ? found
      : sounder(judgePlaced(text, answers, proof), found);
  if (!ADDRESSED.test(text)) return { problems, evidence };
  const reason = 'It speaks of the employer, of whom your answers say nothing.';
  return {
    problems: [...problems, { verdict: 'unsupported', kind: 'other', reason, against: [] }],
    evidence,
  };
}

/** The proof of one part of a text. */
function movedTo(part: string, text: string, proof: Proof | undefined): Proof | undefined {
  const from = text.indexOf(part);
  return proof?.flatMap((stretch) =>
    stretch.start >= from && stretch.end <= from + part.length
      ? [{ ...stretch, start: stretch.start - from, end: stretch.end - from }]
      : [],
  );
}

const sounder = (one: Finding, other: Finding): Finding =>
  one.problems.length === 0 ? one : other;

function isForm(text: string, { interview }: Answers): boolean {
  const asked = ASKED.exec(text)?.[1];
  const subject = SUBJECT.exec(text)?.[1];
  return (
    FORM.test(text) ||
    text === interview.person.name.trim() ||
    (subject !== undefined && isTarget(subject, interview)) ||
    (asked !== undefined && isAsked(asked, interview.target.posting))
  );
}

function judgeSentence(text: string, answers: Answers, lines: readonly SupportedLine[]): Finding {
  const reason = judgeReason(text, answers);
  if (reason !== undefined) return reason;
  if (APPLIES.test(text) && onlyApplies(text, answers))
    return { problems: [], evidence: wishIn(text, answers) };
  const typed = typedRows(text, answers) ?? ownDenial(text, answers);
  if (typed !== undefined) return { problems: forbiddenIn(text, answers), evidence: typed };
  return retoldOr(judgePlaced(text, answers), text, lines);
}

/** The finding, or what the line rests on that the sentence retells. */
function retoldOr(finding: Finding, text: string, lines: readonly SupportedLine[]): Finding {
  const retold = finding.problems.length === 0 ? undefined : retoldLine(text, lines);
  return retold === undefined ? finding : { problems: [], evidence: [...retold.evidence] };
}

/** "At Harbour Foods, I …" tells of that entry; any other sentence of the whole person. */
function judgePlaced(text: string, answers: Answers, proof?: Proof): Finding {
  const said = text.toLowerCase();
  const index = answers.interview.history.findIndex(
    ({ organisation }) =>
      organisation.trim() !== '' && said.startsWith(`at ${organisation.trim().toLowerCase()}, `),
  );
  const entry = answers.interview.history[index];
  if (entry === undefined) return judgeProse(text, null, answers, proof);
  const { organisation, id } = entry;
  const rest = text.slice(organisation.trim().length + 'at , '.length);
  const told = movedTo(rest, text, proof);
  const { problems, evidence } = judgeProse(rest, id, answers, told);
  const place = quote(
    { source: `/history/${index}/organisation`, text: organisation },
    0,
    organisation.length,
  );
  return { problems, evidence: [place, ...evidence] };
}

/** The title that is applied for, where a sentence names it. */
function wishIn(text: string, { interview }: Answers): Evidence[] {
  const { title } = interview.target;
  return title.trim() !== '' && occurs(title, text)
    ? [quote({ source: '/target/title', text: title }, 0, title.length)]
    : [];
}

/** A sentence that gives the person's own reason; undefined for any other. */
function judgeReason(text: string, answers: Answers): Finding | undefined {
  const reason = givenReason(text, answers);
  if (reason === undefined) return undefined;
  return { problems: forbiddenIn(text, answers), evidence: [reason] };
}

function forbiddenIn(text: string, { language, never, passages }: Answers): Problem[] {
  const { words } = readStatements(text, language);
  return [...checkUnspeakable(words, never), ...checkSurface(text, passages)];
}

/** A letter's sentences; the signature is one line, whatever full stops a name has. */
function sentencesOf(letter: string, name: string): string[] {
  return letter
    .split(/\n+/u)
    .flatMap((line) =>
      line.trim() === name.trim() ? [line] : line.split(/(?<=[.!?])\s+(?=\p{Lu})/u),
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => readStatements(sentence).words.length > 0);
}

/** The person's own reason for applying, where the sentence gives it word for word. */
function givenReason(text: string, { interview }: Answers): Evidence | undefined {
  const { why } = interview.target;
  const said = text.replace(REASON, '').replace(/[.!]$/u, '').trim().toLowerCase();
  // A letter says "you" of those the answer calls "they".
  const ofThem = said.replace(/\byou\b/gu, 'they').replace(/\byour\b/gu, 'their');
  for (const words of [said, ofThem]) {
    const start = why.toLowerCase().indexOf(words);
    const end = start + words.length;
    if (words.length >= 3 && start !== -1 && isWhole(why, start, end))
      return quote({ source: '/target/why', text: why }, start, end);
  }
  return undefined;
}

/** From one joint of a sentence to another, so that no "not" is left outside. */
function isWhole(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[.!?;\n])\s*$/u.test(text.slice(0, start)) && /^\s*(?:$|[.!?;\n])/u.test(text.slice(end))
  );
}

/** Whether it names the job applied for, by the person's own words or the posting's. */
const isTarget = (subject: string, { target }: Answers['interview']): boolean =>
  occurs(subject, target.title) || occurs(subject, target.posting);

/** Said to those who wrote it, their "our" is "your". */
const isAsked = (words: string, posting: string): boolean =>
  occurs(words, posting) ||
  occurs(words.replace(/\byour\b/giu, 'our').replace(/\byou\b/giu, 'us'), posting);

function occurs(words: string, text: string): boolean {
  const plain = (given: string) => given.toLowerCase().replace(/\s+/gu, ' ').trim();
  return plain(text).includes(plain(words));
}

/** Words in which anybody applies. */
const FORMULA =
  'I am applying for the position post role vacancy job application as a an at with your in of to and would like welcome interested';

/** Whether a sentence names nothing but what is applied for: the title, and the head of the posting. */
function onlyApplies(text: string, { interview, never }: Answers): boolean {
  const { title, posting } = interview.target;
  const head = posting.split('\n').slice(0, 3).join('\n');
  const known = new Set(tokensOf(`${FORMULA}\n${title}\n${head}`).map(({ key }) => key));
  const tokens = tokensOf(text);
  return (
    tokens.every(({ key }) => known.has(key)) &&
    readDates(tokens, text).length === 0 &&
    checkUnspeakable(readStatements(text).words, never).length === 0
  );
}
