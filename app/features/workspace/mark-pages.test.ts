import { expect, test } from 'vitest';
import { markPages } from './mark-pages';

const markup =
  '<h2>Work</h2><a class="line" data-path="/work/0/name">Dairy</a>' +
  '<h2 class="x">Education</h2><a class="line" data-path="/education/0/institution">College</a>';

test('a page begins at its line, or at the heading above it', () => {
  expect(markPages(markup, [{ page: 2, path: '/work/0/name', isHeaded: false }])).toContain(
    '<a class="line" data-page="2" data-path="/work/0/name">',
  );
  const headed = [{ page: 2, path: '/education/0/institution', isHeaded: true }];
  expect(markPages(markup, headed)).toContain('<h2 data-page="2" class="x">Education');
});

test('what the sheet does not show is not marked', () => {
  expect(markPages(markup, [{ page: 2, path: '/work/9/name', isHeaded: false }])).toBe(markup);
  expect(markPages(markup, [])).toBe(markup);
});
