import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readPrompt } from './read-prompt.server';

/** What each version said. A prompt that says something else gets the next version, and a line here. */
const VERSIONS: Readonly<Record<string, string>> = {
  'lines@1': '5102c15d182abcff',
  'summary@1': '757e7f134b3d6208',
  'letter@1': '8cc742d5936951f1',
  'questions@1': '5f1772b08337d73a',
};

const KINDS = ['lines', 'summary', 'letter', 'questions'] as const;

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
