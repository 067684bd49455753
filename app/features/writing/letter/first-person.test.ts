import { expect, test } from 'vitest';
import { inFirstPerson } from './first-person';

const told = (line: string, ongoing = false) => {
  return inFirstPerson(line, { ongoing })?.join(' ');
};

test.each([
  ['Cut food waste', 'I cut food waste.'],
  [
    'Rewrote the sheet; handover went from 40 minutes to 25',
    'I rewrote the sheet. Handover went from 40 minutes to 25.',
  ],
  ['Set up a jig; the team finished 2 weeks early', 'I set up a jig. We finished 2 weeks early.'],
  ['Fixed the pumps; less downtime', 'I fixed the pumps: less downtime.'],
  [
    'Numbered the trolley like the beds: 27 of 28 sets were in place',
    'I numbered the trolley like the beds. 27 of 28 sets were in place.',
  ],
  ['Moved pickup to 6:30; nobody was late', 'I moved pickup to 6:30. Nobody was late.'],
  [
    'Wrote a checklist; rejected parts fell to 0.8 %',
    'I wrote a checklist. Rejected parts fell to 0.8 %.',
  ],
  ['Rode with 6 trainees; 5 are still driving', 'I rode with 6 trainees. Five are still driving.'],
  ['Promoted to section lead after 8 months', 'I was promoted to section lead after 8 months.'],
  [
    'Rewired the panel; unplanned stops on line 2 went from 14 a month to 3',
    'I rewired the panel. Unplanned stops on line 2 went from 14 a month to 3.',
  ],
  ['Asked 14 shops for prizes', 'I asked 14 shops for prizes.'],
  ['Moved the bar outside, as a team; made £2,300', 'We moved the bar outside. We made £2,300.'],
  [
    'Changed the order sheet; opened on time, as a team',
    'I changed the order sheet. We opened on time.',
  ],
  [
    'Set up a reset page; resets were about 600 a month; down to 140 in 10 weeks; calls answered in 40 sec',
    'I set up a reset page. Resets were about 600 a month; down to 140 in 10 weeks; calls answered in 40 sec.',
  ],
  ['Set up a reset page; down to 140 in 10 weeks', 'I set up a reset page.'],
  [
    'The roof leaked on Friday: closed a third of the shop; the team took £61k',
    'The roof leaked on Friday. I closed a third of the shop. We took £61k.',
  ],
  [
    'Shrink was 2.1%: counted 50 lines every week; it is 1.3% now',
    'Shrink was 2.1%. I counted 50 lines every week. It is 1.3% now.',
  ],
  ['400 people: counted everyone out by hand', 'I counted everyone out by hand.'],
  [
    'Ported the suite to Playwright; split it in 6 shards; it was green every night',
    'I ported the suite to Playwright. I split it in 6 shards. It was green every night.',
  ],
  ['Self-taught basic Python', 'I taught myself basic Python.'],
  ['Responsible for invoicing', 'I was responsible for invoicing.'],
  [
    'Together with the night nurse, introduced a chart',
    'Together with the night nurse, I introduced a chart.',
  ],
])('“%s” → “%s”', (line, sentence) => {
  expect(told(line)).toBe(sentence);
});

test.each([
  ['Took two quotes to the board; approved at the meeting', 'I took two quotes to the board.'],
  ['Wrote 6 emails; open rate 31%, was 14%', 'I wrote 6 emails. Open rate 31%, was 14%.'],
  [
    'Cleared the room; room back in 50 min; nobody hurt',
    'I cleared the room: room back in 50 min; nobody hurt.',
  ],
])('“%s”: what came of it is not told as their doing', (line, sentences) => {
  const options = { ongoing: true, isOwn: () => false };
  expect(inFirstPerson(line, options)?.join(' ')).toBe(sentences);
});

test('what goes on is told in the present', () => {
  expect(told('Do the roster for 22 staff', true)).toBe('I do the roster for 22 staff.');
  expect(inFirstPerson('Do the roster for 22 staff', { ongoing: false })).toBeUndefined();
});

test('a change that leaves open what changed is left out', () => {
  expect(told('Set up reminders by text; went down to 4 a week')).toBe(
    'I set up reminders by text.',
  );
});

test.each([
  'Fixed it for good',
  'Asked him for a morning slot; he came at 9',
  'Fixed pumps',
  'It went live in May',
  'Angry man in the yard: kept 5 metres and talked to him',
])('“%s” leaves a reader asking of what, and is not told', (line) => {
  const sentences = inFirstPerson(line, { ongoing: true });
  expect(
    sentences === undefined || !/\b(?:it|him|he) (?:for|came|went)/u.test(sentences.join(' ')),
  ).toBe(true);
});

test('a line without a doing is no sentence of theirs', () => {
  expect(inFirstPerson('About 8 clients a day', { ongoing: true })).toBeUndefined();
});
