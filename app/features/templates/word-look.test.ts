import { expect, test } from 'vitest';
import { layout, TEMPLATES } from './template';
import { wordLookOf } from './word-look';

test.each(TEMPLATES)('%s looks in Word as it was chosen', (template) => {
  const look = wordLookOf(layout.parse({ template, paper: 'letter', accent: 'rust' }));
  expect(look).toMatchObject({ paper: 'letter', accent: '82381A' });
  expect(look.margin.left).toBeGreaterThan(10);
  expect(wordLookOf(layout.parse({ template })).accent).toMatch(/^[0-9A-F]{6}$/);
});
