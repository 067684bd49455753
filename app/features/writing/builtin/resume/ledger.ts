import type { Evidence } from '~/features/interview/evidence';
import { findAnswer } from '~/features/interview/evidence';
import type { Interview } from '~/features/interview/interview';
import type { Claim, Question, Removal } from '~/features/drafts/draft';
import type { NeverRule } from '../reading/never';
import { evidenceFor, readSource } from '../reading/source-text';
import { printable } from '../words/printable';

/** A text and the person's words behind it. */
export interface Proven {
  text: string;
  evidence: Evidence[];
}

export const NEVER_REASON = 'You asked for this never to appear.';

/** Collects what a draft claims, leaves out and asks while its resume is put together. */
export class Ledger {
  readonly claims: Claim[] = [];
  readonly removed: Removal[] = [];
  readonly questions: Question[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly interview: Interview,
    readonly never: NeverRule,
  ) {}

  /** Records the claim and gives its text back, to be set at that path. */
  claim(path: string, { text, evidence }: Proven): string {
    this.claims.push({ path, text, evidence });
    return text;
  }

  /** The answer as given, fit to print; undefined where it is empty or must never appear. */
  given(source: string): Proven | undefined {
    const answer = findAnswer(this.interview, source);
    if (answer === undefined) return undefined;
    const text = printable(answer);
    if (text === '') return undefined;
    if (this.never.forbids(text)) {
      this.remove(placeOf(source), NEVER_REASON);
      return undefined;
    }
    const read = readSource({ source, text: answer });
    const evidence = evidenceFor(read, { start: 0, end: read.text.length });
    return evidence === undefined ? undefined : { text, evidence: [evidence] };
  }

  /** Notes what is not printed, once. */
  remove(text: string, reason: string): void {
    const key = `${text}\n${reason}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.removed.push({ text, reason });
  }

  ask(about: string, text: string): void {
    if (this.never.forbids(text) || this.seen.has(text)) return;
    this.seen.add(text);
    this.questions.push({ about, text });
  }
}

const PLACES: [RegExp, string][] = [
  [/^\/stories\//, 'One passage of a story'],
  [/^\/history\/\d+\/words/, 'One passage about a job'],
  [/^\/history\//, 'One entry of where you worked'],
  [/^\/scope/, 'One passage about what you were trusted with'],
  [/^\/skills/, 'One of the skills'],
  [/^\/person/, 'One of your contact details'],
];

/** Where something stood, in words that do not repeat it. */
export function placeOf(source: string): string {
  return PLACES.find(([pattern]) => pattern.test(source))?.[1] ?? 'One passage of your answers';
}
