import type { Clause } from '~/features/interview/clauses/clause';
import type { Unit } from './units';

/** A clause with its units. */
interface Units {
  clause: Clause;
  units: readonly Unit[];
}

/**
 * "customer sites, 25 sites in 3 years" as "25 customer sites in 3 years": how many there were, said
 * right after what they are with the same noun, may stand before it.
 *
 * @returns the two clauses as one with the number moved; undefined where they are not of this kind
 */
export function countedApposition(left: Units, right: Units): Units | undefined {
  const [a, b] = [left.clause, right.clause];
  const [count, noun, ...rest] = right.units;
  const last = left.units.at(-1);
  if (a.source !== b.source || a.sentence !== b.sentence || b.verb !== null) return undefined;
  if (count?.quantity == null || noun === undefined || last?.word.key !== noun.word.key)
    return undefined;
  // "3 weeks, no, 2 weeks" is a correction, and its two sides are no words in a row.
  if (a.tokens.some(({ withdrawn }) => withdrawn)) return undefined;
  if (last.quantity !== null || noun.before.length > 0 || count.before.length > 0) return undefined;
  const from = phraseStart(left.units, a.verb?.end ?? -1);
  const phrase = left.units.slice(from);
  const [first, ...others] = phrase;
  if (first === undefined || phrase.some(({ quantity }) => quantity !== null)) return undefined;
  return {
    clause: {
      ...a,
      end: b.end,
      text: a.text + between(a, b) + b.text,
      quantities: [...a.quantities, ...b.quantities],
      restrictions: [...a.restrictions, ...b.restrictions],
      tokens: [...a.tokens, ...b.tokens],
    },
    units: [
      ...left.units.slice(0, from),
      { ...count, before: first.before, gap: first.gap },
      { ...first, before: [], gap: ' ' },
      ...others,
      ...rest,
    ],
  };
}

/** What the answer has between two of its clauses. */
function between({ end }: Clause, { start, tokens: [first] }: Clause): string {
  const from = (first?.start ?? start) - (first?.gap.length ?? 0);
  return first?.gap.slice(end - from, start - from) ?? '';
}

/** Where the noun phrase at the end begins: no verb, small word or mark stands inside it. */
function phraseStart(units: readonly Unit[], verbEnd: number): number {
  let from = units.length - 1;
  while (from > 0 && units[from]?.before.length === 0 && units[from]?.gap.trim() === '') {
    if ((units[from - 1]?.end ?? 0) <= verbEnd) break;
    from -= 1;
  }
  return from;
}
