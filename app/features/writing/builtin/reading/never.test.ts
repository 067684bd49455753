import { describe, expect, it } from 'vitest';
import { interview } from '~/features/interview/interview';
import { lexiconTerms } from '../words/term-reader';
import { readNever } from './never';

const rule = (...never: string[]) =>
  readNever(
    interview.parse({
      format: 'cvstomize/interview@1',
      history: [{ id: 'a', title: 'Cook', organisation: 'Tesco' }],
      never,
    }),
    lexiconTerms.canonicalsOf,
  );

describe('what must never appear', () => {
  it.each([
    ['my stammer', 'because I stammered'],
    ['that I was fired from Tesco', 'after they sacked me'],
    ['depression', 'I was DEPRESSED'],
    ['Kubernetes', 'ran it on k8s'],
    ['kids', 'our children'],
    ['山田商事', '山田商事で働いた'],
    ['Tesco', 'at Tesco, on nights'],
    ['résumé gap', 'a gap in 2019'],
  ])('“%s” forbids “%s”', (never, text) => {
    expect(rule(never).forbids(text)).toBe(true);
  });

  it.each([
    ['that I was fired from Tesco', 'baked bread at Tesco'],
    ['the job in 2019', 'since 2019'],
    ['pub', 'published a paper'],
  ])('“%s” does not forbid “%s”', (never, text) => {
    expect(rule(never).forbids(text)).toBe(false);
  });
});
