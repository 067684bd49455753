import { describe, expect, it } from 'vitest';
import { suggestionRequestAt } from './suggestion-request';

const endsBy = new Date('2026-03-02T20:01:00Z');
const before = new Date(endsBy.getTime() - 1);
const row = { number: 1, endsBy, stoppedAt: null, endedAt: null, outcome: null };

describe('asking models about a review', () => {
  it('is under way until its time is over', () => {
    expect(suggestionRequestAt(row, before)).toEqual({
      ...{ number: 1, isLive: true, isStopping: false, outcome: null },
    });
  });

  it('is lost where its process never ended it', () => {
    expect(suggestionRequestAt(row, endsBy)).toMatchObject({ isLive: false, outcome: 'lost' });
  });

  it('is being stopped until it has ended', () => {
    const stopped = { ...row, stoppedAt: before };
    expect(suggestionRequestAt(stopped, before)).toMatchObject({ isLive: true, isStopping: true });
    const ended = { ...stopped, endedAt: before, outcome: 'stopped' } as const;
    expect(suggestionRequestAt(ended, before)).toMatchObject({
      ...{ isLive: false, isStopping: false, outcome: 'stopped' },
    });
  });
});
