import { expect, test } from 'vitest';
import { standsAlone } from './stands-alone';

test.each([
  'Guided two lads fighting about',
  'Planned the routes of; one lorry less',
  'Rang round; 58 out of 61 there by 6pm',
  'Repaired the pump and',
])('“%s” needs what stood beside it', (line) => {
  expect(standsAlone(line)).toBe(false);
});

test.each([
  'Trained four drivers, all still there',
  'Drove to Leeds and loaded 40 pallets there',
  'Taught the team what to look after',
  'Switched the boiler off',
])('“%s” can be read alone', (line) => {
  expect(standsAlone(line)).toBe(true);
});
