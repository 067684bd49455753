import { describe, expect, it } from 'vitest';
import { interview } from '~/features/interview/interview';
import { readNever } from './never';

const rule = (...never: string[]) =>
  readNever(
    interview.parse({
      format: 'cvstomize/interview@1',
      history: [{ id: 'a', title: 'Cook', organisation: 'Tesco' }],
      never,
    }),
  );

describe('what must never appear', () => {
  it.each([
    ['my stammer', 'because I stammered'],
    ['depression', 'I was in a DEPRESSION'],
    ['Kubernetes', 'ran it on Kubernetes'],
    ['kids', 'two kids at home'],
    ['山田商事', '山田商事で働いた'],
    ['Tesco', 'at Tesco, on nights'],
    ['résumé gap', 'the gap in my resume'],
    ['the fire at the depot', 'after the depot fire'],
    ['the Hartley case', 'went to Hartley'],
    ['the post office job', 'tried the post office for 3 weeks'],
  ])('“%s” forbids “%s”', (never, text) => {
    expect(rule(never).forbids(text)).toBe(true);
  });

  it.each([
    ['that I was fired from Tesco', 'baked bread at Tesco'],
    ['the job in 2019', 'since 2019'],
    ['pub', 'published a paper'],
    ['the fire at the depot', 'ran the depot'],
    ['the fire at the depot', 'fire marshal'],
    ['wrong dose', 'checked each dose'],
  ])('“%s” does not forbid “%s”', (never, text) => {
    expect(rule(never).forbids(text)).toBe(false);
  });
});
