import { expect, test } from 'vitest';
import { chosenFile } from './chosen-file';

const formWith = (file: File | string) => {
  const form = new FormData();
  form.set('file', file);
  return form;
};

test.each([
  ['one with something in it', new File(['x'], 'a.pdf'), true],
  ['an empty one', new File([], 'a.pdf'), true],
  ['none', new File([], ''), false],
  ['text in its place', 'a.pdf', false],
])('%s', (_, file, isChosen) => {
  expect(chosenFile(formWith(file), 'file') !== undefined).toBe(isChosen);
  expect(chosenFile(formWith(file), 'other')).toBeUndefined();
});
