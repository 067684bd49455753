import { describe, expect, it } from 'vitest';
import { suggestionOutcomeLabel } from './suggestion-outcome-labels';

describe('what came of asking', () => {
  it('is said of the whole review the first time', () => {
    expect(suggestionOutcomeLabel('unchanged', [{ state: 'kept' }])).toEqual({
      title: 'It was good already',
      words: 'A model looked at every part, and nothing it wrote was better. Nothing was changed.',
    });
    expect(suggestionOutcomeLabel('improved', [{ state: 'better' }]).title).toBe(
      'Some words are better now',
    );
  });

  it.each(['unchanged', 'unavailable', 'stopped', 'lost'] as const)(
    'does not deny the better words of an asking before, where this one ended as %s',
    (outcome) => {
      const { title, words } = suggestionOutcomeLabel(outcome, [
        { state: 'better' },
        { state: 'kept' },
      ]);
      expect(title).toBe('Nothing more is better');
      expect(words).toMatch(/What a model worded before is still here\.$/);
      expect(words).not.toMatch(/as it was|Nothing was changed|without AI/);
    },
  );
});
