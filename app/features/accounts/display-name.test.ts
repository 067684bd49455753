import { expect, it } from 'vitest';
import { z } from 'zod';
import { readFields } from '~/platform/http/form-state';
import { displayName } from './display-name';

it.each([
  ['  Marta   Wielgosz ', 'Marta Wielgosz'],
  ['Nguyễn Thị Ánh', 'Nguyễn Thị Ánh'],
  ['محمد علي', 'محمد علي'],
  ['山田 太郎', '山田 太郎'],
  ['a\u202eb\u0000c\nd', 'a b c d'],
  [undefined, ''],
])('reads %j as %j', (typed, read) => {
  expect(displayName.parse(typed)).toBe(read);
});

it('refuses what is no name any more', () => {
  expect(displayName.safeParse('a'.repeat(120)).success).toBe(true);
  expect(displayName.safeParse('a'.repeat(121)).success).toBe(false);
});

it('may be left empty in a form', () => {
  const form = new FormData();
  form.set('name', '');
  expect(readFields(form, z.object({ name: displayName }))).toEqual({ value: { name: '' } });
});
