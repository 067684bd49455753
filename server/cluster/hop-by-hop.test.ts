import { expect, it } from 'vitest';
import { endToEndHeaders } from './hop-by-hop';

it('keeps what belongs to the message, in order, duplicates and spelling included', () => {
  const raw = ['Host', 'cv.example', 'Cookie', 'a=1', 'X-Twice', '1', 'x-twice', '2'];
  expect(endToEndHeaders(raw)).toEqual([
    ['Host', 'cv.example'],
    ['Cookie', 'a=1'],
    ['X-Twice', '1'],
    ['x-twice', '2'],
  ]);
});

it.each([
  'Connection',
  'KEEP-ALIVE',
  'Proxy-Authenticate',
  'Proxy-Authorization',
  'Proxy-Connection',
  'TE',
  'Trailer',
  'Transfer-Encoding',
  'Upgrade',
])('leaves out %s', (name) => {
  expect(endToEndHeaders([name, 'x', 'Accept', '*/*'])).toEqual([['Accept', '*/*']]);
});

it('leaves out what the connection names as its own', () => {
  const raw = ['Connection', 'close, X-Private', 'connection', 'x-also', 'x-private', '1'];
  expect(endToEndHeaders([...raw, 'X-Also', '2', 'X-Other', '3'])).toEqual([['X-Other', '3']]);
});

it('leaves out what it is told to', () => {
  expect(endToEndHeaders(['Expect', '100-continue', 'A', '1'], new Set(['expect']))).toEqual([
    ['A', '1'],
  ]);
});
