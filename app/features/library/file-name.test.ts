import { expect, test } from 'vitest';
import { fileNameOf } from './file-name';

test.each([
  [{ document: { basics: { name: 'Žofie Nová' } }, sample: false }, 'Žofie Nová – Resume.pdf'],
  [{ document: { basics: { name: ' ' } }, sample: false }, 'Resume.pdf'],
  [{ document: {}, sample: true }, 'Sample – Resume.pdf'],
])('a download says whose it is and what it is', (resume, name) => {
  expect(fileNameOf(resume, 'pdf')).toBe(name);
});
