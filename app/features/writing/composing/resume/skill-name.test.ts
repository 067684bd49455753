import { expect, test } from 'vitest';
import { kindOf, usualSpelling } from './skill-name';

test.each([
  ['powerbi', 'Power BI'],
  ['k8s', 'Kubernetes'],
  ['postgres', 'PostgreSQL'],
  ['XLOOKUP', 'XLOOKUP'],
  ['CUDA', 'CUDA'],
  ['doors', 'doors'],
  ['chat & phone', 'chat and phone'],
  ['R&D', 'R&D'],
])('%s is spelled %s', (typed, spelled) => {
  expect(usualSpelling(typed)).toBe(spelled);
});

test('a level is no part of what a skill is', () => {
  expect(kindOf('basic Python').canonical).toBe(kindOf('Python').canonical);
  expect(kindOf('Loomwise basics').canonical).toBe('loomwise basics');
});
