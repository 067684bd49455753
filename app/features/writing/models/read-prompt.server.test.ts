import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readPrompt } from './read-prompt.server';

/** What each version said. A prompt that says something else gets the next version, and a line here. */
const VERSIONS: Readonly<Record<string, string>> = {
  'resume@1': '29bf9b08afd20579',
  'letter@2': '4c149d46ab899758',
  'preparation@2': '920fb9b9ec5e3cc1',
  'second-opinion@1': '2ad2c3dd6596bc84',
};

const KINDS = ['resume', 'letter', 'preparation', 'second-opinion'] as const;

describe('instructions for models', () => {
  it.each(KINDS)('for %s say what their version says', (kind) => {
    const { id, text } = readPrompt(kind);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
    expect(VERSIONS[id]).toBe(hash);
  });

  it.each(KINDS)('for %s name no mark that could be guessed', (kind) => {
    expect(readPrompt(kind).text).not.toMatch(/[0-9a-f]{16}/);
  });
});
