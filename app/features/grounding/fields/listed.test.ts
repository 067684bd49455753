import { expect, test } from 'vitest';
import { isListed } from './listed';

test.each([
  ['Weaving', 'weaving, dyeing'],
  ['Hand and power looms', 'hand + power looms. dyeing'],
  ['Data Vault 2.0', 'modelling (Kimball, Data Vault 2.0)'],
  ['HTML/CSS', 'Amplitude (read it, dont set up), HTML/CSS basic. motion no'],
  ['Tall loom', 'tall loom at the mill not here'],
  ['Stock ordering', 'ortho no. stock ordering'],
])('%j is listed in %j', (skill, list) => {
  expect(isListed(skill, list)).toBe(true);
});

test.each([
  ['Dyeing', 'weaving, no dyeing'],
  ['Dyeing', 'weaving, dyeing, no'],
  ['Dyeing', 'dyeing: no'],
  ['SAP', 'never used Excel, SAP'],
  ['Dyeing', 'would like to learn dyeing'],
  ['Dyeing', 'dyeing only read about it'],
  ['Macros', 'Excel (pivot tables, not macros)'],
  ['Weaving looms', 'weaving, looms'],
  ['Knitting', 'weaving'],
  ['', 'weaving'],
])('%j is not listed in %j', (skill, list) => {
  expect(isListed(skill, list)).toBe(false);
});
