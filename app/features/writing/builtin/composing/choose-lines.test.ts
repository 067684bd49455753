import { describe, expect, it } from 'vitest';
import { NEUTRAL_FRAMING } from '~/features/personality/framing';
import { chooseLines } from './choose-lines';
import type { Line } from './line';

let clause = 0;
const line = (
  text: string,
  kind: Line['kind'] = 'action',
  question: number | null = null,
): Line => ({
  text,
  kind,
  question,
  sure: true,
  canonicals: [],
  opening: text.split(' ')[0]?.toLowerCase() ?? '',
  evidence: [{ source: '/scope/words', quote: text, start: clause++, end: clause + text.length }],
});
const NEUTRAL = { posting: null, framing: NEUTRAL_FRAMING };
const texts = (lines: readonly Line[]) => lines.map(({ text }) => text);

describe('choosing lines', () => {
  it('puts results before actions before scope', () => {
    const lines = [
      line('Keys to the van', 'scope'),
      line('Built a shed'),
      line('Cut waste a lot', 'result'),
    ];
    expect(texts(chooseLines(lines, 3, NEUTRAL))).toEqual([
      'Cut waste a lot',
      'Built a shed',
      'Keys to the van',
    ]);
  });

  it('keeps two lines with one verb apart', () => {
    const lines = [
      line('Trained 5 cooks', 'result'),
      line('Trained 2 waiters', 'result'),
      line('Wrote the menu'),
    ];
    expect(texts(chooseLines(lines, 3, NEUTRAL))).toEqual([
      'Trained 5 cooks',
      'Wrote the menu',
      'Trained 2 waiters',
    ]);
  });

  it('joins two lines with one verb where nothing can stand between them', () => {
    const lines = [line('Trained 5 cooks'), line('Trained 2 waiters')];
    expect(texts(chooseLines(lines, 3, NEUTRAL))).toEqual(['Trained 5 cooks; trained 2 waiters']);
  });

  it('makes no second line from the same words', () => {
    const one = line('Built a shed');
    expect(chooseLines([one, { ...one, text: 'Built one shed' }], 3, NEUTRAL)).toHaveLength(1);
  });

  it('follows the framing where all else is equal', () => {
    const framing = {
      ...NEUTRAL_FRAMING,
      entries: [
        { behaviour: 'helping' as const, why: '', source: '', questions: [7], enabled: true },
      ],
    };
    const lines = [line('Built a shed', 'action', 4), line('Asked the council', 'action', 7)];
    expect(texts(chooseLines(lines, 2, { posting: null, framing }))[0]).toBe('Asked the council');
    expect(
      texts(chooseLines(lines, 2, { posting: null, framing: { ...framing, enabled: false } }))[0],
    ).toBe('Built a shed');
  });
});
