import { describe, expect, test } from 'vitest';
import { bodySchema } from '../answers/bodies';
import type { RawAnswer } from '../answers/raw-answer';
import type { StoryBody } from '../answers/story-body';
import { lineChoiceOf, slotsOf } from './story-slots';

const told = { action: 'I trained 2 apprentices', result: 'both passed' };
const read = (row: RawAnswer) =>
  (bodySchema('teaching').parse({ stories: [row] }) as StoryBody).stories[0]!;
const posted = (row: RawAnswer) => {
  const { slots, proposed } = slotsOf(row);
  return { ...row, parts: slots.parts, measures: [slots.quantity], proposed };
};

describe('slots that were proposed', () => {
  test('are not kept as answers where nobody looked at them', () => {
    const { parts, measures, lines } = read(posted(told));
    expect([parts.verb, parts.what, measures, lines]).toEqual(['', '', [], []]);
  });

  test('are kept once one of them was changed', () => {
    const form = posted(told);
    expect(read({ ...form, parts: { ...form.parts, in: '6 weeks' } }).parts).toMatchObject({
      verb: 'trained',
      what: '2 apprentices',
      in: '6 weeks',
    });
  });

  test('are kept with the line that was chosen', () => {
    const row = read({ ...posted(told), pick: '0', offered: ['Trained 2 apprentices'] });
    expect(row.parts.verb).toBe('trained');
    expect(row.lines).toEqual([
      { text: 'Trained 2 apprentices', by: 'composed', state: 'confirmed' },
    ]);
  });

  test('follow the story until a person changes them, each by itself', () => {
    const form = posted(told);
    const later = {
      ...form,
      action: 'I trained 3 apprentices',
      parts: { ...form.parts, verb: 'coached', in: '' },
    };
    expect(slotsOf(later).slots.parts).toMatchObject({ verb: 'coached', what: '3 apprentices' });
  });

  test('are proposed no more once they are a person’s', () => {
    const form = posted(told);
    const stored = read({ ...form, parts: { ...form.parts, what: '2 trainees' } });
    const shown = slotsOf({ ...stored, action: 'I built a shed' });
    expect(shown.slots.parts).toMatchObject({ verb: 'trained', what: '2 trainees' });
    const again = read({ ...stored, parts: shown.slots.parts, proposed: shown.proposed });
    expect(again.parts).toEqual(stored.parts);
  });

  test.each(['{', '[]', '{"parts":3}', 'null', 'x'.repeat(9_000)])(
    'are read as none where a form says “%.9s”',
    (proposed) => {
      expect(read({ ...told, parts: { verb: 'ran' }, proposed }).parts.verb).toBe('ran');
    },
  );
});

describe('the line of a story', () => {
  const own = { ...posted(told), offered: ['Trained 2 apprentices'] };

  test('in a person’s own words is theirs', () => {
    expect(read({ ...own, pick: 'own', ownLine: 'Coached two trainees' }).lines).toEqual([
      { text: 'Coached two trainees', by: 'person', state: 'confirmed' },
    ]);
  });

  test('is none where they want none, and the story stays off the resume', () => {
    const row = read({ ...own, pick: 'none', onResume: 'on' });
    expect([row.lines, row.onResume]).toEqual([[], false]);
  });

  test('takes a story onto the resume that was to stay off', () => {
    expect(read({ ...own, pick: '0' }).onResume).toBe(true);
  });

  test.each(['3', 'x', '-1'])('is refused where the form picks “%s”', (pick) => {
    expect(bodySchema('teaching').safeParse({ stories: [{ ...own, pick }] }).success).toBe(false);
  });

  test('keeps the other lines of the story', () => {
    const lines = [{ text: 'Not this one', by: 'model', state: 'declined' }];
    expect(read({ ...own, pick: '0', lines }).lines).toHaveLength(2);
  });

  test('stands chosen when the page is shown again', () => {
    const stored = read({ ...own, pick: '0' });
    expect(lineChoiceOf(stored, ['Trained 2 apprentices']).pick).toBe(0);
    expect(lineChoiceOf(stored, ['Something else'])).toMatchObject({
      pick: 'own',
      ownLine: 'Trained 2 apprentices',
    });
    expect(lineChoiceOf(read({ ...own, onResume: 'on' }), []).pick).toBeUndefined();
    expect(lineChoiceOf(read(own), []).pick).toBe('none');
  });
});
