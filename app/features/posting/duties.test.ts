import { describe, expect, it } from 'vitest';
import { dutiesOf, startsWithDeed } from './duties';
import { readPosting } from './read-posting';

const promised = (sentence: string) =>
  dutiesOf(sentence, { listed: false, bullet: false, promising: true }).map(({ start, end }) =>
    sentence.slice(start, end),
  );
const listed = (sentence: string, bullet = false) =>
  dutiesOf(sentence, { listed: true, bullet, promising: false }).map(({ start, end }) =>
    sentence.slice(start, end),
  );

describe('what somebody will do', () => {
  it.each(['Observe and assess each child', 'Order stock', 'greeting visitors', 'Search bags'])(
    'begins with a deed: %s',
    (text) => {
      expect(startsWithDeed(text)).toBe(true);
    },
  );

  it.each(['Stock control', 'Full-time, 40 hours', 'Milk quality'])('is no thing: %s', (text) => {
    expect(startsWithDeed(text)).toBe(false);
  });

  it('is one thing a verb in running text', () => {
    expect(
      listed(
        'greeting visitors and signing them in, answering the phone, sorting post and parcels',
      ),
    ).toEqual([
      'greeting visitors and signing them in',
      'answering the phone',
      'sorting post and parcels',
    ]);
    expect(
      promised('You will deal with transfers of equity and remortgages, and will supervise one trainee.'), // prettier-ignore
    ).toEqual(['deal with transfers of equity and remortgages', 'supervise one trainee']);
    expect(promised('You will be required to carry out patrols of the site.')).toEqual([
      'carry out patrols of the site',
    ]);
  });

  it('is an item of a list whole', () => {
    expect(listed('Plan and deliver lessons, mark work and write reports', true)).toEqual([
      'Plan and deliver lessons, mark work and write reports',
    ]);
    expect(listed('Help us say no', true)).toEqual([]);
  });
});

describe('a posting whose lists no known words open', () => {
  const asked = (text: string) =>
    readPosting(text).requirements.map(({ label, kind, must }) => [label, kind, must]);

  it('lists what one does or what is asked, by its items', () => {
    expect(
      asked(
        'Dental Nurse\n\nThe successful candidate will:\n- Be GDC registered\n- Set up the surgery for the dentist\n- Order stock',
      ),
    ).toEqual([
      // prettier-ignore
      ['Be GDC registered', 'credential', true],
      ['Set up the surgery for the dentist', 'duty', false],
      ['Order stock', 'duty', false],
    ]);
    expect(
      asked(
        'Plumber wanted\n• Gas Safe registered\n• Full UK driving licence\n• Part of a call out rota',
      ),
    ).toEqual([
      // prettier-ignore
      ['Gas Safe registered', 'credential', true],
      ['Full UK driving licence', 'credential', true],
      ['Part of a call out rota', 'skill', true],
    ]);
  });

  it('tells one’s role in a paragraph under its name', () => {
    const text =
      'Guard\n\nROLE:\nYou will be required to patrol the site. Monitor the alarms and cameras. Search bags when required.\n\nTHE CANDIDATE:\nMust hold a valid Security Guarding licence';
    expect(asked(text).filter(([, kind]) => kind !== 'skill')).toEqual([
      ['patrol the site', 'duty', false],
      ['Monitor the alarms and cameras', 'duty', false],
      ['Search bags when required', 'duty', false],
      ['Security Guarding licence', 'credential', true],
    ]);
  });
});
