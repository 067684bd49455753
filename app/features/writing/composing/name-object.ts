import { actsOnPeople, antecedentOf } from '~/features/grounding/proof/named-object';
import type { Clause } from '~/features/interview/clauses/clause';
import { isPersonWord } from '~/features/language/agents';
import { articleOf } from '../letter/phrasing';
import { textOf, type Piece, type Telling } from './piece';
import { lineOf } from './sound-parts';
import { standsAlone } from './stands-alone';

const OBJECT = /^(?<lead>\p{L}+(?: \p{L}+)*?) (?:them|him|her|it)(?![\p{L}'])(?<rest>.*)$/isu;

/**
 * Deeds with their pronoun named: "cut them to one page" of reports that the situation tells of as
 * "cut the reports to one page", where a deed before it does not name them and the judge agrees.
 */
export function withNamedObjects(
  acted: readonly Piece[],
  situation: readonly Clause[],
  { wording, proves }: Telling,
): Piece[] {
  const named = nameIn(situation, wording);
  if (named === undefined) return [...acted];
  const { noun, clause, person } = named;
  const told: Piece[] = [];
  for (const piece of acted) {
    const before = told.map(textOf);
    // "made a card for every room and paired them up": not the cards.
    const people =
      person && actsOnPeople(piece.head) && !before.some((text) => namesSomebody(text));
    const points =
      piece.role === 'deed' && (people || !standsAlone([...before, textOf(piece)].join(', ')));
    const made = points ? nameObject(piece, noun, clause) : undefined;
    told.push(made !== undefined && proves(lineOf(made)) ? made : piece);
  }
  return told;
}

/** Results with those they tell of named: "they pass alone" as "new drivers pass alone". */
export function withNamedSubjects(
  came: readonly Piece[],
  before: readonly Piece[],
  situation: readonly Clause[],
  { wording, proves }: Telling,
): Piece[] {
  const named = nameIn(situation, wording);
  if (named === undefined || before.some((piece) => namesSomebody(textOf(piece)))) return [...came];
  // Named a second time it is a known one.
  const noun = named.noun.replace(/^(?:an?|one)\s/iu, 'the ');
  return came.map((piece) => {
    const [words, ...more] = piece.words;
    const rest = /^(?:they|he|she) (?<rest>.+)$/isu.exec(words?.text ?? '')?.groups?.rest;
    if (words === undefined || rest === undefined) return piece;
    const made: Piece = {
      ...piece,
      words: [
        { ...words, text: noun, clause: named.clause },
        { ...words, joint: ' ', text: rest },
        ...more,
      ],
    };
    return proves(lineOf(made)) ? made : piece;
  });
}

const namesSomebody = (text: string): boolean =>
  (text.match(/\p{L}[\p{L}'-]*/gu) ?? []).slice(1).some(isPersonWord);

/** Who or what the situation tells of, as a line names it first. */
function nameIn(
  situation: readonly Clause[],
  wording: Telling['wording'],
): { noun: string; clause: Clause; person: boolean } | undefined {
  const [clause] = situation.filter(({ state }) => state === 'said');
  const phrase = clause && antecedentOf(clause);
  if (clause === undefined || phrase === undefined) return undefined;
  const said = wording.small(
    wording.told(clause.text.slice(phrase.start - clause.start, phrase.end - clause.start)),
  );
  const needsArticle =
    phrase.person && !phrase.plural && !/^(?:an?|the|my|our|the team's)\s|^\p{Lu}/u.test(said);
  const noun = needsArticle
    ? `${articleOf(said)} ${said}`
    : said.replace(/^(?:my|the team's) /iu, 'the ');
  return { noun, clause, person: phrase.person };
}

function nameObject(piece: Piece, noun: string, clause: Clause): Piece | undefined {
  const [words, ...more] = piece.words;
  const { lead, rest = '' } = OBJECT.exec(words?.text ?? '')?.groups ?? {};
  if (words === undefined || lead === undefined) return undefined;
  return {
    ...piece,
    words: [
      { ...words, text: lead },
      { joint: ' ', text: noun, clause },
      ...(rest.trim() === ''
        ? []
        : [{ ...words, joint: /^\s/u.test(rest) ? ' ' : '', text: rest.trim() }]),
      ...more,
    ],
  };
}
