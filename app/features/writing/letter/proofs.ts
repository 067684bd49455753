import type { HistoryEntry, Interview } from '~/features/interview/interview';
import type { Posting, Requirement } from '~/features/posting/posting';
import type { Evidence } from '~/features/interview/evidence';
import type { Draft } from '~/features/drafts/draft';
import { inFirstPerson, type Told } from './first-person';

/** A printed line that can be told in the first person. */
export interface Proof {
  path: string;
  told: Told;
  evidence: Evidence[];
  /** What it shows of what the posting asks for, musts first. */
  shows: Requirement[];
  /** The place it stands under. */
  place: { title: string; organisation: string; kind: 'work' | 'volunteer' | 'projects' };
  /** The history entry of that place, where one fits. */
  entry: HistoryEntry | undefined;
  score: number;
  /** Too little said to stand beside another. */
  bare: boolean;
}

const SECTIONS = ['work', 'volunteer', 'projects'] as const;
const MUST_SCORE = 5;
const NICE_SCORE = 2;
const OUTCOME_SCORE = 4;
const NUMBER_SCORE = 2;
const MIN_WORDS = 3;
/** Each place further down the page, and each line further down its place, counts less. */
const PLACE_COST = 1.5;
const LINE_COST = 0.7;
/** "Fixed it": of what, the letter's reader has not read. */
const DANGLING =
  /^I \p{L}+(?: \p{L}+){0,3}? (?:it|them|him|her|this|that)\b|\b(?:fixed|did|made|sorted|got|told|used) (?:it|them|him|her)\b|\bon (?:his|her) \p{L}+/u;
const SOMEBODY = /^(?:She|He)\b/u;
/** What was done at home is theirs to tell, and not what a letter leads with. */
const CARE_COST = 12;
const DANGLING_COST = 6;

/** Every printed line that can be told, the one that says most to this posting first. */
export function proofsOf(interview: Interview, posting: Posting | null, draft: Draft): Proof[] {
  let place = 0;
  const proofs: Proof[] = [];
  for (const section of SECTIONS) {
    for (const [at, item] of (draft.resume[section] ?? []).entries()) {
      const organisation = textOf(item['name']) || textOf(item['organization']);
      const title = textOf(item['position']);
      const ongoing = (item.startDate ?? '') !== '' && (item.endDate ?? '') === '';
      const entry = interview.history.find(
        (row) => row.organisation.trim() === organisation || row.title.trim() === organisation,
      );
      const isCare = entry?.kind === 'care' || (section === 'work' && organisation === '');
      for (const [index, line] of (item.highlights ?? []).entries()) {
        const path = `/${section}/${at}/highlights/${index}`;
        const told = inFirstPerson(line, { ongoing });
        const evidence = draft.claims.find((claim) => claim.path === path)?.evidence ?? [];
        if (told === undefined || evidence.length === 0) continue;
        const shows = shownBy(path, posting, draft);
        proofs.push({
          path,
          told,
          evidence,
          shows,
          place: { title, organisation, kind: section },
          bare: isBare(line),
          entry,
          score:
            scoreOf(line, told, shows) -
            place * PLACE_COST -
            index * LINE_COST -
            (isCare ? CARE_COST : 0),
        });
      }
      if (!isCare) place += 1;
    }
  }
  const full = proofs.filter(({ bare }) => !bare);
  return (full.length > 0 ? full : proofs).sort((a, b) => b.score - a.score);
}

function scoreOf(line: string, told: Told, shows: readonly Requirement[]): number {
  const wanted = shows
    .slice(0, 2)
    .reduce((sum, { must }) => sum + (must ? MUST_SCORE : NICE_SCORE), 0);
  return (
    wanted +
    (told.outcomes.length > 0 ? OUTCOME_SCORE : 0) +
    (/\p{Nd}/u.test(line) ? NUMBER_SCORE : 0) -
    (DANGLING.test(told.deed[0] ?? '') ? DANGLING_COST : 0) -
    (told.outcomes.some(([text = '']) => SOMEBODY.test(text)) ? DANGLING_COST : 0) -
    (isBare(line) ? DANGLING_COST : 0)
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** "Trained apprentice": too little said to be a sentence. */
const isBare = (line: string): boolean => line.split(/\s+/u).length < MIN_WORDS;

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

/** Two proofs that tell of two things; the second shows something else where it can. */
export function twoOf(proofs: readonly Proof[]): Proof[] {
  const [first, ...others] = proofs;
  if (first === undefined) return [];
  const shown = new Set(first.shows.map(({ id }) => id));
  const apart = others.filter((proof) => storyOf(proof) !== storyOf(first));
  const fresh = apart.find(
    (proof) => proof.score > 0 && proof.shows.some(({ id, must }) => must && !shown.has(id)),
  );
  const second = fresh ?? apart[0];
  return second === undefined ? [first] : [first, second];
}

/** The answer a proof was told in: one story makes one proof. */
function storyOf({ evidence }: Proof): string {
  return (evidence[0]?.source ?? '').split('/').slice(0, 3).join('/');
}
