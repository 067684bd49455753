import { expect, it } from 'vitest';
import { wilson } from '../statistics/wilson';
import type { AcrossPeople } from './across-people';
import { roundAcrossPeople } from './shown-across-people';

const ACROSS: AcrossPeople = {
  told: { sent: 123, known: 47, worst: 0.081, best: 0.699 },
  dimensions: [
    {
      dimension: 'template',
      hidden: 2,
      shown: [
        {
          group: 'classic',
          people: 33,
          interviews: wilson(9, 33),
          difference: { estimate: 0.071, low: 0.011, high: 0.131 },
          differs: true,
        },
        {
          group: 'modern',
          people: 22,
          interviews: wilson(0, 22),
          difference: null,
          differs: false,
        },
      ],
    },
  ],
  incidence: [{ days: 7, share: 0.02, error: 0.019, atRisk: 21 }],
};

it('rounds people and shares to five, and ranges outwards within what is possible', () => {
  expect(roundAcrossPeople(ACROSS)).toEqual({
    told: { sent: 125, known: 40, range: { low: 5, high: 70 } },
    dimensions: [
      {
        dimension: 'template',
        hidden: 2,
        shown: [
          {
            group: 'classic',
            people: 35,
            interviews: { percent: 25, low: 15, high: 45 },
            difference: { found: 'something', low: 0, high: 15 },
          },
          {
            group: 'modern',
            people: 20,
            interviews: { percent: 0, low: 0, high: 15 },
            difference: { found: 'too few' },
          },
        ],
      },
    ],
    incidence: [{ days: 7, atRisk: 20, interviews: { percent: 0, low: 0, high: 10 } }],
  });
});

it('carries no figure that is not shown', () => {
  const carried = JSON.stringify(roundAcrossPeople(ACROSS)).match(/\d+(\.\d+)?/g) ?? [];
  expect(carried.filter((figure) => Number(figure) % 5 !== 0)).toEqual(['2', '7']);
});
