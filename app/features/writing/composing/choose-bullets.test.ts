import { expect, test } from 'vitest';
import type { Bullet } from './bullet';
import { chooseBullets } from './choose-bullets';

const NOTHING = { posting: null, framing: { enabled: false, entries: [] } } as never;

const bullet = (text: string, told: Partial<Bullet> = {}): Bullet => ({
  text,
  proof: [],
  evidence: [],
  entry: 0,
  story: 0,
  question: null,
  confirmed: false,
  tells: { result: false, number: /\d/u.test(text), change: false },
  ...told,
});

const textsOf = (bullets: Bullet[]) => chooseBullets(bullets, 9, NOTHING).map(({ text }) => text);

const STRONG = ['Trained 12 nurses', 'Counted 40 crates', 'Wrote 9 plans', 'Moved 30 stalls'].map(
  (text) => bullet(`${text} in a week`),
);

test.each([
  'Shared the listening with the other shift',
  'Walked an auditor round the store in 2022',
  'Rang 4 branches',
])(
  'beside four that say more a story that says neither how much nor what came of it is left out: %s',
  (slight) => {
    expect(textsOf([...STRONG, bullet(slight)])).not.toContain(slight);
    expect(textsOf([...STRONG.slice(1), bullet(slight)])).toContain(slight);
  },
);

test('what the person kept, and the duties of a job, stay', () => {
  const kept = bullet('Shared the listening', { confirmed: true });
  const duty = bullet('Own the calendar and checkout pages', { story: null });
  expect(textsOf([...STRONG, kept, duty])).toEqual(expect.arrayContaining([kept.text, duty.text]));
});
