import { expect, test } from 'vitest';
import { mend } from '../words/mend';
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
  ['multi line phones', 'multi-line phones'],
  ['stand up forklift', 'stand-up forklift'],
  ['start up meetings', 'start-up meetings'],
  ['stand up', 'stand up'],
  ['saute', 'sauté'],
])('%s is spelled %s', (typed, spelled) => {
  expect(usualSpelling(mend(typed))).toBe(spelled);
});

test('a level is no part of what a skill is', () => {
  expect(kindOf('basic Python').canonical).toBe(kindOf('Python').canonical);
  expect(kindOf('Loomwise basics').canonical).toBe('loomwise basics');
});
