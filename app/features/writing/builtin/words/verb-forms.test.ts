import { describe, expect, it } from 'vitest';
import { baseOfGerund, baseOfPast, formsOf, isPast } from '~/features/language/verb-forms';

describe('verb forms', () => {
  it.each([
    ['splice', 'spliced', 'splicing'],
    ['triage', 'triaged', 'triaging'],
    ['reconcile', 'reconciled', 'reconciling'],
    ['rewire', 'rewired', 'rewiring'],
    ['mentor', 'mentored', 'mentoring'],
    ['tile', 'tiled', 'tiling'],
    ['plan', 'planned', 'planning'],
    ['refer', 'referred', 'referring'],
    ['visit', 'visited', 'visiting'],
    ['open', 'opened', 'opening'],
    ['carry', 'carried', 'carrying'],
    ['fill', 'filled', 'filling'],
    ['load', 'loaded', 'loading'],
    ['fix', 'fixed', 'fixing'],
    ['budget', 'budgeted', 'budgeting'],
    ['monitor', 'monitored', 'monitoring'],
    ['serve', 'served', 'serving'],
    ['ship', 'shipped', 'shipping'],
    ['tie', 'tied', 'tying'],
  ])('conjugates %s', (base, past, gerund) => {
    expect(formsOf(base)).toMatchObject({ past, gerund });
    expect(baseOfPast(past)).toBe(base);
    expect(baseOfGerund(gerund)).toBe(base);
  });

  it.each([
    ['teach', 'taught', 'taught'],
    ['write', 'wrote', 'written'],
    ['oversee', 'oversaw', 'overseen'],
    ['run', 'ran', 'run'],
    ['cut', 'cut', 'cut'],
  ])('knows the irregular %s', (base, past, participle) => {
    expect(formsOf(base)).toMatchObject({ past, participle });
    expect(baseOfPast(past)).toBe(base);
  });

  it('takes no adjective or noun for a past form', () => {
    for (const word of ['need', 'speed', 'hundred', 'bed']) expect(isPast(word)).toBe(false);
  });
});
