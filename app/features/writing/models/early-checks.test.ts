import { describe, expect, it } from 'vitest';
import type { WrittenLine } from './answer.schema';
import type { CheckedLine } from './check-answer';
import { EarlyChecks } from './early-checks';

const line = (text: string): WrittenLine => ({ part: 'P1', from: [], text });
const checkedAs = ({ text }: WrittenLine): CheckedLine => ({
  ...{ section: 0, from: [], text, claim: { evidence: [] }, doubt: [], failed: null },
  verdict: text.startsWith('No') ? 'unclear' : 'supported',
});

function open() {
  const asked: string[][] = [];
  const proven: string[] = [];
  const checks = new EarlyChecks(
    (lines) => {
      asked.push(lines.map(({ text }) => text));
      return Promise.resolve(lines.map(checkedAs));
    },
    ({ text }) => proven.push(text),
  );
  return { checks, asked, proven };
}

describe('lines that are checked while the model still writes', () => {
  it('are checked once each, and told where they follow', async () => {
    const { checks, asked, proven } = open();
    checks.add(JSON.stringify(line('Wired')));
    checks.add(JSON.stringify(line('No')));
    const all = await checks.finish([line('Wired'), line('No'), line('Late'), line('No more')]);
    expect(all.map(({ text }) => text)).toEqual(['Wired', 'No', 'Late', 'No more']);
    expect(asked).toEqual([['Wired'], ['No'], ['Late', 'No more']]);
    expect(proven).toEqual(['Wired']);
  });

  it('count for nothing where the whole answer says otherwise, or they are none', async () => {
    const { checks, asked } = open();
    for (const json of ['{"part":', '7', '{"part":"P1","text":"x"}', JSON.stringify(line('Gone'))])
      checks.add(json);
    expect((await checks.finish([line('Here')])).map(({ text }) => text)).toEqual(['Here']);
    expect(asked).toEqual([['Gone'], ['Here']]);
  });

  it('hand on what a check throws, and only when they are waited for', async () => {
    const checks = new EarlyChecks(
      () => Promise.reject(new Error('The thread is lost')),
      () => undefined,
    );
    checks.add(JSON.stringify(line('Wired')));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await expect(checks.finish([line('Wired')])).rejects.toThrow('The thread is lost');
  });
});
