import type { Reading } from '../reading/reading';
import { isAnsweredNo } from '../words/attitudes';
import { termsIn } from '../words/term-reader';

export interface Denials {
  /** Canonical terms the person says they have not used, do not know or only plan to learn. */
  denied: ReadonlySet<string>;
  planned: ReadonlySet<string>;
}

/** Terms that the answers deny or only plan; a term after "but" is no longer denied. */
export function readDenials(reading: Reading): Denials {
  const denied = new Set<string>();
  const planned = new Set<string>();
  const statements = [
    ...reading.stories.flatMap((story) => story.statements),
    ...reading.entries.flatMap((entry) => entry.statements),
    ...reading.scope,
    ...reading.skills,
    ...reading.extra.flatMap((extra) => extra.statements),
  ];
  for (const { clause, kind } of statements) {
    const target = kind === 'denial' ? denied : kind === 'plan' ? planned : undefined;
    if (target === undefined) continue;
    for (const { canonical } of termsIn(deniedPart(clause.text), 'list')) target.add(canonical);
  }
  for (const { clause } of reading.skills) {
    for (const [piece] of clause.text.matchAll(/[^,;\n]+/gu)) {
      if (!isAnsweredNo(piece)) continue;
      for (const { canonical } of termsIn(piece, 'list')) denied.add(canonical);
    }
  }
  return { denied, planned };
}

const NEGATION =
  /\b(?:not|never|no|without|[a-z]+n['’]?t|cannot|lack|zero|neither|nor|nothing|none)\b/iu;

/** "Good at Excel, never used SAP": only what follows the negation is denied. */
function deniedPart(text: string): string {
  const negation = NEGATION.exec(text);
  return negation === null ? text : text.slice(negation.index);
}

/** What stands before the negation. */
export function affirmedPart(text: string): string {
  const negation = NEGATION.exec(text);
  return negation === null ? text : text.slice(0, negation.index);
}
