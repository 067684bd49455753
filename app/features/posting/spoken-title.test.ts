import { expect, it } from 'vitest';
import { spokenTitle } from './spoken-title';

it.each([
  ['Koch (m/w/d)', 'Koch'],
  ['Tischler (m/w/d) für den Innenausbau', 'Tischler für den Innenausbau'],
  ['Infirmier(ère) de nuit H/F', 'Infirmier(ère) de nuit'],
  ['Développeur web (H/F)', 'Développeur web'],
  ['Engineer (all genders)', 'Engineer'],
  ['Front of House Manager', 'Front of House Manager'],
  ['Director, M&A (Energy)', 'Director, M&A (Energy)'],
  ['Technicien/ne de maintenance', 'Technicien/ne de maintenance'],
])('%s is said as %s', (title, said) => {
  expect(spokenTitle(title)).toBe(said);
});
