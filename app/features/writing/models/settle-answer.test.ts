import { describe, expect, it } from 'vitest';
import type { Draft } from '~/features/drafts/draft';
import { sampleInterview } from '~/features/interview/sample/sample-interview';
import type { CheckedLine } from './check-answer';
import { settleAnswer } from './settle-answer';

const LINES = [
  'Wired 3 panels',
  'Wired 4 motors a week',
  'Wrote the rota',
  'Painted doors',
  'Checked 12 pumps',
];
const CONFIRMED = '/history/0/lines/0/text';

/** A resume with these lines, the last of them confirmed by the person. */
const text = {
  resume: { work: [{ name: 'A', position: 'Fitter', highlights: LINES }] },
  claims: LINES.map((line, at) => ({
    ...{ path: `/work/0/highlights/${at}`, text: line },
    evidence: [
      {
        source: at === LINES.length - 1 ? CONFIRMED : '/history/0/words',
        ...{ quote: line, start: 0, end: line.length },
      },
    ],
  })),
} as unknown as Draft;
const input = { interview: sampleInterview(), posting: null };

const line = (from: number[], words: string, verdict: CheckedLine['verdict'] = 'supported') => ({
  ...{ section: 0, from, text: words, verdict, failed: null },
  ...{ claim: { evidence: [] }, doubt: verdict === 'unclear' ? [{ start: 0, end: 5 }] : [] },
});
const keep = (at: number) => line([at], '', 'keep');
const settle = (lines: CheckedLine[], drop: number[] = [], inPlace = false) => {
  const dropped = drop.map((at) => ({ section: 0, at }));
  const settled = settleAnswer(input, text, { lines, drop: dropped }, { inPlace });
  const now = settled.changes.get('/work/0/highlights')?.map((one) => one.text) ?? LINES;
  return { ...settled, now };
};

describe('what becomes of a model’s lines', () => {
  it('is nothing where it keeps them all', () => {
    expect(settle(LINES.map((_, at) => keep(at))).changes.size).toBe(0);
    expect(settle([]).changes.size).toBe(0);
  });

  it.each([
    [
      'a better line stands in its place',
      [line([1], 'Wired 4 motors a week from 2 to 3 lines')],
      ['Wired 3 panels', 'Wired 4 motors a week from 2 to 3 lines', ...LINES.slice(2)],
    ],
    [
      'two are made one',
      [line([0, 1], 'Wired 3 panels and 4 motors a week')],
      ['Wired 3 panels and 4 motors a week', ...LINES.slice(2)],
    ],
    [
      'one is split',
      [line([1], 'Wired 4 motors a week'), line([1], 'Tested 30 cables')],
      ['Wired 3 panels', 'Wired 4 motors a week', 'Tested 30 cables', ...LINES.slice(2)],
    ],
    [
      'a new one follows the one before it',
      [keep(0), line([], 'Trained 2 fitters on pumps')],
      [LINES[0], 'Trained 2 fitters on pumps', ...LINES.slice(1)],
    ],
    [
      'another order is taken',
      [keep(2), keep(0)],
      [
        'Wrote the rota',
        'Painted doors',
        'Checked 12 pumps',
        'Wired 3 panels',
        'Wired 4 motors a week',
      ],
    ],
  ] as const)('is that %s', (_, lines, now) => {
    expect(settle([...lines]).now).toEqual([...now]);
  });

  it.each([
    ['loses a number', 'Wired motors on all lines'],
    ['speaks of “I”', 'I wired 4 motors a week in 3 halls'],
    ['adds empty words', 'Successfully wired 4 motors a week in 3 halls'],
  ])('is nothing of a true line that %s', (_, words) => {
    const { now, counts, offers } = settle([line([1], words)]);
    expect(now).toEqual(LINES);
    expect(counts).toMatchObject({ no_better: 1, taken: 0 });
    expect(offers).toEqual([]);
  });

  it('is an offer where it is unclear, with the doubtful words', () => {
    const { now, offers, counts } = settle([line([1], 'Fixed 4 motors a week', 'unclear')]);
    expect(now).toEqual(LINES);
    expect(offers).toEqual([
      {
        ...{ section: '/work/0/highlights', before: 'Wired 4 motors a week' },
        ...{ text: 'Fixed 4 motors a week', doubt: [{ start: 0, end: 5 }] },
      },
    ]);
    expect(counts).toMatchObject({ offered: 1 });
  });

  it('is an offer where it would change a line the person confirmed', () => {
    const better = line([4], 'Checked 12 pumps a day in 3 halls');
    const { now, offers } = settle([better]);
    expect(now).toEqual(LINES);
    expect(offers).toMatchObject([{ before: 'Checked 12 pumps', doubt: [] }]);
  });

  it('is counted, and nothing else, where it is refused', () => {
    const { now, offers, counts } = settle([line([0], '', 'refused')]);
    expect(now).toEqual(LINES);
    expect(offers).toEqual([]);
    expect(counts).toMatchObject({ refused: 1 });
  });

  it('is none of lines that go together where one of them does not stand', () => {
    const { now, counts } = settle([
      line([1], 'Wired 4 motors a week in 3 halls'),
      line([1], 'Ran the site', 'unclear'),
    ]);
    expect(now).toEqual(LINES);
    expect(counts).toMatchObject({ taken: 0, offered: 2 });
  });

  it('leaves a trivial line out, and never one with a number or of theirs', () => {
    expect(settle([], [3]).now).toEqual(LINES.filter((_, at) => at !== 3));
    expect(settle([], [0]).now).toEqual(LINES);
    expect(settle([], [4]).now).toEqual(LINES);
    expect(settle([], [2, 3]).now, 'four stay').toHaveLength(3);
  });

  it('adds no more lines than a reader reads', () => {
    const more = Array.from({ length: 4 }, (_, at) =>
      line([], `Trained ${at + 2} fitters on pumps`),
    );
    expect(settle(more).now.length).toBeLessThanOrEqual(6);
  });

  it('is one line for one where lines keep their places', () => {
    const { now } = settle(
      [keep(2), line([1], 'Wired 4 motors a week in 3 halls'), line([0, 1], 'x'), line([], 'y')],
      [3],
      true,
    );
    expect(now).toEqual([LINES[0], 'Wired 4 motors a week in 3 halls', ...LINES.slice(2)]);
  });
});
