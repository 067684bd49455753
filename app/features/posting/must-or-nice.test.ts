import { describe, expect, it } from 'vitest';
import { isMust, negationOf } from './must-or-nice';
import { type PostingSection } from './posting-section';

const place = (sentence: string, words: string) => {
  const start = sentence.indexOf(words);
  expect(start, `${words} stands in the sentence`).toBeGreaterThanOrEqual(0);
  return [start, start + words.length] as const;
};

describe('a requirement', () => {
  it.each<[string, string, PostingSection, boolean]>([
    // The sentence's own cue decides, whatever the section.
    ['Python is required', 'Python', 'nice', true],
    ['You must have a van', 'van', 'nice', true],
    ['Python is a plus', 'Python', 'requirements', false],
    ['Ideally you know Docker', 'Docker', 'requirements', false],
    ['Docker, Helm and Istio are a bonus', 'Docker', 'requirements', false],
    ['Welding preferred', 'Welding', 'requirements', false],
    ['Welding would be desirable', 'Welding', 'requirements', false],
    ['Not required but useful: Go', 'Go', 'requirements', false],
    ['Rust is not essential, but welcome', 'Rust', 'requirements', false],
    // Each clause has its own.
    ['Python required, Go a plus', 'Python', 'intro', true],
    ['Python required, Go a plus', 'Go', 'intro', false],
    ['SQL is a must; R would be a bonus', 'SQL', 'intro', true],
    ['SQL is a must; R would be a bonus', 'R', 'intro', false],
    ['Fluent German skills, English a plus', 'German', 'requirements', true],
    ['Fluent German skills, English a plus', 'English', 'requirements', false],
    ['Kubernetes (Helm preferred)', 'Kubernetes', 'requirements', true],
    ['Kubernetes (Helm preferred)', 'Helm', 'requirements', false],
    // Then the section, then the default.
    ['Forklift licence', 'Forklift licence', 'requirements', true],
    ['Forklift licence', 'Forklift licence', 'nice', false],
    ['Forklift licence', 'Forklift licence', 'intro', true],
    // German, French, Spanish.
    ['Englisch von Vorteil', 'Englisch', 'requirements', false],
    ['Führerschein zwingend erforderlich', 'Führerschein', 'nice', true],
    ['Docker serait un plus', 'Docker', 'requirements', false],
    ['Permis B exigé', 'Permis B', 'nice', true],
    ['Inglés valorable', 'Inglés', 'requirements', false],
    ['Carnet de conducir imprescindible', 'Carnet de conducir', 'nice', true],
  ])('%j: %s in %s is a must: %s', (sentence, words, section, must) => {
    expect(isMust(sentence, ...place(sentence, words), section)).toBe(must);
  });
});

describe('a negation', () => {
  it.each([
    ['No experience required', 'experience'],
    ['No previous warehouse experience is needed', 'warehouse'],
    ['A degree is not required', 'degree'],
    ["You don't need Python", 'Python'],
    ['You do not need to know Excel', 'Excel'],
    ['without any experience of sales', 'sales'],
    ['Keine Erfahrung nötig', 'Erfahrung'],
    ['Ausbildung nicht erforderlich', 'Ausbildung'],
  ])('%j takes back %s', (sentence, words) => {
    expect(negationOf(sentence, ...place(sentence, words))).toBeDefined();
  });

  it.each([
    ['No experience required, but you need a van', 'van'],
    ['A degree is not required. Python is.', 'Python'],
    ['No less than 3 years experience with Python', 'Python'],
    ["You won't be bored with Python", 'Python'],
    ['Rust is not required but a plus', 'Rust'],
    ['Python is required', 'Python'],
  ])('%j does not take back %s', (sentence, words) => {
    expect(negationOf(sentence, ...place(sentence, words))).toBeUndefined();
  });
});
