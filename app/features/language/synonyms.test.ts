import { expect, test } from 'vitest';
import { SYNONYMS } from './synonyms';

const pairsOf = (words: readonly string[]): string[] =>
  words.flatMap((word, index) =>
    words.slice(index + 1).map((other) => [word, other].sort().join(' ')),
  );

test('every group has two words or more, each once', () => {
  for (const { words } of SYNONYMS) {
    expect(words.length).toBeGreaterThanOrEqual(2);
    expect(new Set(words).size).toBe(words.length);
  }
});

test('no pair of words of a kind is strict twice', () => {
  for (const kind of ['verb', 'noun', 'other'] as const) {
    const strict = SYNONYMS.filter((group) => group.kind === kind && group.strict);
    const pairs = strict.flatMap(({ words }) => pairsOf(words));
    expect(new Set(pairs).size).toBe(pairs.length);
  }
});
