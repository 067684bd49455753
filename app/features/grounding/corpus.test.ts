import { describe, expect, it } from 'vitest';
import { readAnswers } from './answers/read-answers';
import { judgeAgainst } from './judge';
import { ADVERSARIAL } from './testing/adversarial';
import { interviews } from './testing/interviews';
import { MUTATIONS } from './testing/mutations';
import { place } from './testing/place';
import { TWINS, type Twins } from './testing/twins';

const answers = Object.fromEntries(
  Object.entries(interviews).map(([name, interview]) => [name, readAnswers(interview)]),
) as Record<keyof typeof interviews, ReturnType<typeof readAnswers>>;

const verdictOf = ({ interview, at }: Pick<Twins, 'interview' | 'at'>, text: string) =>
  judgeAgainst({ resume: place(interviews[interview], at, text).resume }, answers[interview]);

const isSupported = (pair: Pick<Twins, 'interview' | 'at'>, text: string): boolean =>
  verdictOf(pair, text).supported;

/** A true statement that nothing proves is asked about: it is never refused. */
const isRefused = (pair: Pick<Twins, 'interview' | 'at'>, text: string): boolean =>
  verdictOf(pair, text).claims.some(
    ({ verdict }) => verdict === 'unsupported' || verdict === 'contradicted',
  );

const nameOf = (pair: Twins, text: string): string => `${pair.interview} ${pair.at}: ${text}`;

describe('false statements and their true twins', () => {
  it('are at least 120 pairs over several interviews', () => {
    expect(TWINS.length).toBeGreaterThanOrEqual(120);
    expect(new Set(TWINS.map(({ interview }) => interview)).size).toBeGreaterThanOrEqual(4);
  });

  it.each(TWINS.map((pair) => [nameOf(pair, pair.wrong), pair] as const))(
    'refuses %s',
    (_, pair) => {
      expect(isSupported(pair, pair.wrong)).toBe(false);
    },
  );

  it.each(TWINS.map((pair) => [nameOf(pair, pair.right), pair] as const))(
    'does not refuse %s',
    (_, pair) => {
      expect(isRefused(pair, pair.right)).toBe(false);
    },
  );
});

describe('subtle falsehoods', () => {
  it.each(ADVERSARIAL.map((pair) => [nameOf(pair, pair.wrong), pair] as const))(
    'refuses %s',
    (_, pair) => {
      expect(isSupported(pair, pair.wrong)).toBe(false);
    },
  );

  it.each(ADVERSARIAL.map((pair) => [nameOf(pair, pair.right), pair] as const))(
    'does not refuse %s',
    (_, pair) => {
      expect(isRefused(pair, pair.right)).toBe(false);
    },
  );
});

describe('mutations of true lines', () => {
  const lines = [...TWINS, ...ADVERSARIAL].filter(({ at }) => /^[a-z]\d$|highlight$/.test(at));

  it('are supported in no case, and the lines themselves never refused', () => {
    const missed: string[] = [];
    let mutants = 0;
    for (const mutation of MUTATIONS) {
      for (const line of lines) {
        for (const mutant of mutation.apply(line.right)) {
          mutants += 1;
          if (isSupported(line, mutant)) missed.push(`${mutation.name}: ${nameOf(line, mutant)}`);
        }
      }
    }
    const flagged = lines.filter((line) => isRefused(line, line.right));
    console.log(
      `mutants ${mutants}, refused ${(100 * (1 - missed.length / mutants)).toFixed(1)} %; ` +
        `true lines ${lines.length}, flagged ${((100 * flagged.length) / lines.length).toFixed(1)} %\n${missed.join('\n')}`,
    );
    expect(missed).toEqual([]);
    expect(flagged).toEqual([]);
  });

  it('are refused under another job of the person', () => {
    const swapped = lines.flatMap((line) => {
      const { history } = interviews[line.interview];
      const own = line.at.split('/')[0];
      const others = history.filter(({ id, kind }) => id !== own && kind === 'work');
      // An answer of no one job may be told of any.
      const rests =
        verdictOf(line, line.right).claims.find(({ text }) => text === line.right)?.evidence ?? [];
      const tied = rests.every(({ source }) => /^\/(?:history|stories|scope)\//.test(source));
      return tied && /\d/.test(line.right) ? others.map(({ id }) => ({ ...line, at: id })) : [];
    });
    const missed = swapped.filter((line) => isSupported(line, line.right));
    console.log(
      `lines with a number under another job ${swapped.length}, accepted ${missed.length}\n${missed.map((line) => nameOf(line, line.right)).join('\n')}`,
    );
    expect(missed.length / swapped.length).toBeLessThanOrEqual(0.02);
  });
});
