import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as even from 'jsonresume-theme-even';
import macchiato from 'jsonresume-theme-macchiato';
import { render, validate } from 'resumed';
import { afterAll, describe, expect, it } from 'vitest';
import { FULL_RESUME } from '../testing/resumes';
import { textOfHtml } from './testing/text-of-html';
import { toJson } from './json';

const folder = mkdtempSync(join(tmpdir(), 'json-resume-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Taken = Parameters<typeof render>;

/** Two designers' themes; the second was made for a draft of the schema that called employers otherwise. */
const themes: [string, Taken[1], { employers: boolean }][] = [
  ['even', even, { employers: true }],
  ['macchiato', macchiato, { employers: false }],
];

describe('a JSON Resume file, taken by resumed', () => {
  it('is valid', async () => {
    const file = join(folder, 'resume.json');
    writeFileSync(file, toJson(FULL_RESUME));
    expect(await validate(file)).toBe(true);
  });

  it.each(themes)('is set by another designer’s theme: %s', async (_, theme, { employers }) => {
    const html = await render(JSON.parse(toJson(FULL_RESUME)) as Taken[0], theme);
    const text = textOfHtml(html);
    const { basics, work = [], education = [] } = FULL_RESUME;
    const wanted = [
      basics?.name,
      ...work.flatMap(({ name, position, highlights = [] }) => [
        employers ? name : undefined,
        position,
        ...highlights,
      ]),
      ...education.map(({ institution }) => institution),
    ].flatMap((words) => words ?? []);
    expect(wanted.filter((words) => !text.includes(words))).toEqual([]);
  });
});
