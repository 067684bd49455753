import { antecedentOf } from '~/features/grounding/proof/named-object';
import type { Clause } from '~/features/interview/clauses/clause';
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
  const [first] = situation.filter(({ state }) => state === 'said');
  const phrase = first && antecedentOf(first);
  if (first === undefined || phrase === undefined) return [...acted];
  const said = wording.small(
    wording.told(first.text.slice(phrase.start - first.start, phrase.end - first.start)),
  );
  const needsArticle =
    phrase.person && !phrase.plural && !/^(?:an?|the|my|our|the team's)\s|^\p{Lu}/u.test(said);
  const noun = needsArticle ? `${articleOf(said)} ${said}` : said;
  const told: Piece[] = [];
  for (const piece of acted) {
    const before = told.map(textOf);
    const named =
      piece.role === 'deed' && !standsAlone([...before, textOf(piece)].join(', '))
        ? nameObject(piece, noun, first)
        : undefined;
    told.push(named !== undefined && proves(lineOf(named)) ? named : piece);
  }
  return told;
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
