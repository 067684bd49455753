import { describe, expect, it } from 'vitest';
import type { Letter, LetterSentence } from '~/features/writing/letter/letter';
import { toLetterText, withEdits } from './edited-letter';
import {
  letterWordings,
  letterForRewording,
  withLetterWordings,
  withoutLetterWording,
} from './worded-letter';

const claim = (text: string): LetterSentence => ({ text, kind: 'claim', evidence: [] });
const worded = (text: string, before: string): LetterSentence => ({
  ...claim(text),
  worded: { model: 'a model', before: { text: before, evidence: [] } },
});
const letterOf = (...sentences: LetterSentence[]): Letter => ({
  ...{ greeting: 'Dear team,', closing: 'Regards,', signature: 'Marta' },
  ...{ paragraphs: [{ sentences }], removed: [], questions: [] },
});
const texts = ({ paragraphs }: Letter) =>
  paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text));

const written = letterOf(claim('I wired.'), claim('I tested.'), claim('I taught.'));
const made = letterOf(worded('I wired well.', 'I wired.'), claim('I tested.'), claim('I taught.'));

describe('what models make of a letter', () => {
  it('takes its place where the letter still says what it was for', () => {
    const merged = withLetterWordings(written, made);
    expect(merged && texts(merged)).toEqual(['I wired well.', 'I tested.', 'I taught.']);
    expect(merged && letterWordings(merged)).toEqual([
      {
        ...{ id: 'I wired well.', about: null, model: 'a model' },
        ...{ before: 'I wired.', after: 'I wired well.' },
      },
    ]);
  });

  it('leaves whatever the person changed, added or took out meanwhile', () => {
    const edited = withEdits(written, {
      ...toLetterText(written),
      body: 'I wired it all. I tested.\n\nCall me.',
    });
    expect(withLetterWordings(edited, made)).toBeUndefined();
    const both = letterOf(
      ...made.paragraphs[0]!.sentences.slice(0, 2),
      worded('I did.', 'I tested.'),
    );
    const merged = withLetterWordings(edited, both);
    expect(merged && texts(merged)).toEqual(['I wired it all.', 'I did.', 'Call me.']);
  });

  it('never takes the place of a sentence of their own, even in the same words', () => {
    const own = letterOf({ ...claim('I wired.'), kind: 'own' });
    expect(withLetterWordings(own, made)).toBeUndefined();
  });

  it('is not asked about again, nor put back where it was taken back meanwhile', () => {
    const offered = letterForRewording(made);
    expect(offered.paragraphs[0]?.sentences[0]).toMatchObject({ kind: 'own' });
    const back = withoutLetterWording(made, null);
    expect(withLetterWordings(back, offered)).toBeUndefined();
  });

  it('is taken back one by one, or all at once', () => {
    const two = letterOf(worded('A new.', 'A.'), worded('B new.', 'B.'));
    expect(texts(withoutLetterWording(two, 'A new.'))).toEqual(['A.', 'B new.']);
    expect(texts(withoutLetterWording(two, null))).toEqual(['A.', 'B.']);
    expect(texts(withoutLetterWording(two, 'C'))).toEqual(['A new.', 'B new.']);
  });

  it('gives way to a page that was opened before it came', () => {
    const saved = withEdits(made, toLetterText(written));
    expect(saved.paragraphs).toEqual(written.paragraphs);
  });

  it('is the person’s as soon as they change it', () => {
    const saved = withEdits(made, { ...toLetterText(made), body: 'I wired very well. I tested.' });
    expect(letterWordings(saved)).toEqual([]);
    expect(saved.paragraphs[0]?.sentences[0]?.kind).toBe('own');
  });
});
