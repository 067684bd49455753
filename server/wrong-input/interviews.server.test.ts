import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeForms } from '../testing/wrong-input/describe-forms';
import { expectCivil } from '../testing/wrong-input/expect-civil';
import { ReadPage } from '../testing/wrong-input/read-page';
import { openWorld, type World } from '../testing/wrong-input/world';

describeForms('interviews');

describe('an upload of answers', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.remove());

  const upload = (file: Blob | string, name = 'answers.json') => {
    const body = new FormData();
    body.set('intent', 'upload');
    if (typeof file === 'string') body.set('answers', file);
    else body.set('answers', file, name);
    return world.send({ path: '/interviews?index', as: 'owner', body });
  };
  const json = (value: unknown) => new Blob([JSON.stringify(value)]);
  const format = 'cvstomize/interview@1';
  const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

  test.each<[string, Blob | string]>([
    ['no file', ''],
    ['words in its place', '{"format":"cvstomize/interview@1"}'],
    ['an empty file', new Blob([])],
    ['spaces', new Blob([' \n '])],
    ['a picture', new Blob([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0, 1])])],
    ['text that is no UTF-8', new Blob([Uint8Array.from([0x22, 0xff, 0xfe, 0x22])])],
    ['JSON that is none', new Blob(['{"format": '])],
    ['another JSON', json([])],
    ['null', json(null)],
    ['a number', json(1e308)],
    ['lists in lists', new Blob([nested])],
    ['another version', json({ format: 'cvstomize/interview@9' })],
    ['wrong types', json({ format, history: 'x' })],
    ['a date that does not exist', json({ format, history: [{ id: 'h1', start: '2021-13' }] })],
    ['a question that does not exist', json({ format, stories: [{ question: 99 }] })],
    ['an answer over its length', json({ format, target: { why: 'x'.repeat(4_001) } })],
    ['a zero byte in an answer', json({ format, target: { title: 'a\0b' } })],
    ['a surrogate alone', json({ format, target: { title: 'a\ud800b' } })],
    [
      'two places of one name',
      json({
        format,
        history: [
          { id: 'h1', title: 'a' },
          { id: 'h1', title: 'b' },
        ],
      }),
    ],
    ['more rows than are kept', json({ format, never: Array.from({ length: 61 }, String) })],
  ])('that is %s is refused by its field, and stores nothing', async (_, file) => {
    world.reset();
    const before = world.content();
    const answer = await upload(file);
    expectCivil(world, answer);
    expect(answer.status).toBe(422);
    const page = new ReadPage(answer.text);
    const [{ id, message } = { id: '', message: '' }] = page.summary();
    expect(id).toBe('answers');
    expect(page.descriptionOf(id)).toContain(message);
    expect(message.length).toBeLessThan(300);
    expect(world.content() === before).toBe(true);
  });
});
