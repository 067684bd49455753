import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_SLOTS, proposeSlots } from './propose-slots';

const propose = (story: { situation?: string; action?: string; result?: string }) => {
  const { parts, quantity } = proposeSlots({ situation: '', action: '', result: '', ...story });
  return Object.fromEntries(
    Object.entries({ ...parts, ...quantity }).filter(
      ([key, value]) => value !== { ...EMPTY_SLOTS.parts, ...EMPTY_SLOTS.quantity }[key as 'verb'],
    ),
  );
};

describe('the slots a story fills by itself', () => {
  test('are a change with its numbers, time, people and way', () => {
    expect(
      propose({
        situation: 'people not turning up, about 22 missed appointments a week. we ran late',
        action:
          'started ringing owners the day before. set up a waiting list so when somebody cancels we ring the next one. me and the 2 receptionists',
        result: 'down to 9 a week by march so about 3 months',
      }),
    ).toEqual({
      verb: 'cut',
      what: 'missed appointments',
      before: 'about 22',
      value: '9',
      period: 'a week',
      in: 'about 3 months',
      with: 'team',
      team: '2 receptionists',
      how: 'rang owners the day before and set up a waiting list',
    });
  });

  test.each([
    [
      { action: 'I trained 2 apprentices on safe isolation.' },
      'trained',
      '2 apprentices on safe isolation',
    ],
    [{ action: 'We wrote a checklist' }, 'wrote', 'a checklist'],
    [
      { action: 'audit sample first. shared the listening with QA' },
      'shared',
      'the listening with QA',
    ],
    [{ action: 'asked the PM what hurts, built a payment sheet' }, 'built', 'a payment sheet'],
    [{ action: 'found an N+1 on the fee lookup' }, 'find', 'an N+1 on the fee lookup'],
    [{ action: 'I started to prepare the trays' }, 'prepared', 'the trays'],
  ])('%j: the deed and what it was done to', (story, verb, what) => {
    expect(propose(story)).toMatchObject({ verb, what });
  });

  test.each([
    ['nothing is said', {}],
    ['notes name no deed', { action: 'phones first, then PAS, filing on sundays' }],
    ['it was only tried', { action: 'tried python for it' }],
    ['it was not done', { action: 'I did not train anybody' }],
    ['somebody else did it', { action: 'the fitter replaced the valve' }],
    ['it refers outside itself', { action: 'took it out within the hour' }],
  ])('are empty where %s', (_, story) => {
    expect(propose(story)).toEqual({});
  });

  test.each([
    ['stops on line 2 went from 14 a month to 3', '', 'cut', 'stops on line 2', '14', '3'],
    [
      'planned jobs done on time went from 60% to 94%',
      '',
      'raised',
      'planned jobs done on time',
      '60%',
      '94%',
    ],
    ['A round takes 25 minutes, not 40.', '', 'cut', 'round', '40', '25'],
    ['food cost went down to 31%', 'food cost was 36%', 'cut', 'food cost', '36%', '31%'],
  ])('“%s” is a change', (result, situation, verb, what, before, value) => {
    expect(propose({ result, situation })).toMatchObject({ verb, what, before, value });
  });

  test('take a time only from the sentence of the change', () => {
    expect(
      propose({ result: 'jobs on time went from 60% to 94%. no fault in 2 years' }),
    ).not.toHaveProperty('in');
  });

  test('say “with others” only where the deed itself is shared', () => {
    expect(propose({ action: 'We moved the stock' })).toMatchObject({ with: 'team' });
    expect(propose({ action: 'I showed two leaks we had to open' })).not.toHaveProperty('with');
  });

  test('hold no word but the verb of change that the story does not hold, whatever is typed', () => {
    const word = fc.constantFrom(
      'I', 'we', 'cut', 'wrote', 'a', 'list', 'from', 'to', '22', '9', 'a week', 'and', 'not', ',', '.', 'about', 'me and the 2 cooks', 'in 3 months', 'went', 'stops', '%', '£40', 'by',
    ); // prettier-ignore
    const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, text, (situation, action, result) => {
        const said = `${situation} ${action} ${result}`.toLowerCase();
        const { parts, quantity } = proposeSlots({ situation, action, result });
        for (const slot of [parts.what, parts.team, parts.in, quantity.value, quantity.unit]) {
          for (const token of slot.toLowerCase().split(/\s+/u).filter(Boolean))
            expect(said).toContain(token.replace(/^(?:under|over)$/u, ''));
        }
        expect(parts.cause).toBe(false);
      }),
    );
  });
});
