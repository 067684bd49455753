import { termsIn } from '~/features/writing/composing/words/term-reader';
import type { Posting, RequirementKind } from '~/features/posting/posting';
import type { ResumeReading } from '~/features/resume-import/resume-text/resume-reading';
import type { ReviewedKeyword } from '../review.schema';
import type { FittedRequirement } from './fit';
import { folded } from './folded';

/** What recruiters search for by name; duties and manners are read, not searched. */
const SEARCHED: ReadonlySet<RequirementKind> = new Set(['skill', 'tool', 'credential']);
const ORDER = { otherwise: 0, missing: 1, related: 2, same: 3 } as const;

/** The posting's wording of each thing it names, beside the resume's. */
export function keywordsOf(
  reading: ResumeReading,
  posting: Posting,
  requirements: readonly FittedRequirement[],
): ReviewedKeyword[] {
  const own = termsOf(reading);
  const text = folded(reading.text);
  const seen = new Set<string>();
  const keywords = posting.requirements.flatMap((requirement): ReviewedKeyword[] => {
    const { label, canonical, kind, must } = requirement;
    if (!SEARCHED.has(kind) || seen.has(folded(label))) return [];
    seen.add(folded(label));
    const found = { posting: label, must };
    if (text.includes(folded(label))) return [{ ...found, yours: label, status: 'same' }];
    const yours = own.get(canonical)?.[0];
    if (yours !== undefined) return [{ ...found, yours, status: 'otherwise' }];
    const fitted = requirements.find(({ ids }) => ids.includes(requirement.id));
    // Of alternatives, what the resume does not name is not missing where another is met.
    if (fitted !== undefined && fitted.ids.length > 1 && fitted.status === 'met') return [];
    const line = fitted?.quotes[0];
    return line === undefined
      ? [{ ...found, yours: null, status: 'missing' }]
      : [{ ...found, yours: line, status: 'related' }];
  });
  return keywords.sort(
    (a, b) => ORDER[a.status] - ORDER[b.status] || Number(b.must) - Number(a.must),
  );
}

/** Canonical term → how the resume spells it. */
function termsOf({ skills, entries, summary, other, certificates, text }: ResumeReading) {
  const spellings = new Map<string, string[]>();
  const add = (words: string, context: 'prose' | 'list'): void => {
    for (const { canonical, start, end } of termsIn(words, context)) {
      const said = words.slice(start, end);
      spellings.set(canonical, [...(spellings.get(canonical) ?? []), said]);
    }
  };
  for (const { words } of skills) add(words, 'list');
  for (const { words } of certificates) add(words, 'list');
  for (const { words } of [...entries.flatMap(({ lines }) => lines), ...summary, ...other]) {
    add(words, 'prose');
  }
  add(text, 'prose');
  return spellings;
}
