import { describe, expect, it } from 'vitest';
import { fold } from './fold';
import { familyOf, wordKey } from './word-key';

describe('wordKey', () => {
  it.each([
    ['train', 'trains', 'trained', 'training'],
    ['write', 'wrote', 'written', 'writing'],
    ['organise', 'organized', 'organising'],
    ['stop', 'stopped', 'stopping', 'stops'],
    ['colour', 'color', 'colours'],
    ['person', 'people'],
    ['install', 'installed', 'installing'],
    ['minute', 'minutes', 'mins'],
  ])('gives the forms of %s one key', (...forms) => {
    expect(new Set(forms.map(wordKey)).size).toBe(1);
  });

  it.each([
    ['manager', 'managed'],
    ['nurse', 'nursery'],
    ['international', 'intern'],
    ['university', 'universal'],
    ['hour', 'our'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(wordKey(one)).not.toBe(wordKey(other));
  });

  it('relates a deed to its noun, and not to the rank that sounds like it', () => {
    expect(familyOf(wordKey('installation'))).toBe(wordKey('installed'));
    expect(familyOf(wordKey('supervisor'))).not.toBe(familyOf(wordKey('supervision')));
  });
});

describe('fold', () => {
  it.each([
    ['Ｅｘｃｅｌ', 'excel'],
    ['Zieliński', 'zielinski'],
    ['Kаfka', 'kafka'],
    ['Ep\u200Bic', 'epic'],
    ['۱۲', '12'],
    ['Straße', 'strasse'],
    ['Київ', 'киів'],
  ])('folds %j to %j', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });
});
