import { isPast } from '~/features/language/verb-forms';

/** Where a further deed begins: a comma or "and", then a verb in the past. */
const SEAM = /(,\s+(?:and\s+|then\s+)*|\s+and\s+(?:then\s+)?)(\p{L}+)/giu;

interface Seam {
  /** Where what comes before ends. */
  end: number;
  /** Where the deed's verb starts. */
  start: number;
  hasAnd: boolean;
}

function seamsOf(text: string): Seam[] {
  // What stands in front of the first verb ("During the rush, …") is no deed to be listed.
  if (/^(?:when|whenever|after|before|once|while|during|in|on|at|for|with|as|since)\b/iu.test(text))
    return [];
  return [...text.matchAll(SEAM)].flatMap((match) => {
    const [whole, joint = '', verb = ''] = match;
    if (!isPast(verb.toLowerCase())) return [];
    const end = match.index;
    return [{ end, start: end + whole.length - verb.length, hasAnd: /\band\b/iu.test(joint) }];
  });
}

/** Dictated deeds get the pause that was not spoken: "shut it off rang the shop" → "shut it off, rang the shop". */
function withPauses(text: string): string {
  return text.replace(
    /\b(off|down|up|out|away|back|over)\s+(\p{L}+)(?=\s+(?:the|an?|all|every|my|our|\p{Nd}))/giu,
    (match, particle: string, verb: string) =>
      isPast(verb.toLowerCase()) ? `${particle}, ${verb}` : match,
  );
}

/** "Found a, did b, called c" → "Found a, did b and called c": the person's words, one joint. */
export function joinedByAnd(told: string): string {
  const text = withPauses(told);
  const seams = seamsOf(text);
  const last = seams.at(-1);
  if (last === undefined) return text;
  // "Picked and packed orders, loaded the trucks": a pair of bare verbs stays a pair.
  const isPair = ({ end }: Seam) => !/\S\s+\S/u.test(text.slice(0, end).split(', ').at(-1) ?? '');
  const earlier = seams.slice(0, -1).filter((seam) => !isPair(seam));
  if (last.hasAnd && !earlier.some(({ hasAnd }) => hasAnd)) return text;
  let out = `${text.slice(0, last.end)} and ${text.slice(last.start)}`;
  for (const { start, end, hasAnd } of earlier.reverse())
    if (hasAnd) out = `${out.slice(0, end)}, ${out.slice(start)}`;
  return out;
}

/**
 * As many of the leading deeds as fit into `length` characters, so that what came of them has
 * room beside them.
 *
 * @returns undefined where not even the first fits.
 */
export function leadingDeeds(text: string, length: number): string | undefined {
  if (text.length <= length) return text;
  const end = seamsOf(text)
    .map((seam) => seam.end)
    .filter((at) => at <= length)
    .at(-1);
  return end === undefined ? undefined : joinedByAnd(text.slice(0, end));
}
