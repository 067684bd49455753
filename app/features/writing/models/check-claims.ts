import type { Evidence } from '~/features/interview/evidence';
import type { Claim } from '~/features/drafts/draft';
import { readAnswers, type Answers } from '~/features/grounding/answers/read-answers';
import type { WriterInput } from '~/features/drafts/writer';
import { compareWordings, type WordingComparison } from './better';
import { compareQuestions } from './better-question';
import { MAX_LENGTH, type WrittenClaim } from './claims.schema';
import { FAULT_LABELS, type ClaimFault } from './faults';
import { groundWording, punctuated } from './ground-wording';
import type { Material } from './material';
import { plainText } from './plain-text';
import { namesWhatIsNotPrinted, restoreWords } from './placeholders/placeholders';
import { excerptOf } from './resume-sections';
import type { RewordableSection, RewordableDraft } from './section';

/** What came of a model's claims: each line it worded is better, faulty, or left as it was. */
export interface CheckedClaims {
  /** The line's place in the section → its new text and what that rests on. */
  better: ReadonlyMap<number, Pick<Claim, 'text' | 'evidence'>>;
  /** The line's number, counted from 1 → what is wrong with its new text. */
  faults: ReadonlyMap<number, ClaimFault>;
  /** Why the last one that is not better is not, for operators; null where each is. */
  why: string | null;
}

/**
 * Makes each claim plain, puts back what placeholders stand for, grounds it in the person's answers
 * by itself, and compares it with the line it would replace. Some 20 ms a claim.
 *
 * @param asked.claims as the model wrote them, of the lines that were asked for.
 * @param asked.material what the model was given for them.
 */
export function checkClaims(
  { interview, posting }: Pick<WriterInput, 'interview' | 'posting'>,
  draft: RewordableDraft,
  section: RewordableSection,
  { claims, material }: { claims: readonly WrittenClaim[]; material: Material },
): CheckedClaims {
  const answers = readAnswers(interview);
  const better = new Map<number, Pick<Claim, 'text' | 'evidence'>>();
  const faults = new Map<number, ClaimFault>();
  let why: string | null = null;
  for (const claim of claims) {
    const checked = checkClaim(claim, { section, draft, answers, material });
    if ('fault' in checked) {
      faults.set(claim.line, checked.fault);
      why = `A line was refused: ${FAULT_LABELS[checked.fault]}.`;
      continue;
    }
    const comparison = compareAt(claim.line - 1, checked.text, {
      ...{ section, draft, posting, language: answers.language },
    });
    if (comparison.better) better.set(claim.line - 1, checked);
    else why = comparison.why;
  }
  return { better, faults, why };
}

interface Checking {
  section: RewordableSection;
  draft: RewordableDraft;
  answers: Answers;
  material: Material;
}

/** The claim as it may be printed, with the words of the answers it rests on; or what is wrong with it. */
function checkClaim(
  claim: WrittenClaim,
  { section, draft, answers, material }: Checking,
): Pick<Claim, 'text' | 'evidence'> | { fault: ClaimFault } {
  const plain = plainText(claim.text);
  if (namesWhatIsNotPrinted(plain)) return { fault: 'placeholder' };
  const restored = restoreWords(plain, material.originals);
  if (restored === null) return { fault: 'placeholder' };
  const text = punctuated(restored, section.kind);
  if (text === '') return { fault: 'nothing' };
  if (text.length > MAX_LENGTH[section.kind]) return { fault: 'too_long' };
  const evidence = claim.quotes.flatMap((given) => findQuote(given, material));
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
  { answers, originals }: Material,
): Evidence[] {
  const excerpt = answers.get(answer);
  const words = restoreWords(quote, originals)?.trim() ?? '';
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
): WordingComparison {
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
