import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { JsonResume } from '../json-resume';
import { missingInOrder, textsOfResume } from '../testing/texts-of-resume';
import { toHtml } from './html';
import { toMarkdown } from './markdown';
import { toPlainText } from './plain-text';
import { textOfHtml } from './testing/text-of-html';

/** Text of any script, and of the characters that markup is made of. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...Array.from('\\`*_{}[]()<>#+-.!|~&:;=/"\'$^@%,? \n\tab1')),
    maxLength: 40,
  }),
);

const anyResume: fc.Arbitrary<JsonResume> = fc.record({
  basics: fc.record({ name: anyText, label: anyText, summary: anyText, phone: anyText }),
  work: fc.array(
    fc.record({
      name: anyText,
      position: anyText,
      location: anyText,
      summary: anyText,
      highlights: fc.array(anyText, { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
  skills: fc.array(fc.record({ name: anyText, keywords: fc.array(anyText, { maxLength: 3 }) }), {
    maxLength: 3,
  }),
});

const readers: [string, (resume: JsonResume) => string][] = [
  [
    'Markdown',
    (resume) =>
      textOfHtml(
        micromark(toMarkdown(resume), {
          allowDangerousHtml: true,
          extensions: [gfm()],
          htmlExtensions: [gfmHtml()],
        }),
      ),
  ],
  ['HTML', (resume) => textOfHtml(toHtml(resume))],
  ['plain text', toPlainText],
];

describe.each(readers)('%s of any text', (_, read) => {
  it('has all of it, in order, as it was typed', () => {
    fc.assert(
      fc.property(anyResume, (resume) => {
        expect(missingInOrder(read(resume), textsOfResume(resume))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
