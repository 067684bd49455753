import { randomBytes } from 'node:crypto';
import { ModelFailure, sumOfUsage, type Model, type ModelUsage } from '~/platform/ai/model';
import type { Evidence } from '~/features/interview/evidence';
import type { Claim } from '../draft';
import { readAnswers, type Answers } from '../grounding/answers/read-answers';
import type { ClaimKind } from '../grounding/verdict';
import type { WriterInput } from '../writer';
import { compareWordings, type Comparison } from './better';
import { compareQuestions } from './better-question';
import { claimsSchema, MAX_LENGTH, type WrittenClaim } from './claims.schema';
import { groundWording, punctuated } from './ground-wording';
import { gatherMaterial, type Material } from './material';
import { plainText } from './plain-text';
import { namesWhatIsNotPrinted, Placeholders } from './placeholders/placeholders';
import { readPrompt } from './read-prompt.server';
import { excerptOf } from './resume-sections';
import type { Section, Wordable } from './section';
import { replaceLines } from './sections';

/** What came of rewriting a section. */
export type Rewriting = { usage: ModelUsage; attempts: number } & (
  | { outcome: 'better'; draft: Wordable }
  /** @property why for operators. */
  | { outcome: 'kept'; why: string }
);

/** Why a line could not be used; what the model is told of it is ours, never its own words. */
type Fault = ClaimKind | 'unquoted' | 'placeholder' | 'too_long' | 'nothing';

const IN_WORDS: Readonly<Record<Fault, string>> = {
  number: 'a number in it does not follow from the answers',
  organisation: 'it names an organisation that does not follow from the answers',
  title: 'it names a title that does not follow from the answers',
  date: 'a date in it does not follow from the answers',
  tool: 'it names a tool or skill that does not follow from the answers',
  credential: 'it names a qualification that does not follow from the answers',
  seniority: 'it claims more rank or responsibility than the answers',
  scope: 'it claims more than the answers',
  other: 'it says something that does not follow from the answers',
  unquoted: 'none of its quotes is copied from the answer it names',
  placeholder: 'it uses a placeholder that cannot stand in a line',
  too_long: 'it is too long',
  nothing: 'it says nothing',
};

/** Tokens a section's answer takes at most: some fifteen lines with their quotes. */
const MAX_OUTPUT_TOKENS = 4_096;
const MOST_ATTEMPTS = 2;

/**
 * Has a model word a section of a draft better. Each line of its answer is made plain, grounded in
 * the person's answers by itself and compared with the one it would replace; lines that do not
 * follow from the answers are asked for once more with the reason. A line that is not both true and
 * better leaves the old one in place; nothing outside the section changes.
 *
 * @param options.onText gets the raw pieces of the model's answer as they come.
 * @returns how many requests were made and what they used, and the draft where it became better.
 * @throws {ModelFailure} where the first request gives no answer; the signal's reason when aborted.
 */
export async function rewriteSection(
  model: Model,
  input: WriterInput,
  draft: Wordable,
  section: Section,
  options: { signal: AbortSignal; onText?: ((piece: string) => void) | undefined },
): Promise<Rewriting> {
  const prompt = readPrompt(section.kind);
  const placeholders = new Placeholders(input.interview);
  const answers = readAnswers(input.interview);
  const changes = new Map<number, Pick<Claim, 'text' | 'evidence'>>();
  let open = section.lines.map((_, index) => index + 1);
  let faults = new Map<number, Fault>();
  let why = 'It was good already.';
  let usage: ModelUsage = { inputTokens: 0, outputTokens: 0 };
  let answeredBy = model.model;
  let attempts = 0;

  while (attempts < MOST_ATTEMPTS && open.length > 0) {
    attempts += 1;
    const mark = randomBytes(16).toString('hex');
    const material = gatherMaterial(input, draft, section, { lines: open, mark, placeholders });
    const request = {
      instructions: instructionsOf(prompt.text, mark, faults),
      data: material.data,
      schema: claimsSchema,
      maxOutputTokens: MAX_OUTPUT_TOKENS,
    };
    let answer;
    try {
      answer = await model.answer(request, options);
    } catch (error) {
      if (attempts === 1 || !(error instanceof ModelFailure)) throw error;
      usage = sumOfUsage(usage, error.usage);
      break;
    }
    usage = sumOfUsage(usage, answer.usage);
    answeredBy = answer.model;
    faults = new Map();
    const { claims } = claimsSchema.parse(JSON.parse(answer.text));
    for (const claim of firstOfEach(claims, open)) {
      const checked = checkClaim(claim, { section, draft, answers, material, placeholders });
      if ('fault' in checked) {
        faults.set(claim.line, checked.fault);
        why = `A line was refused: ${IN_WORDS[checked.fault]}.`;
        continue;
      }
      const comparison = compareAt(claim.line - 1, checked.text, {
        ...{ section, draft, posting: input.posting, language: answers.language },
      });
      if (comparison.better) changes.set(claim.line - 1, checked);
      else why = comparison.why;
    }
    open = [...faults.keys()];
  }
  if (changes.size === 0) return { usage, attempts, outcome: 'kept', why };
  const writer = { ...draft.writer, name: model.provider, model: answeredBy };
  return {
    usage,
    attempts,
    outcome: 'better',
    draft: replaceLines(draft, section, changes, { posting: input.posting, writer }),
  };
}

