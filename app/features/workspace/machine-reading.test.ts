import { expect, test } from 'vitest';
import type { Certificate } from '~/features/certification/certificate';
import { machineReadingOf } from './machine-reading';
import { nameField } from '~/features/library/name-field';

const certificate: Certificate = {
  ok: false,
  pages: 1,
  bytes: 1,
  sha256: '',
  tagged: true,
  title: null,
  language: null,
  smallestType: null,
  fonts: [],
  readers: [
    {
      name: 'pdf.js',
      order: true,
      fields: {
        '/basics/name': { expected: 'Ada', read: 'Ada', ok: true },
        '/basics/email': { expected: 'a@b.c', read: 'a@b', ok: false },
      },
    },
    {
      name: 'PDFium',
      order: true,
      fields: {
        '/basics/name': { expected: 'Ada', read: 'Ada', ok: true },
        '/basics/email': { expected: 'a@b.c', read: null, ok: false },
      },
    },
  ],
  problems: ['The e-mail address was misread.'],
};

test('readings lie side by side, misread fields first', () => {
  const { fields, readers, problems } = machineReadingOf(certificate);
  expect(fields.map(({ field }) => field)).toEqual(['E-mail', 'Name']);
  expect(fields[0]?.read).toEqual([
    { text: 'a@b', ok: false },
    { text: null, ok: false },
  ]);
  expect(readers[0]).toEqual({ name: 'pdf.js', order: true, right: 1, total: 2 });
  expect(problems).toEqual(['The e-mail address was misread.']);
});

test('a field that one reader does not know counts as not read by it', () => {
  const [first, second] = certificate.readers;
  const { fields } = machineReadingOf({
    ...certificate,
    readers: [first!, { ...second!, fields: {} }],
  });
  expect(fields.every(({ read }) => read[1]?.text === null)).toBe(true);
});

test.each([
  ['/basics/name', 'Name'],
  ['/basics/email', 'E-mail'],
  ['/basics/profiles/0', 'Profile 1'],
  ['/work/0/highlights/1', 'Work 1, line 2'],
  ['/education/1/studyType', 'Education 2, degree'],
  ['/skills/0', 'Skills 1'],
  ['/sections', 'Sections'],
])('%s is called %s', (path, name) => {
  expect(nameField(path)).toBe(name);
});
