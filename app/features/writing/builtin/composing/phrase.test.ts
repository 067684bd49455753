import { describe, expect, it } from 'vitest';
import type { NeverRule } from '../reading/never';
import type { Field } from '../reading/statements';
import { readStatements } from '../reading/statements';
import type { Telling } from './phrase';
import { phraseOf } from './phrase';

const NOTHING: NeverRule = { forbids: () => false };
const PAST: Telling = { ongoing: false, group: '', organisation: 'Acme' };

function told(text: string, telling: Telling = PAST, field: Field = 'history'): string | undefined {
  const [statement] = readStatements({ source: '/history/0/words', text }, field, NOTHING);
  return statement && phraseOf(statement, telling)?.text;
}

describe('a clause in resume form', () => {
  it.each([
    ['So basically I spliced the fibre', 'spliced the fibre'],
    ['I was responsible for training new starters', 'trained new starters'],
    ['I was in charge of the night shift', 'in charge of the night shift'],
    ["I've trained 5 apprentices", 'trained 5 apprentices'],
    ['I used to order the stock', 'ordered the stock'],
    ['I had to check the pumps every hour', 'checked the pumps every hour'],
    ['I was picking and packing orders', 'picked and packed orders'],
    ['I manage the bar and order the drinks', 'managed the bar and ordered the drinks'],
    ['My job was to clean the theatre', 'cleaned the theatre'],
    ['They promoted me to shift lead', 'promoted to shift lead'],
    ['I was the one who found the leak', 'found the leak'],
    ['I did the wiring by myself', 'did the wiring alone'],
    ['I trained my colleagues on the new till', 'trained colleagues on the new till'],
    ['On nights I ran the ward', 'ran the ward on nights'],
    ['When the pump failed, I rebuilt it', 'when the pump failed, rebuilt it'],
    ['At Acme I ran the lathe', 'ran the lathe'],
    ['I sometimes led the shift', 'sometimes led the shift'],
    ['me and a colleague painted the hall', 'painted the hall together with a colleague'],
    ['served like 200 customers a day', 'served about 200 customers a day'],
    ['I done the rewires', 'did the rewires'],
    ['I seperated the waste and orgnised the van', 'separated the waste and organised the van'],
  ])('“%s” becomes “%s”', (said, line) => {
    expect(told(said)).toBe(line);
  });

  it('tells what goes on in a present job in the present', () => {
    expect(told('I look after 30 residents', { ...PAST, ongoing: true })).toBe(
      'look after 30 residents',
    );
    expect(told('I made a checklist', { ...PAST, ongoing: true })).toBe('made a checklist');
  });

  it('never makes a team result a solo one', () => {
    expect(told('we cut waste by 12 %')).toBe('helped cut waste by 12 %');
    expect(told('we cut waste by 12 %', { ...PAST, group: 'part of a team of 9' })).toBe(
      'cut waste by 12 %, as part of a team of 9',
    );
    expect(told('we picked and packed orders')).toBe(
      'picked and packed orders, as part of the team',
    );
    expect(told('with a team of 9 we run 14 services', { ...PAST, ongoing: true })).toBe(
      'run 14 services with a team of 9',
    );
  });

  it.each([
    ['I served about 40 people', 'about 40 people'],
    ['I served at least 3 wards', 'at least 3 wards'],
    ['I cut waiting by almost half', 'almost half'],
    ['I saved £1.2m a year', '£1.2m a year'],
    ['I worked with fifteen suppliers', 'fifteen suppliers'],
  ])('keeps the number of “%s” as said', (said, quantity) => {
    expect(told(said)).toContain(quantity);
  });
});
