import type { LineBuilder } from './line-builder';
import { namesThing } from './names-thing';
import type { PieceWords } from './piece';
import { standsAlone } from './stands-alone';

const QUALIFIER = String.raw`(?:(?:about|around|roughly|nearly|almost|only|just|maybe)\s)?`;
const FIGURE = String.raw`[£$€~]?\p{N}[\p{N}.,]*(?:\s?%|\s?[€£]|k\b)?`;
const PART = String.raw`(?:\s(?:out\s)?of\s\p{N}+)?`;

/** "50 minutes": what it is measured in, before another of the same. */
const UNIT = String.raw`(?:\s(?:sec(?:ond)?|min(?:ute)?|hour|day|week|month)s?)?`;

/** "home before noon was 2 out of 10": of what, and the one value it had. */
const VALUE_OF = new RegExp(
  `^(?!\\p{N})((?:(?!\\s[£$€~]?\\p{N}).){4,60})\\s(${QUALIFIER}${FIGURE}${PART}${UNIT})(?=$|\\s(?!per ?cent)|,)`,
  'iu',
);
/** "was", "takes only" between what changed and its value. */
const HAS_IT =
  /(?:\s(?:was|were|is|are|took|takes?|stood at|at|only|just|still|already|maybe|like))+$/iu;
/** "now 5", "2024 it was 78%", "down to 12": another value, and not of what. */
const NEXT_VALUE = new RegExp(
  `^(?:(?:in\\s)?(?:19|20)\\p{N}{2}:?,?\\s)?(?:(?:it|that|this)(?:'s)?\\s)?(?:(?:is|was|are|were|went|gone|fell|fallen|dropped|came|come|rose|risen|climbed|grew|grown|jumped|takes?|took)\\s)?(?:now\\s)?(?:(?:down|up)\\s)?(?:to\\s)?(?:now\\s)?(${QUALIFIER}${FIGURE}(?!\\p{L}|\\p{N}).*)$`,
  'iu',
);

/** A change told from the words that name what changed, with its value, and those that give the next. */
export interface NamedChange {
  text: string;
  add: (line: LineBuilder) => void;
}

/**
 * "Home before noon was 2 out of 10" and "now 5" as "home before noon from 2 out of 10 to 5".
 *
 * @param named what stands before the first in its line, and names the thing with it
 * @returns undefined where the first does not name a thing with one value, or the second says of what
 *   its value is
 */
export function namedChange(
  first: PieceWords,
  next: PieceWords,
  named = '',
): NamedChange | undefined {
  const [, lead = '', before = ''] = VALUE_OF.exec(first.text) ?? [];
  const after = NEXT_VALUE.exec(next.text)?.[1] ?? '';
  const subject = lead.replace(HAS_IT, '').trim();
  if (before === '' || after === '' || isYear(before) || isYear(after)) return undefined;
  if (!HAS_IT.test(lead) && first.clause.verb !== null) return undefined;
  if (!namesThing(`${named} ${subject}`) || !standsAlone(`x, ${named} ${subject}`))
    return undefined;
  const origin = ({ clause }: PieceWords) => ({
    source: clause.source,
    start: clause.start,
    end: clause.end,
  });
  const from = `${subject} from ${before}`;
  return {
    text: `${from} to ${after}`,
    add: (line) => {
      line.take(from, origin(first)).connect(' to ').take(after, origin(next));
    },
  };
}

const isYear = (figure: string): boolean => /^(?:19|20)\p{N}{2}\b/u.test(figure);
