import { afterAll, describe, expect, it } from 'vitest';
import { hostileFiles } from './testing/hostile-files';
import { UPLOAD_MAX_CHARACTERS } from './upload';
import { openUploadReading } from './upload-thread.server';

const GOOD = new TextEncoder().encode('Nela Novak\nnela@example.org\n\nSkills\nSQL');
/** What one of these files may take on top of what is in use: the limits of the reader's parts. */
const MOST_GROWTH_BYTES = 700 * 1024 * 1024;

const files = hostileFiles();
const reading = openUploadReading();
afterAll(() => reading.close());

describe('a file made to hold up its reader', () => {
  it('is one of more than forty kinds', () => {
    expect(new Set(files.map(({ name }) => name)).size).toBeGreaterThan(40);
  });

  it.each(files)('is refused or read within limits: $name', async ({ bytes }) => {
    await reading.read(GOOD);
    const idle = process.memoryUsage.rss();
    let most = idle;
    const looking = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 10);
    const answer = await reading.read(bytes).then(
      ({ text }) => ({ text }),
      (error: unknown) => ({ error }),
    );
    clearInterval(looking);
    if ('text' in answer) expect(answer.text.length).toBeLessThanOrEqual(UPLOAD_MAX_CHARACTERS);
    else expect(answer.error).toMatchObject({ kind: 'invalid' });
    expect(most - idle).toBeLessThan(MOST_GROWTH_BYTES);
    expect((await reading.read(GOOD)).text).toContain('Nela Novak');
  });
});
