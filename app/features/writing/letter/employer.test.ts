import { expect, test } from 'vitest';
import type { Posting } from '~/features/posting/posting';
import { certainEmployer } from './employer';

const posting = (company: string | null, labels: string[] = []) =>
  ({
    company,
    requirements: labels.map((label) => ({ label, verbatim: label })),
  }) as unknown as Posting;

test.each([
  ['Harbour Foods', 'Line cook\nHarbour Foods - Grimsby\n\nHarbour Foods is hiring.'],
  ['Harbour Foods', 'About Harbour Foods\nWe cook.\nJoin Harbour Foods, Grimsby'],
])('%s is addressed where the posting calls it its own', (company, text) => {
  expect(certainEmployer(posting(company), text)).toBe(company);
});

test.each([
  ['named once, anywhere', 'Harbour Foods', 'We deliver to Harbour Foods.', []],
  ['what is asked for', 'Terraform', 'About Terraform\nTerraform is a must', ['Terraform']],
  [
    'twice, and never as an employer',
    'Night Shift',
    'the Night Shift bonus, our Night Shift crew',
    [],
  ],
  [
    'a sentence',
    'we are a family business',
    'we are a family business, we are a family business',
    [],
  ],
  ['part of a longer word', 'Harbour', 'Harbourside. Harbourside is hiring.', []],
])('%s is no employer to address', (_why, company, text, labels) => {
  expect(certainEmployer(posting(company, labels), text)).toBeUndefined();
});

test('no posting, no employer', () => {
  expect(certainEmployer(null, '')).toBeUndefined();
});
