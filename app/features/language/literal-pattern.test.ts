import { expect, test } from 'vitest';
import { literalPattern } from './literal-pattern';

test.each(['Anne-Marie', 'C++ (Qt)', 'a.b*c?', 'and/or', '[x] {y} ^$ |', 'C:\\temp'])(
  '“%s” is matched as it is, whatever the flags',
  (text) => {
    for (const flags of ['', 'u', 'giu'])
      expect(new RegExp(`^${literalPattern(text)}$`, flags).test(text)).toBe(true);
  },
);
