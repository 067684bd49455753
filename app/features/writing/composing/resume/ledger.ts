import type { Evidence } from '~/features/interview/evidence';
import { findAnswer } from '~/features/interview/evidence';
import type { Interview } from '~/features/interview/interview';
import type { Claim, Question, Removal } from '~/features/drafts/draft';
import type { Proof } from '~/features/drafts/line';
import type { NeverRule } from '../never';
import { printable } from '../words/printable';

/** A text and the person's words behind it. */
export interface Proven {
  text: string;
  evidence: Evidence[];
  proof?: Proof;
}

/** Collects what a draft claims, leaves out and asks while its resume is put together. */
export class Ledger {
  readonly claims: (Claim & { proof?: Proof })[] = [];
  readonly removed: Removal[] = [];
  readonly questions: Question[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly interview: Interview,
    readonly never: NeverRule,
  ) {}

  /** Records the claim and gives its text back, to be set at that path. */
  claim(path: string, { text, evidence, proof }: Proven): string {
    this.claims.push({ path, text, evidence, ...(proof === undefined ? {} : { proof }) });
    return text;
  }

  /** The answer as given, fit to print; undefined where it is empty. Typed fields are never taken away. */
  given(source: string): Proven | undefined {
    const answer = findAnswer(this.interview, source);
    if (answer === undefined) return undefined;
    const text = printable(answer);
    if (text === '') return undefined;
    const start = answer.length - answer.trimStart().length;
    const quote = answer.trim();
    return { text, evidence: [{ source, quote, start, end: start + quote.length }] };
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
