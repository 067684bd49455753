import { describe, expect, it } from 'vitest';
import { readPosting } from '~/features/posting/read-posting';
import { compareWordings } from './better';

const posting = readPosting('Electrician\n\nRequirements:\n- Fault finding\n- PLC');
const wording = (text: string) => ({ text, resume: { work: [{ highlights: [text] }] } });
const compare = (before: string, after: string, kind: 'lines' | 'summary' = 'lines') =>
  compareWordings(wording(before), wording(after), { kind, posting, language: 'en' });

describe('the better of two wordings', () => {
  it.each([
    ['opens with a verb', 'The conveyors at 25 sites I wired', 'Wired the conveyors at 25 sites'],
    [
      'strings fewer parts',
      'Logged stops, found 3 faults, rewired panels, tested it; stops fell to 3',
      'Logged stops and found 3 faults, then rewired panels and tested; stops fell to 3',
    ],
    [
      'says the same in fewer words',
      'Wired conveyors at customer sites, 25 sites in 3 years',
      'Wired conveyors at 25 customer sites in 3 years',
    ],
    [
      'drops empty words',
      'Successfully wired various conveyors at 25 sites',
      'Wired conveyors at 25 customer sites',
    ],
    [
      'says what the posting asks for',
      'Found faults on the packing line in 3 weeks',
      'Found PLC faults on the packing line in 3 weeks',
    ],
  ])('is the one that %s', (_, before, after) => {
    expect(compare(before, after)).toMatchObject({ better: true });
  });

  it.each([
    ['the same', 'Wired 25 sites', 'Wired 25 sites', 'the same'],
    ['without a number', 'Wired 25 sites in 3 years', 'Wired 25 sites', 'leaves out 3'],
    [
      'without a term of the posting',
      'Did PLC fault finding on 4 lines',
      'Found faults on 4 lines',
      'posting',
    ],
    [
      'in the first person',
      'The panels on 4 lines wired',
      'I wired the panels on 4 lines',
      'first person',
    ],
    [
      'with praise',
      'The panels on 4 lines wired',
      'Expertly wired the panels on 4 lines',
      'empty words',
    ],
    [
      'without most of what was said',
      'Logged stops with fault codes, rewired the panel of line 2',
      'Rewired line 2',
      'too much',
    ],
    ['longer for nothing', 'Wired 25 sites', 'Wired 25 sites that were there', 'no better'],
    [
      'that no longer opens with a verb',
      'Wired panels on 4 lines',
      'The panels on 4 lines wired',
      'worse',
    ],
  ])('is never one %s', (_, before, after, why) => {
    const comparison = compare(before, after);
    expect(comparison.better).toBe(false);
    expect(comparison.why).toContain(why);
  });

  it('need not open with a verb where it is a summary', () => {
    const before =
      'Electrician, since 2019, on 4 lines, at a dairy, with motors, drives, panels and PLC.';
    const after =
      'Electrician on 4 lines at a dairy since 2019, with motors, drives, panels and PLC.';
    expect(compare(before, after, 'summary').better).toBe(true);
  });
});
