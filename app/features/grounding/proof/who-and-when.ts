import type { Restriction } from '~/features/interview/clauses/clause';
import type { Word } from '~/features/language/statements';
import { DOUBT, type Fault } from './fault';
import type { Segment } from './segment';
import { smallWord, type ReadLine } from './units';

const TEAM =
  /^(?:we|we've|our|ours|us|team|teams|team's|crew|with|together|jointly|joint|co|colleagues?|group|squad|staff|everyone|everybody|alongside|shared|helped|contributed|part|both|friends?|volunteers?|members?)$/;

/** By whom the line says it was done, where the clause names somebody else or several. */
export function actorFaults(line: ReadLine, { source, matches, from, to }: Segment): Fault[] {
  const { clause, units } = source;
  const used = matches.flatMap(({ source: at, sourceEnd }) => units.slice(at, sourceEnd));
  const lead = line.units[from];
  const whole = { start: lead?.start ?? 0, end: line.units[to - 1]?.end ?? 0 };
  const handsOn =
    used[0]?.word.agent !== 'other' && used.some(({ start }) => start === clause.verb?.start);
  const passive =
    line.words.some(({ text }) => text === 'by') && clause.tokens.some(({ text }) => text === 'by');
  if (used.some(({ word }) => word.agent === 'other') && !handsOn && !passive) {
    const opening = units[0];
    const pronoun = opening?.before.find(({ text }) => /^(?:he|she|they|it|who)$/.test(text));
    const named = matches[0]?.source === 0 && clause.verb?.start !== opening?.start;
    const kept =
      pronoun === undefined
        ? named
        : lead?.before.some(({ text }) => text === pronoun.text) === true;
    if (!kept) return [{ ...whole, kind: 'other', reason: DOUBT.who, weight: 3 }];
  }
  if (clause.actor === 'team' || used.some(({ word }) => word.agent === 'team'))
    if (!line.words.some(({ text }) => TEAM.test(text)))
      return [
        { ...whole, kind: 'other', reason: 'You said that you did this with others.', weight: 3 },
      ];
  return [];
}

/** Words of a line that keep a restriction of each kind, besides the restricting words themselves. */
const KEEPS: Readonly<Partial<Record<Restriction['kind'], RegExp>>> = {
  negation: /^(?:no|not|never|none|zero|without|nobody|nothing|neither|free)$|n'?t$/,
  only: /^(?:only|just|alone|except)$/,
  team: TEAM,
  opinion:
    /^(?:think|believe|maybe|perhaps|probably|about|around|roughly|approximately|estimated)$/,
  condition: /^(?:when|while|if|until|unless|whenever|except)$/,
};

/** What narrows the clause and is left off in the line. */
export function restrictionFaults(line: ReadLine, { source, matches, from, to }: Segment): Fault[] {
  const { clause, units } = source;
  const [first, last] = [
    units[matches[0]?.source ?? 0],
    units[(matches.at(-1)?.sourceEnd ?? 1) - 1],
  ];
  if (first === undefined || last === undefined) return [];
  // Of a turned clause the last unit taken may stand before the first.
  const reached = {
    from: Math.min(first.start, last.start),
    to: Math.max(first.end, last.end),
  };
  const span = { start: line.units[from]?.start ?? 0, end: line.units[to - 1]?.end ?? 0 };
  const lead = line.units[from]?.before[0]?.start ?? span.start;
  // "60 docs since": a small word behind the last unit is the stretch's own.
  const next = line.units[to];
  const until = next === undefined ? line.text.length : (next.before[0]?.end ?? span.end);
  const inside: readonly Word[] = line.words.filter(
    ({ start, end }) => start >= lead && end <= Math.max(until, span.end),
  );
  return clause.restrictions.flatMap((restriction): Fault[] => {
    const { kind, start, end, reachStart, reachEnd } = restriction;
    if (kind === 'otherActor' && start >= clause.start && end <= clause.end) return [];
    // A number's own qualifier is compared with the number.
    if (kind === 'qualifier' || reachEnd <= reached.from || reachStart >= reached.to) return [];
    const within = start >= clause.start && end <= clause.end;
    const restricting = units.filter((unit) => unit.start < end && unit.end > start);
    const matched =
      restricting.length > 0 &&
      restricting.every((unit) =>
        matches.some(
          (match) => units.indexOf(unit) >= match.source && units.indexOf(unit) < match.sourceEnd,
        ),
      );
    const text = clause.text.slice(start - clause.start, end - clause.start).toLowerCase();
    const kept = KEEPS[kind];
    const scope = within && kind !== 'team' ? inside : line.words;
    if (
      matched ||
      (within && scope.some((word) => smallWord(word.text) === smallWord(text))) ||
      (kept !== undefined && scope.some((word) => kept.test(word.text)))
    )
      return [];
    return [
      {
        ...span,
        kind: 'scope',
        reason: within
          ? `You said “${clause.text.slice(Math.max(0, start - clause.start - 12), end - clause.start + 18).trim()}”.`
          : DOUBT.narrower,
        weight: 3,
      },
    ];
  });
}
