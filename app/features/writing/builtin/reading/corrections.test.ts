import { describe, expect, it } from 'vitest';
import { resolveCorrections } from './corrections';
import { evidenceFor, readSource } from './source-text';

const resolved = (text: string) => resolveCorrections(readSource({ source: '/scope/words', text }));

describe('spoken corrections', () => {
  it.each([
    ['I served 40, no, 42 customers', 'I served 42 customers'],
    ['about 40 no wait 45 boxes', '45 boxes'],
    ['on Tuesday, sorry, Wednesday', 'on Wednesday'],
    ['on Tuesday, sorry, on Wednesday', 'on Wednesday'],
    ['12 (no, 14) vans', '14 vans'],
    ['8%, sorry 6%', '6%'],
    ['I trained 3 drivers, actually 4 drivers', 'I trained 4 drivers'],
    ['a 7.5 tonne, sorry, an 18 tonne truck', 'an 18 tonne truck'],
    ['I used Excel, no, Google Sheets', 'I used Google Sheets'],
    ['I led, no, helped with the planning', 'I helped with the planning'],
    ['based in Bristol — I mean Bath', 'based in Bath'],
    ['40, no, 42, no, 45 beds', '45 beds'],
    ['42 parcels, not 40', '42 parcels'],
    ['saved like 80 quid a month on stock, no wait 90', 'saved like 90 quid a month on stock'],
    ['CSAT from 81 to 90, well 89.6 to be exact', 'CSAT from 81 to 89.6 to be exact'],
  ])('reads “%s” as “%s”', (said, meant) => {
    expect(resolved(said).source.text).toBe(meant);
  });

  it.each([
    'There was no budget and no training',
    'No complaints in 3 years',
    'I said sorry to the customer',
    'I actually fixed 12 pumps',
    'sold 40, 42 and 50 tickets',
  ])('leaves “%s” alone', (said) => {
    expect(resolved(said).source.text).toBe(said);
  });

  it('says where it could not tell what was taken back', () => {
    expect(resolved('We did the roof, no wait, scaffolding went up first').unsure).toHaveLength(1);
  });

  it('still quotes the words as they were given', () => {
    const { source } = resolved('served 40, no, 42 customers');
    expect(evidenceFor(source, { start: 0, end: source.text.length })?.quote).toBe(
      'served 40, no, 42 customers',
    );
  });
});
