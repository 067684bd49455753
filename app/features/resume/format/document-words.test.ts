import { describe, expect, it } from 'vitest';
import { DOCUMENT_LANGUAGES, documentWords } from './document-words';
import { SECTIONS } from './sections';

describe.each(DOCUMENT_LANGUAGES)('the words of documents in %s', (language) => {
  const words = documentWords(language);

  it('name every section, each otherwise, in capitals', () => {
    expect(words.headings).toHaveLength(SECTIONS.length);
    expect(new Set(words.headings).size).toBe(SECTIONS.length);
    for (const heading of words.headings) expect(heading).toBe(heading.toLocaleUpperCase(language));
  });

  it('name twelve months, each otherwise', () => {
    if (typeof words.months === 'string')
      expect(words.months).toMatch(/\{y\}.*\{m\}|\{mm\}.*\{y\}/);
    else expect(new Set(words.months).size).toBe(12);
  });

  it('have a word for everything', () => {
    const { resume, present, courses, keywords, grade } = words;
    for (const word of [resume, present, courses, keywords, grade]) expect(word).not.toBe('');
  });
});

it('knows regions, both ways to write Chinese, and falls back to English', () => {
  expect(documentWords('de-AT')).toBe(documentWords('de'));
  expect(documentWords('zh-HK').present).toBe(documentWords('zh-Hant').present);
  expect(documentWords('zh-CN').headings).not.toEqual(documentWords('zh-TW').headings);
  expect(documentWords('sw').headings).toEqual(documentWords('en').headings);
});
