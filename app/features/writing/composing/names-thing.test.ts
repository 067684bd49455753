import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBareMeasure } from './bare-change';
import { isWholeDeed, namesItsSubject } from './names-thing';

const count = fc.integer({ min: 2, max: 900 }).map(String);
const when = fc.constantFrom('last year', 'a week', 'nights', 'mornings a week', 'in 3 months');
const past = fc.constantFrom('did', 'opened', 'closed', 'launched', 'handled', 'ran');
const thing = fc.constantFrom('invoices', 'ventilators', 'the roster', 'school visits', 'pallets');

describe('a deed', () => {
  it('is whole only where it says what was done to what', () => {
    fc.assert(
      fc.property(past, count, when, thing, (verb, number, time, object) => {
        expect(isWholeDeed(`${verb} ${number} ${time}`)).toBe(false);
        expect(isWholeDeed(`${verb} ${object} ${number} ${time}`)).toBe(true);
      }),
    );
  });

  it('is not what somebody was given or what became of them', () => {
    fc.assert(
      fc.property(fc.constantFrom('got', 'received', 'ended up with'), thing, (verb, object) => {
        expect(isWholeDeed(`${verb} ${object} in the end`)).toBe(false);
      }),
    );
  });

  it('may be done to money', () => {
    expect(isWholeDeed('looked after around £7k a year')).toBe(true);
  });
});

describe('a result', () => {
  it('names whom it tells of', () => {
    fc.assert(
      fc.property(count, fc.constantFrom('passed', 'left', 'stayed'), (number, verb) => {
        for (const whom of [`all ${number}`, `${number} of the ${number}`, 'both', 'one'])
          expect(namesItsSubject(`${whom} ${verb}`)).toBe(false);
        expect(namesItsSubject(`${number} apprentices ${verb}`)).toBe(true);
      }),
    );
  });

  it('says of what its value is, unless the value before stands beside it', () => {
    fc.assert(
      fc.property(count, count, (now, before) => {
        expect(isBareMeasure(`now ${now}`)).toBe(true);
        expect(isBareMeasure(`it was ${before} on the old one`)).toBe(true);
        expect(isBareMeasure(`in 2022 it was ${before}`)).toBe(true);
        expect(isBareMeasure(`now ${now} days (${before} before)`)).toBe(false);
        expect(isBareMeasure(`${now} complaints`)).toBe(false);
      }),
    );
  });
});
