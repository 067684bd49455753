import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SentClause } from './material';
import { readStretches } from './stretches';

const clause = (source: string, text: string, more: Partial<SentClause> = {}): SentClause => ({
  ...{ source, text, start: 4, end: 4 + text.length, field: 'action', supplies: null },
  ...more,
});
const CLAUSES = new Map([
  ['c1', clause('/stories/0/action', 'rewired the panel')],
  ['c2', clause('/stories/0/situation', '14 stops a month', { field: 'situation' })],
  ['c3', clause('/stories/0/result', 'stops went to 3', { field: 'result' })],
  ['c4', clause('/stories/1/situation', '2 apprentices', { supplies: 'guided' })],
]);
const ORIGINALS = new Map([
  ['{{EMPLOYER_1}}', 'Harlow Dairy'],
  ['{{NAME_1}}', 'Marta'],
]);
const read = (written: string) => readStretches(written, CLAUSES, ORIGINALS);

describe('a line in stretches', () => {
  it('is its words, each stretch with the clause it is from', () => {
    const line = read('[Rewired the panel|c1]; [stops went to 3|c3]');
    expect(line).toMatchObject({ text: 'Rewired the panel; stops went to 3' });
    expect(typeof line === 'string' ? line : line.proof).toEqual([
      {
        ...{ start: 0, end: 17, how: 'copied' },
        ...{ source: '/stories/0/action', sourceStart: 4, sourceEnd: 21 },
      },
      expect.objectContaining({ start: 19, end: 34, source: '/stories/0/result' }),
    ]);
  });

  it.each([
    ['[Guided 2 apprentices|c4]', ['supplied Guided', 'copied 2 apprentices']],
    ['[Rewired the panel|c1] [as a team|c1]', ['copied Rewired the panel', 'team as a team']],
    [
      '[stops went|c3] [from 14|c2] [to 3|c3]',
      ['copied stops went', 'change from 14', 'copied to 3'],
    ],
    ['Rewired [the panel|c1 c3].', ['copied the panel']],
  ])('says of %j what was done to the words', (written, steps) => {
    const line = read(written);
    if (typeof line === 'string') throw new Error(line);
    expect(
      line.proof.map(({ how, start, end }) => `${how} ${line.text.slice(start, end)}`),
    ).toEqual(steps);
  });

  it('has put back what placeholders stand for, wherever that moves the rest', () => {
    const line = read('[Rewired|c1] {{EMPLOYER_1}}, [stops went to 3|c3]');
    if (typeof line === 'string') throw new Error(line);
    expect(line.text).toBe('Rewired Harlow Dairy, stops went to 3');
    const [, stops] = line.proof;
    expect(line.text.slice(stops?.start, stops?.end)).toBe('stops went to 3');
  });

  it.each([
    ['no clause', '[Rewired|c9]', 'marks'],
    ['no mark', '[Rewired the panel]', 'marks'],
    ['no end', '[Rewired the panel|c1', 'marks'],
    ['no beginning', 'Rewired the panel|c1]', 'marks'],
    ['marks in marks', '[Rewired [the panel|c1]|c1]', 'marks'],
    ['a placeholder nobody gave', '[Rewired {{EMPLOYER_9}}|c1]', 'placeholder'],
    ['a name that is not printed', '[Rewired by {{NAME_1}}|c1]', 'placeholder'],
    ['no words', '[|c1]', 'nothing'],
  ])('is none with %s', (_, written, fault) => {
    expect(read(written)).toBe(fault);
  });

  it('proves nothing any more where something was taken out of it', () => {
    expect(read('[Rewired <b>the</b> panel|c1]')).toEqual({ text: 'Rewired the panel', proof: [] });
  });

  it('has stretches within its text, in order, whatever a model writes', () => {
    const parts = fc.constantFrom(
      ...[
        '[',
        ']',
        '|',
        'c1',
        'c2',
        '|c1]',
        '[Rewired|c1]',
        ' ',
        '; ',
        '{{EMPLOYER_1}}',
        '<b>',
        '\u202E',
        'é',
        '14',
      ],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (pieces) => {
        const line = read(pieces.join(''));
        if (typeof line === 'string') return;
        let from = 0;
        for (const { start, end } of line.proof) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(line.text.length);
      }),
    );
  });
});
