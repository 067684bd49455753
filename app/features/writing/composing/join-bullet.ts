import type { BulletPlan } from './plan-bullet';
import { LineBuilder, type ComposedLine } from './line-builder';
import { addCredit, addPiece, textOf, type Piece, type Telling } from './piece';
import { namedInPlace } from './in-context';
import { standsAlone } from './stands-alone';
import type { ToldResult } from './told-result';
import { hasNumber } from './words/numbers';

export interface StoryBullet extends ComposedLine {
  tells: { result: boolean; number: boolean; change: boolean };
}

/**
 * The plan as a line whose proof holds, joined as closely as the judge can follow. Where one result
 * cannot be followed, the others are told without it.
 */
export function assembled(plan: BulletPlan, telling: Telling): StoryBullet | undefined {
  const { deeds, results, explained } = plan;
  if (deeds.length === 0 && results.length === 0) return undefined;
  const whole = provenLine(plan, telling);
  if (whole !== undefined || explained === true || deeds.length === 0) return whole;
  for (const dropped of results.toReversed()) {
    const rest = { ...plan, results: results.filter((one) => one !== dropped) };
    const line = deeds.length + rest.results.length > 1 ? provenLine(rest, telling) : undefined;
    if (line !== undefined) return line;
  }
  return undefined;
}

function provenLine(plan: BulletPlan, { proves }: Telling): StoryBullet | undefined {
  for (const make of waysOf(plan)) {
    const line = make();
    if (!proves(line)) continue;
    return {
      ...line,
      tells: {
        result: plan.results.length > 0,
        number: hasNumber(line.text),
        change: plan.results.some(({ change }) => change),
      },
    };
  }
  return undefined;
}

/** How a plan can be told, best first. */
function waysOf(plan: BulletPlan): (() => ComposedLine)[] {
  const { results, opening } = plan;
  const [first, ...others] = plan.deeds;
  const named = first && namedInPlace(first, opening);
  const close = (): ComposedLine => joined(plan, 'close');
  if (plan.explained === true) return [close];
  return [
    ...(named === undefined
      ? []
      : [() => joined({ ...plan, opening: undefined, deeds: [named, ...others] }, 'close')]),
    close,
    () => joined(plan, 'loose'),
    // Results that each name their thing may stand in any order behind a deed.
    ...(plan.deeds.length > 0 && results.every(({ text }) => standsAlone(text))
      ? [() => joined({ ...plan, results: results.toReversed() }, 'loose')]
      : []),
    ...(opening === undefined || plan.deeds.length === 0
      ? []
      : [() => joined({ ...plan, opening: undefined }, 'close')]),
  ];
}

function joined({ opening, deeds, results }: BulletPlan, how: 'close' | 'loose'): ComposedLine {
  const line = new LineBuilder();
  if (opening !== undefined) {
    addPiece(line, opening);
    line.connect(how === 'close' ? afterOpening(opening, deeds, results[0]) : '; ');
  }
  deeds.forEach((piece, index) => {
    if (index > 0) line.connect(how === 'close' ? jointOf(deeds, index) : '; ');
    addPiece(line, piece);
    if (!(deeds[index + 1]?.shared ?? false)) addCredit(line, piece);
  });
  // Whose work a result was is said once, behind the last one that was shared.
  const said = deeds.some((piece) => piece.shared) || results.some(saysTeam);
  const shared = said ? undefined : results.findLast(({ piece }) => piece.shared);
  results.forEach((result, index) => {
    if (index > 0 || deeds.length > 0) line.connect('; ');
    result.add(line);
    if (result === shared) addCredit(line, result.piece);
  });
  return line.build();
}

/** "the team opened on time": whoever did the rest is said with it. */
const saysTeam = ({ text }: ToldResult): boolean => /^the team \p{L}/iu.test(text);

/**
 * "Learned the till and wrote its manual"; whom somebody led or taught, and how much there was to do,
 * stand before what was done, and before what became of it with ";".
 */
function afterOpening(opening: Piece, deeds: readonly Piece[], result?: ToldResult): string {
  if (opening.supplied === 'learned') {
    const plain =
      deeds.length === 1 && [opening, ...deeds].every((one) => !/[,;:]|\sand\s/u.test(textOf(one)));
    return plain ? ' and ' : '; ';
  }
  if (deeds.length > 0) return deeds.some((deed) => textOf(deed).includes(':')) ? '; ' : ': ';
  const isOfThem =
    result?.piece.head.field !== 'action' &&
    (opening.supplied !== undefined ||
      /^(?:both|all \p{N}|\p{N}|one)\b/iu.test(result?.text ?? ''));
  return isOfThem ? '; ' : ': ';
}

/** Deeds follow each other with a comma and end with "and"; those before the last that hold commas, with ";". */
function jointOf(pieces: readonly Piece[], index: number): string {
  const texts = pieces.map(textOf);
  if (texts.slice(0, -1).some((text) => /,\s|[;:]/u.test(text))) return '; ';
  if (index < pieces.length - 1) return ', ';
  return texts.some((text) => /,\s|[;:]|\sand\s/u.test(text)) ? ', and ' : ' and ';
}
