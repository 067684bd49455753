import { normalise } from '~/features/language/normalise';
import { cardinalOf } from '~/features/language/number-words';
import { canonicalise, spell } from '../lexicon/spell';
import type { Requirement } from '../posting';
import { readWords, type SaidWords } from './read-words';

/** What a requirement asks for, read once for all passages that are held against it. */
export interface Asked {
  requirement: Requirement;
  /** All of its words, but for the years. */
  words: SaidWords;
  /** Its words up to the first comma or bracket. */
  head: SaidWords;
  /** The things it lists, where it lists several; empty where it asks for one. */
  parts: readonly SaidWords[];
  /** One of the things it lists is enough. */
  isChoice: boolean;
  /** The code it names ("PL-300"), without its dress. */
  code: string | undefined;
  /** The lexicon knows it by this name. */
  isNamed: boolean;
  /** Years of experience; null where it asks for none. */
  years: number | null;
  /** The same by other names, of what the person said is one thing. */
  names: readonly Asked[];
}

/** "At least three years' … experience": how long, said apart from what it is experience of. */
const YEARS =
  /(?:\b(?:at least|minimum(?: of)?|more than|over|some)\s{1,3})?\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s?\+?(?:\s?(?:-|–|to|or)\s?(?:\d{1,2}|more|three|four|five))?\s?\+?\s(?:or more )?(?:years?|yrs?)\b['’]?s?(?:\s(?:of|in|with)\b)?/iu;

/** Said of any experience, and of none in particular. */
const ANY =
  /\b(?:hands-on|verifiable|verified|documented|post-qualif\w+|in any job title|in an? (?:similar|comparable) (?:role|position))\b/giu;

const JOINT = /[,;:()/–]|\s-\s|\.\s|\b(?:and|or|so|that|as|und|oder|et|ou|y|o)\b/iu;

const OR = /\b(?:or|oder|ou)\b/iu;
const AND = /[;:]|\b(?:and|plus|und|et|who|which|that)\b/iu;

/** "PL-300", "ISO 9001": a code is the same whatever stands around it. */
const CODE = /(?<![\p{L}\p{N}])\p{Lu}{1,6}[- ]?\p{N}{2,6}(?![\p{L}\p{N}])/u;
const plainCode = (text: string | undefined): string | undefined =>
  text?.toLowerCase().replace(/[- ]/gu, '');

/** "IT: PMR systems": what kind of thing it is. */
const LABEL = /^[\p{L} ]{2,20}: (?=\S)/u;
/** "Manual handling certificate": of what it is one. */
const GENERIC_TAIL =
  / (?:certificate|certification|training|qualification|experience|background|knowledge|skills?|ticket|course|systems?|software|tools?|packages?|responsibilit(?:y|ies))$/iu;

/** Fewer words than this are one thing. */
const SHORTEST_LIST = 5;

/** What a requirement asks for, in bases of words. */
export function readAsked(requirement: Requirement): Asked {
  const { aliases, canonical } = requirement;
  const bare = requirement.label.replace(LABEL, '').replace(GENERIC_TAIL, '');
  const names = [...aliases, ...(bare === requirement.label ? [] : [bare])].flatMap(
    (label): Asked[] => {
      const other = canonicalise(label);
      return other === canonical
        ? []
        : [readAsked({ ...requirement, label, canonical: other, aliases: [] })];
    },
  );
  const label = normalise(requirement.label).text;
  const [long, count = ''] = YEARS.exec(label) ?? [];
  const what = (long === undefined ? label : label.replace(long, ' ')).replace(ANY, ' ');
  const words = readWords(what, { asked: true });
  const isChoice = requirement.kind !== 'duty' && OR.test(what) && !AND.test(what);
  const parts =
    words.words.length < SHORTEST_LIST && !isChoice
      ? []
      : what
          .split(JOINT)
          .map((part) => readWords(part))
          .filter((part) => part.words.length > 0);
  return {
    requirement,
    names,
    words,
    head: readWords(what.split(/[,;:(]/u)[0] ?? what),
    parts: parts.length < 2 ? [] : parts,
    isChoice,
    code: plainCode(CODE.exec(requirement.label)?.[0]),
    isNamed: spell(canonical) !== undefined,
    years: requirement.years ?? (long === undefined ? null : (cardinalOf(count) ?? Number(count))),
  };
}
