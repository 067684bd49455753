import { expect, it } from 'vitest';
import { bodySchema } from '../answers/bodies';
import { withOwnLine, withoutOwnLine } from './own-line';

const places = bodySchema('places').parse({
  history: [
    { id: 'h1', kind: 'work', title: 'Driver' },
    { id: 'h2', kind: 'work', title: 'Porter' },
  ],
}) as Parameters<typeof withOwnLine>[0];
const linesOf = (body: typeof places) => body.history.map(({ lines }) => lines);
const added = (line: { entry: string; text: string }, to = places) => {
  const came = withOwnLine(to, line);
  if (came.kind !== 'added') throw new Error(came.message);
  return came.body;
};

it('a line is added to its place, confirmed, once, and in one row', () => {
  const line = { text: 'Loaded 18 stops a day', by: 'person', state: 'confirmed' };
  const once = added({ entry: 'h1', text: ' Loaded 18\n stops a  day ' });
  expect(linesOf(once)).toEqual([[line], []]);
  expect(linesOf(added({ entry: 'h1', text: 'Loaded 18 stops a day' }, once))).toEqual([
    [line],
    [],
  ]);
});

it('a line is taken off again, and no other', () => {
  const two = added({ entry: 'h1', text: 'Drove 26 ft trucks' }, added({ entry: 'h1', text: 'Loaded 18 stops' })); // prettier-ignore
  const left = withoutOwnLine(two, { entry: 'h1', text: 'Loaded 18 stops' });
  expect(linesOf(left)[0]?.map(({ text }) => text)).toEqual(['Drove 26 ft trucks']);
  expect(withoutOwnLine(two, { entry: 'h2', text: 'Loaded 18 stops' })).toEqual(two);
});

it.each([
  ['nothing', { entry: 'h1', text: '  ' }],
  ['only marks and numbers', { entry: 'h1', text: '14 - 18 …' }],
  ['a place of nobody', { entry: 'h9', text: 'Loaded 18 stops' }],
])('%s is no line', (_, line) => {
  expect(withOwnLine(places, line)).toMatchObject({ kind: 'invalid' });
});