function instructionsOf(prompt: string, mark: string, faults: ReadonlyMap<number, Fault>): string {
  const again = [...faults].map(([line, fault]) => `- line ${line}: ${IN_WORDS[fault]}`);
  return [
    prompt,
    `The random characters of this request are ${mark}.`,
    ...(again.length === 0
      ? []
      : [
          `Your last wording of these lines could not be used. Word them anew:\n\n${again.join('\n')}`,
        ]),
  ].join('\n\n');
}

/** One claim for each line that was asked for. */
function firstOfEach(claims: readonly WrittenClaim[], open: readonly number[]): WrittenClaim[] {
  return open.flatMap((line) => claims.find((claim) => claim.line === line) ?? []);
}

interface Checking {
  section: Section;
  draft: Wordable;
  answers: Answers;
  material: Material;
  placeholders: Placeholders;
}

/** The claim as it may be printed, with the words of the answers it rests on; or what is wrong with it. */
function checkClaim(
  claim: WrittenClaim,
  { section, draft, answers, material, placeholders }: Checking,
): Pick<Claim, 'text' | 'evidence'> | { fault: Fault } {
  const plain = plainText(claim.text);
  if (namesWhatIsNotPrinted(plain)) return { fault: 'placeholder' };
  const restored = placeholders.restore(plain);
  if (restored === null) return { fault: 'placeholder' };
  const text = punctuated(restored, section.kind);
  if (text === '') return { fault: 'nothing' };
  if (text.length > MAX_LENGTH[section.kind]) return { fault: 'too_long' };
  const evidence = claim.quotes.flatMap((given) => findQuote(given, material, placeholders));
  if (evidence.length === 0) return { fault: 'unquoted' };
  const place = { text: draft, section, at: claim.line - 1 };
  const judged = groundWording({ text, evidence }, place, answers);
  const refused = judged.find(({ verdict }) => verdict !== 'supported');
  if (refused !== undefined) return { fault: refused.kind };
  if (judged.length === 0) return { fault: 'nothing' };
  return { text, evidence: judged.flatMap((one) => one.evidence) };
}

/** A quote with its place in the answer; none where it is not copied from it. */
function findQuote(
  { answer, quote }: WrittenClaim['quotes'][number],
  { answers }: Material,
  placeholders: Placeholders,
): Evidence[] {
  const excerpt = answers.get(answer);
  const words = placeholders.restore(quote)?.trim() ?? '';
  const at = words === '' ? -1 : (excerpt?.text.indexOf(words) ?? -1);
  if (excerpt === undefined || at === -1) return [];
  const start = excerpt.from + at;
  return [{ source: excerpt.source, quote: words, start, end: start + words.length }];
}

/** Whether a true wording serves a reader better than the line it would replace. */
function compareAt(
  at: number,
  text: string,
  {
    section,
    draft,
    posting,
    language,
  }: Pick<Checking, 'section' | 'draft'> & Pick<WriterInput, 'posting'> & { language: string },
): Comparison {
  const before = section.lines[at] ?? '';
  if (section.kind === 'questions') {
    return compareQuestions(before, text, { line: section.about[at]?.text ?? '', language });
  }
  const wordingOf = (line: string) => ({
    text: line,
    resume: excerptOf(draft, section, line).resume,
  });
  const rubric = { kind: section.kind, posting, language };
  return compareWordings(wordingOf(before), wordingOf(text), rubric);
}
