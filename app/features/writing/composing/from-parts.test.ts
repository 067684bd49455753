import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeFromParts, type LineParts, type TypedQuantity } from './from-parts';

const empty: LineParts = {
  verb: '', what: '', from: '', to: '', in: '', with: '', team: '', how: '', cause: false,
}; // prettier-ignore
const number: TypedQuantity = {
  of: '', before: '', value: '', unit: '', qualifier: 'exact', period: '',
}; // prettier-ignore

function texts(
  parts: Partial<LineParts>,
  quantities: Partial<TypedQuantity>[] = [],
  ongoing = false,
): string[] {
  return composeFromParts({
    parts: { ...empty, ...parts },
    quantities: quantities.map((quantity) => ({ ...number, ...quantity })),
    ongoing,
    story: '/stories/0',
  }).map(({ text }) => text);
}

describe('a bullet from the slots of the form', () => {
  it('needs a verb and what it was done to', () => {
    expect(texts({ verb: 'cut' })).toEqual([]);
    expect(texts({ what: 'unplanned stops' })).toEqual([]);
  });

  it('tells what changed, how much and in how long', () => {
    expect(
      texts({ verb: 'cut', what: 'unplanned stops', from: '14 a month', to: '3', in: '4 months' }),
    ).toEqual(['Cut unplanned stops from 14 a month to 3 in 4 months']);
  });

  it('offers the number first where there is a change and a way', () => {
    expect(
      texts({
        verb: 'reduce', what: 'missed appointments', from: '14 a week', to: '5', how: 'rang everybody the day before',
      }),
    ).toEqual([
      'Reduced missed appointments from 14 a week to 5; rang everybody the day before',
      'Missed appointments from 14 a week to 5: rang everybody the day before',
      'Reduced missed appointments from 14 a week to 5',
    ]); // prettier-ignore
  });

  it('says "by" only where the person says that it was the cause', () => {
    const parts = { verb: 'cut', what: 'waste', how: 'weighed every bin' };
    expect(texts({ ...parts, cause: true })[0]).toBe('Cut waste by weighing every bin');
    expect(texts(parts)[0]).toBe('Cut waste; weighed every bin');
  });

  it('says whose work it was', () => {
    const parts = { verb: 'unload', what: 'two trailers a night' };
    expect(texts({ ...parts, with: 'team', team: '5' })[0]).toBe(
      'Unloaded two trailers a night in a team of 5',
    );
    expect(texts({ ...parts, with: 'team', team: '2 receptionists' })[0]).toBe(
      'Unloaded two trailers a night with 2 receptionists',
    );
    expect(texts({ ...parts, with: 'team' })[0]).toBe(
      'Unloaded two trailers a night with the team',
    );
    expect(texts({ ...parts, with: 'led', team: '5' })[0]).toBe(
      'Led a team of 5 and unloaded two trailers a night',
    );
    expect(texts({ ...parts, with: 'alone' })[0]).toBe('Unloaded two trailers a night');
  });

  it('keeps a verb typed in the past and offers the present in a job still held', () => {
    expect(texts({ verb: 'I ran', what: 'the pass' })[0]).toBe('Ran the pass');
    expect(texts({ verb: 'run', what: 'the pass' }, [], true)).toEqual([
      'Ran the pass',
      'Run the pass',
    ]);
  });

  it('uses the typed numbers where no slot holds one', () => {
    const parts = { verb: 'clean', what: 'guest rooms' };
    expect(
      texts(parts, [{ of: 'guest rooms', before: '9', value: '14', period: 'shift' }])[0],
    ).toBe('Cleaned guest rooms from 9 to 14 a shift');
    expect(
      texts(parts, [{ of: 'rooms', value: '14', qualifier: 'about', period: 'a shift' }])[0],
    ).toBe('Cleaned guest rooms: about 14 rooms a shift');
    expect(texts(parts, [{ of: 'spend', before: '61', value: '38', unit: '$' }])[0]).toBe(
      'Cleaned guest rooms: spend from $61 to $38',
    );
  });

  it('proves every word by the slot it was typed in, for any words', () => {
    const words = fc.stringMatching(/^[a-z]{1,9}( [a-z0-9%$]{1,7}){0,3}$/u);
    const parts = fc.record({
      verb: words, what: words, from: words, to: words, in: words, team: words, how: words,
      with: fc.constantFrom('' as const, 'alone' as const, 'team' as const, 'led' as const),
      cause: fc.boolean(),
    }); // prettier-ignore
    fc.assert(
      fc.property(parts, fc.boolean(), (typed, ongoing) => {
        const lines = composeFromParts({
          parts: typed,
          quantities: [],
          ongoing,
          story: '/stories/3',
        });
        expect(lines.length).toBeGreaterThan(0);
        for (const { text, proof } of lines) {
          const covered = proof.map(({ start, end }) => text.slice(start, end));
          const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
          expect(covered.join('').replace(/[^\p{L}\p{N}]/gu, '')).toBe(bare);
          for (const { source, sourceStart = 0, sourceEnd = 0 } of proof) {
            if (source === undefined) continue;
            const slot = String(typed[source.split('/').at(-1) as keyof LineParts]);
            expect(slot.slice(sourceStart, sourceEnd)).not.toBe('');
          }
        }
      }),
    );
  });
});
