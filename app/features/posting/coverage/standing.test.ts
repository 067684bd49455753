import { describe, expect, it } from 'vitest';
import { isNotHeld } from './standing';

describe('whether a credential is held', () => {
  it.each([
    'Transport Manager CPC, sat both papers in June, result due in August',
    'HGV Class 1, 2005, medical not renewed',
    'WSET Level 3, failed tasting, resit in June',
    'Trainer, booked March',
    'First aid, expired 2022',
  ])('%s: no', (words) => {
    expect(isNotHeld(words)).toBe(true);
  });

  it.each(['Driver CPC, valid to 2029', 'PVG, 2016', 'First aid, renewed May 2025'])(
    '%s: yes',
    (words) => {
      expect(isNotHeld(words)).toBe(false);
    },
  );
});
