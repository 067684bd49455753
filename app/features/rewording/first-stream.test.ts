import { beforeEach, describe, expect, it } from 'vitest';
import { FirstStream } from './first-stream';

let shown: (string | null)[];
let voice: FirstStream;
beforeEach(() => {
  shown = [];
  voice = new FirstStream((words) => shown.push(words === null ? null : words()));
});

/** A model that says words when told to, and ends when told to. */
function somebody(index: number) {
  let say: (words: string) => void = () => undefined;
  let fail: () => void = () => undefined;
  const done = voice
    .during(index, (onWords) => {
      say = (words) => onWords(() => words);
      return new Promise<string>((_, reject) => {
        fail = () => reject(new Error('busy'));
      });
    })
    .catch(() => 'failed');
  return { say: (words: string) => say(words), fail: () => fail(), done };
}

describe('one voice', () => {
  it('shows who began first, and nobody else while that one writes', () => {
    const [first, second] = [somebody(0), somebody(1)];
    second.say('Wired');
    first.say('Installed');
    second.say('Wired panels');
    expect(shown).toEqual(['Wired', 'Wired panels']);
  });

  it('shows the other once the first one failed', async () => {
    const [first, second] = [somebody(0), somebody(1)];
    first.say('Wired');
    first.fail();
    await first.done;
    second.say('Installed');
    expect(shown).toEqual(['Wired', null, 'Installed']);
  });

  it('takes nothing away when somebody fails who was not shown', async () => {
    const [first, second] = [somebody(0), somebody(1)];
    first.say('Wired');
    second.fail();
    await second.done;
    expect(shown).toEqual(['Wired']);
  });

  it('shows nothing more once it is over', async () => {
    const [first, second] = [somebody(0), somebody(1)];
    first.say('Wired');
    voice.end();
    first.say('Wired panels');
    second.say('Installed');
    second.fail();
    await second.done;
    expect(shown).toEqual(['Wired', null]);
  });
});
