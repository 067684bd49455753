import { describe, expect, it } from 'vitest';
import { areNearFields, lowerRung } from './degrees';

describe('degrees', () => {
  it('are neighbours by their field', () => {
    expect(areNearFields('biology or microbiology', 'Biotechnology')).toBe(true);
    expect(areNearFields('hospitality', 'English')).toBe(false);
  });

  it('stand on the lower rung of two that are asked for', () => {
    expect(lowerRung("Bachelor's degree in food science, or Associate's with 4 years")).toBe(3);
    expect(lowerRung("Bachelor's degree in biology or chemistry")).toBeNull();
  });
});
