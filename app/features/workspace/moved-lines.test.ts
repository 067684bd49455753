import { describe, expect, test } from 'vitest';
import { coverageOf } from '~/features/posting/coverage';
import { readPosting } from '~/features/posting/read-posting';
import { movedLines, type MadeFor } from './moved-lines';

const WIRED = 'Wired 12 control panels';
const TAUGHT = 'Trained 4 apprentices';
const SOLD = 'Sold tickets at the gate';

function madeFor(asked: string | null, highlights: string[], keywords: string[] = []): MadeFor {
  const document = {
    work: [{ name: 'Dairy', position: 'Fitter', startDate: '2020-01', highlights }],
    skills: [{ name: 'Tools', keywords }],
  };
  const posting = asked === null ? null : readPosting(`Fitter\nRequirements\n${asked}`);
  const coverage = posting === null ? null : coverageOf(document, posting);
  return { document, claims: [], posting, coverage };
}

describe('between two resumes of one person', () => {
  test('a line that came in names what the new posting asks for', () => {
    const from = madeFor('- Excel', [SOLD], ['Excel']);
    const to = madeFor('- AutoCAD', [SOLD], ['AutoCAD']);
    expect(movedLines(from, to)).toEqual([
      { kind: 'in', text: 'AutoCAD', because: ['AutoCAD'] },
      { kind: 'out', text: 'Excel', because: ['Excel'] },
    ]);
  });

  test('a line that went out names nothing the new posting asks for too', () => {
    const from = madeFor('- Excel', [SOLD], ['Excel', 'AutoCAD']);
    const to = madeFor('- Excel\n- AutoCAD', [SOLD], ['AutoCAD']);
    expect(movedLines(from, to)).toEqual([{ kind: 'out', text: 'Excel', because: [] }]);
  });

  test('a line moved up where the posting asks for it, what it overtook did not move down', () => {
    const to = madeFor('- Training apprentices', [TAUGHT, SOLD, WIRED]);
    expect(movedLines(madeFor(null, [WIRED, SOLD, TAUGHT]), to)).toEqual([
      { kind: 'up', text: TAUGHT, because: [expect.stringMatching(/apprentices/i)] },
    ]);
  });

  test('the same lines in the same order did not move', () => {
    const from = madeFor(null, [WIRED, TAUGHT], ['Excel']);
    expect(movedLines(from, madeFor('- Excel', [WIRED, TAUGHT], ['Excel']))).toEqual([]);
  });

  test('a line in other words that rests on the same story is the same line', () => {
    const resting = (made: MadeFor, path: string, source: string): MadeFor => ({
      ...made,
      claims: [{ path, text: '', evidence: [{ source, quote: 'x', start: 0, end: 1 }] }],
    });
    const path = '/work/0/highlights/0';
    const from = resting(madeFor(null, [WIRED]), path, '/stories/0/action');
    const to = resting(madeFor(null, ['Wired a dozen panels']), path, '/stories/0/result');
    expect(movedLines(from, to)).toEqual([]);
    const other = resting(madeFor(null, ['Wired a dozen panels']), path, '/stories/1/result');
    expect(movedLines(from, other).map(({ kind }) => kind)).toEqual(['in', 'out']);
  });
});
