import type { Draft, Question, Removal } from '~/features/drafts/draft';
import { readAnswers, type Answers } from '~/features/grounding/answers/read-answers';
import type { WriterInput } from '~/features/drafts/writer';
import { gapLine } from './gap-line';
import { gapsToName } from './gaps';
import type { Letter, LetterSentence } from './letter';
import { applicationOf, leadingEntry, positionOf } from './opening';
import { proofsOf, twoOf, type Proof } from './proofs';
import { reasonOf } from './reason';
import { midSentence } from './phrasing';
import { nameOf, saidToThem } from './requirement-name';
import { restOf } from './rest';
import { supportedSentence } from './supported-sentence';

export interface LetterOptions {
  /** The requirement the person wishes to be honest about, by its id. */
  gap?: string | undefined;
}

/**
 * Writes a cover letter of at most three short paragraphs: what the person applies for and why, two
 * proofs for what the posting asks for most, and what else they bring, with an honest line about
 * one gap where they wish. It moves and inflects their words and adds none: every sentence about
 * them is judged like a line of the resume, and left out where it does not follow.
 *
 * @returns a letter as short as the answers; pure and deterministic.
 */
export function writeLetter(
  input: Pick<WriterInput, 'interview' | 'posting'>,
  draft: Draft,
  options: LetterOptions = {},
): Letter {
  const { interview, posting } = input;
  const answers = readAnswers(interview);
  const removed: Removal[] = [];
  const questions: Question[] = [];

  const lead = leadingEntry(interview);
  const reason = reasonOf(interview);
  const whys = supported(reason.sentences, answers);
  for (const text of reason.left)
    removed.push({ text, reason: 'It is your reason, but not one for an employer to read.' });
  if (whys.length === 0)
    questions.push({
      about: '/target/why',
      text: 'Why this job? A sentence in your own words is what makes a letter yours.',
    });
  const opening = [
    ...supported([applicationOf(interview, posting)], answers),
    ...whys,
    ...supported(lead === undefined ? [] : [positionOf(lead)], answers),
  ];

  const proofs = tellProofs(
    proofsOf(interview, posting, draft),
    lead?.organisation.trim(),
    answers,
  );
  const shown = new Set(proofs.flatMap(({ shows }) => shows));
  if (proofs.length < 2)
    questions.push({
      about: '/stories',
      text: 'Tell of one more thing you did and what came of it, and the letter can show it.',
    });

  const gap = gapsToName(input, draft).find(({ requirement }) => requirement.id === options.gap);
  const rest = [
    ...supported(restOf(posting, draft, shown), answers),
    ...(gap === undefined ? [] : [gapLine(gap, answers)]),
  ];
  const paragraphs = [
    opening,
    proofs.flatMap(({ sentences }) => sentences),
    [...rest, form('I would be glad to tell you more.')],
  ];
  return {
    greeting: greetingFor(posting?.company),
    paragraphs: paragraphs
      .filter((sentences) => sentences.length > 0)
      .map((sentences) => ({ sentences })),
    closing: 'Kind regards,',
    signature: interview.person.name.trim(),
    removed,
    questions,
  };
}

const greetingFor = (company: string | null | undefined): string =>
  company === null || company === undefined || !/^[\p{L}\p{Nd} &.'’-]{2,60}$/u.test(company)
    ? 'Dear hiring team,'
    : `Dear ${company} team,`;

const form = (text: string): LetterSentence => ({ text, kind: 'form', evidence: [] });

function supported(sentences: readonly string[][], answers: Answers): LetterSentence[] {
  return sentences.flatMap((wordings) => supportedSentence(wordings, answers) ?? []);
}

interface ToldProof {
  sentences: LetterSentence[];
  /** The ids of the requirements it shows. */
  shows: string[];
  /** Whether it opens with what the posting asks for. */
  asked: boolean;
}

/** Two proofs, each led in by what it answers and where it happened. */
function tellProofs(
  proofs: readonly Proof[],
  home: string | undefined,
  answers: Answers,
): ToldProof[] {
  const told: ToldProof[] = [];
  let place = home;
  let left = [...proofs];
  while (told.length < 2 && left.length > 0) {
    const next = twoOf(left)[0];
    if (next === undefined) break;
    left = left.filter((proof) => proof !== next);
    const sentences = tellProof(
      next,
      { place, asked: told.some(({ asked }) => asked), first: told.length === 0 },
      answers,
    );
    if (sentences.length === 0) continue;
    place = next.place.organisation;
    told.push({
      sentences,
      shows: next.shows.map(({ id }) => id),
      asked: sentences[0]?.kind === 'form',
    });
    left = rankedAfter(next, left);
  }
  return told;
}

/** What may come second: another story first of all, and among those what shows something new. */
function rankedAfter(first: Proof, left: readonly Proof[]): Proof[] {
  const second = twoOf([first, ...left])[1];
  return second === undefined ? [] : [second, ...left.filter((proof) => proof !== second)];
}

function tellProof(
  { told, evidence, shows, place }: Proof,
  context: { place: string | undefined; asked: boolean; first: boolean },
  answers: Answers,
): LetterSentence[] {
  const must = shows.filter((requirement) => requirement.must);
  const term = [...must, ...shows].flatMap((requirement) => nameOf(requirement) ?? [])[0]?.askedFor;
  const asked =
    term === undefined
      ? undefined
      : supportedSentence(
          [`You ${context.asked ? 'also ' : ''}ask for ${saidToThem(term)}.`],
          answers,
        );
  const where = whereOf(place, { ...context, led: asked?.kind === 'form' });
  const main = supportedSentence(
    [...where.flatMap((lead) => told.deed.map((deed) => joined(lead, deed))), ...told.deed],
    answers,
    evidence,
  );
  if (main === undefined) return [];
  const outcomes = told.outcomes.flatMap(
    (wordings) => supportedSentence(wordings, answers, evidence) ?? [],
  );
  return [...(asked?.kind === 'form' ? [asked] : []), main, ...outcomes];
}

/** "There", "At Acme", "As treasurer of …": ways to say where, the best first. */
function whereOf(
  { organisation, title, kind }: Proof['place'],
  context: { place: string | undefined; first: boolean; led: boolean },
): string[] {
  if (organisation === '' || kind === 'projects') return [];
  if (organisation === context.place)
    return context.first ? [context.led ? `At ${organisation}` : 'There'] : [];
  return [
    ...(kind === 'volunteer' && title !== ''
      ? [`As ${midSentence(title)} at ${organisation}`]
      : []),
    `At ${organisation}`,
  ];
}

function joined(lead: string, deed: string): string {
  return /^I\b/u.test(deed) ? `${lead} ${deed}` : deed;
}
