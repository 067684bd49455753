import type { Statement } from '../reading/statements';
import { dropOpeners } from '../reading/read-frame';
import { polish } from '../words/polish';
import { lowerFirst } from './outcome';

const NAMED =
  /^((?:(?:one of )?(?:the|our|my|their)|one|an?|some|all|two|three|four|\p{Nd}+)\s+(?:[\p{L}\p{N}-]+\s+){0,2}?[\p{L}\p{N}-]+)\s+(was|were|is|are|had|have|kept|took|went|needed|got|did|would|could|wanted|refused|asked|complained|said|came|did not|didn['’]t|broke|failed|stopped|struggled|used|kept)\b/iu;
const TELLABLE = new Set(['context', 'scope', 'others', 'action', 'opinion', 'group']);

/**
 * What "it", "them", "him" or "her" in the next clause stands for: the subject of this one ("the
 * charts were a mess"), or what was had ("I had three deadlines"). Undefined where number or
 * person does not fit.
 */
export function antecedentOf(statement: Statement, pronoun: string): string | undefined {
  if (!TELLABLE.has(statement.kind)) return undefined;
  const { frame } = statement;
  if (frame.form === 'nominal' && frame.base === 'have') {
    const had = /^[^,;.]+?(?=\s+(?:and|so|but|because)\b|[,;.]|$)/iu.exec(frame.rest)?.[0];
    if (had === undefined || had.split(/\s+/u).length > 6) return undefined;
    const fits = pronoun === 'them' ? isPlural(had, '') : pronoun === 'it' && !isPlural(had, '');
    return fits ? tidied(had) : undefined;
  }
  if (frame.agent === 'i' || frame.agent === 'we') return undefined;
  const match = NAMED.exec(dropOpeners(statement.clause.text));
  const [, noun = '', verb = ''] = match ?? [];
  if (noun === '') return undefined;
  const plural = !/^one\b/iu.test(noun) && isPlural(noun, verb);
  const oneOf = /^one of /iu.test(noun);
  const person =
    oneOf ||
    /\b(?:man|woman|lady|guy|boy|girl|patient|client|customer|student|pupil|landlord|landlady|tenant|resident|neighbour|guest|colleague|apprentice|trainee|driver|supplier|parent|child|owner|chef|doctor|agent|merchant|bride|visitor|user)$/iu.test(
      noun,
    );
  const fits =
    pronoun === 'them' ? plural : pronoun === 'it' ? !plural && !person : !plural && person;
  return fits ? tidied(noun) : undefined;
}

function isPlural(noun: string, verb: string): boolean {
  if (/^(?:were|are|have)$/iu.test(verb)) return true;
  if (/^(?:was|is)$/iu.test(verb)) return false;
  return (
    /^(?:two|three|four|some|all|\p{Nd}+)\b/iu.test(noun) ||
    /(?:[^su]s|people|children|staff)$/iu.test(noun)
  );
}

function tidied(words: string): string {
  return lowerFirst(polish(words));
}

/** The pronoun a dependent phrase hangs on. */
export function pointingPronoun(text: string): string | undefined {
  return /\b(it|them|him|her)\b/iu.exec(text)?.[1]?.toLowerCase();
}
