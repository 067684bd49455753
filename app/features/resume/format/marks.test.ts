import { describe, expect, it } from 'vitest';
import { workOf } from '~/testing/processor-time';
import { boldRuns, readPoint, withoutMarks } from './marks';

describe('readPoint', () => {
  it.each([
    ['Led 12 nurses', 'Led 12 nurses', 0],
    ['• Led 12 nurses', 'Led 12 nurses', 0],
    ['- Led 12 nurses', 'Led 12 nurses', 0],
    ['* Led 12 nurses', 'Led 12 nurses', 0],
    ['  - in two wards', 'in two wards', 1],
    ['\t• in two wards', 'in two wards', 1],
    ['-5 °C in the store', '-5 °C in the store', 0],
    ['1. came first', '1. came first', 0],
    ['**12** nurses', '**12** nurses', 0],
    ['  indented alone', 'indented alone', 0],
  ])('reads %j', (typed, text, level) => expect(readPoint(typed)).toEqual({ text, level }));
});

describe('boldRuns', () => {
  it('parts bold from the rest', () => {
    expect(boldRuns('Led **12 nurses** in **2** wards')).toEqual([
      { text: 'Led ', bold: false },
      { text: '12 nurses', bold: true },
      { text: ' in ', bold: false },
      { text: '2', bold: true },
      { text: ' wards', bold: false },
    ]);
  });

  it.each(['2 ** 3', 'a ** b ** c', 'rated ****', '**open', 'C* and **D*', '*one*'])(
    'leaves %j as it is',
    (text) => expect(withoutMarks(text)).toBe(text),
  );

  it('takes no long time for many stars', () => {
    const read = () => {
      withoutMarks('**a'.repeat(20_000));
      withoutMarks('*'.repeat(50_000));
    };
    expect(workOf(read)).toBeLessThan(10);
  });
});
