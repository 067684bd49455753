import type { Interview } from '~/features/interview/interview';
import type { Posting, Requirement } from '~/features/posting/posting';
import { findAnswer, type Evidence } from '~/features/interview/evidence';
import { wordKey } from '~/features/language/word-key';
import type { Draft } from '~/features/drafts/draft';
import { inFirstPerson } from './first-person';

/** A printed highlight that can be told in the first person. */
export interface LetterProof {
  path: string;
  /** What the person would say of it, sentence by sentence. */
  sentences: string[];
  evidence: Evidence[];
  /** Organisation of the entry it stands under; empty where it has none. */
  organisation: string;
  /** Which story or entry it was told in: one makes one proof. */
  origin: string;
  score: number;
}

const SECTIONS = ['work', 'volunteer', 'projects'] as const;
const MUST_SCORE = 5;
const NICE_SCORE = 2;
const RESULT_SCORE = 3;
const NUMBER_SCORE = 3;
/** Each place further down the page, and each line further down its place, counts less. */
const PLACE_COST = 1.5;
const LINE_COST = 0.7;
const LONG_CHARACTERS = 220;
const LONG_COST = 4;

/**
 * The printed highlights a letter can retell, the one that says most to this posting first. Each was
 * proven or confirmed as a line; told in the first person it says no more. What was done at home is
 * theirs to tell, and not what a letter leads with.
 */
export function proofsOf(
  interview: Interview,
  posting: Posting | null,
  draft: Draft,
): LetterProof[] {
  const proofs: LetterProof[] = [];
  let place = 0;
  for (const section of SECTIONS) {
    for (const [at, item] of (draft.resume[section] ?? []).entries()) {
      const organisation = textOf(item['name']) || textOf(item['organization']);
      const isCare = interview.history.some(
        ({ kind, title }) => kind === 'care' && title.trim() === textOf(item['position']),
      );
      if (isCare) continue;
      const ongoing = (item.startDate ?? '') !== '' && (item.endDate ?? '') === '';
      for (const [index, line] of (item.highlights ?? []).entries()) {
        const path = `/${section}/${at}/highlights/${index}`;
        const evidence = draft.claims.find((claim) => claim.path === path)?.evidence ?? [];
        const isOwn = (words: string): boolean => isOwnDoing(words, evidence, interview);
        const sentences = inFirstPerson(line, { ongoing, isOwn });
        if (sentences === undefined || evidence.length === 0) continue;
        proofs.push({
          path,
          sentences,
          evidence,
          organisation: section === 'projects' ? '' : organisation,
          origin: (evidence[0]?.source ?? '').split('/').slice(0, 3).join('/'),
          score:
            scoreOf(line, sentences, shownBy(path, posting, draft)) -
            place * PLACE_COST -
            index * LINE_COST,
        });
      }
      place += 1;
    }
  }
  return proofs.sort((a, b) => b.score - a.score);
}

const SAID_BY_PERSON = /(?:^|[\s,(])(?:i|we|i've|we've)(?: \p{L}+ly| also| then)? $/iu;

/** Whether nothing says that these words of a line tell what came of a deed, and not the deed. */
function isOwnDoing(words: string, evidence: readonly Evidence[], interview: Interview): boolean {
  const lead = words.toLowerCase().split(/\s+/u).slice(0, 2).join(' ');
  return !evidence.some(({ source, quote, start }) => {
    if (!/\/(?:situation|result)$/u.test(source)) return false;
    const within = quote.toLowerCase().indexOf(lead);
    if (within === -1 && firstKey(quote) !== firstKey(words)) return false;
    const before = (findAnswer(interview, source) ?? '').slice(0, start + Math.max(0, within));
    return !SAID_BY_PERSON.test(before);
  });
}

const firstKey = (words: string): string =>
  wordKey(/\p{L}[\p{L}'-]*/u.exec(words)?.[0].toLowerCase() ?? '');

/** The best proof, and the best one of another story beside it. */
export function twoProofs(proofs: readonly LetterProof[]): LetterProof[] {
  const [first] = proofs;
  if (first === undefined) return [];
  const second = proofs.find(({ origin }) => origin !== first.origin);
  return second === undefined ? [first] : [first, second];
}

function scoreOf(
  line: string,
  sentences: readonly string[],
  shows: readonly Requirement[],
): number {
  const wanted = shows
    .slice(0, 2)
    .reduce((sum, { must }) => sum + (must ? MUST_SCORE : NICE_SCORE), 0);
  return (
    wanted +
    (sentences.length > 1 ? RESULT_SCORE : 0) +
    (/\p{Nd}/u.test(line) ? NUMBER_SCORE : 0) -
    (line.length > LONG_CHARACTERS ? LONG_COST : 0)
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

function shownBy(path: string, posting: Posting | null, draft: Draft): Requirement[] {
  const parts = draft.coverage?.parts ?? [];
  return (posting?.requirements ?? [])
    .filter(({ id }) =>
      parts.some(
        (part) =>
          part.requirementId === id && part.status === 'covered' && part.where.includes(path),
      ),
    )
    .sort((a, b) => Number(b.must) - Number(a.must));
}
