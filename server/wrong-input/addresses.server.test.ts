import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shareOf } from '~/testing/share-of';
import { SOURCE_ROUTES } from '../testing/source-build';
import { expectCivil } from '../testing/wrong-input/expect-civil';
import { FORM_GROUPS } from '../testing/wrong-input/forms';
import { openWorld, type World } from '../testing/wrong-input/world';
import { MARKUP } from '../testing/wrong-input/wrong-values';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.remove());

test('every action of the application is in the table, and the table names no other', () => {
  const actions = SOURCE_ROUTES.filter(({ module }) => module.action !== undefined);
  const forms = Object.values(FORM_GROUPS).flat();
  expect([...new Set(forms.map(({ route }) => route))].sort()).toEqual(
    actions.map(({ name }) => name).sort(),
  );
});

test.each(Object.keys(FORM_GROUPS))('the forms of %s are tried in a file of their own', (group) => {
  expect(existsSync(join(import.meta.dirname, `${group}.server.test.ts`))).toBe(true);
});

describe('addresses', () => {
  const WRONG_IDS = ['never-made', '%00', '%ff', '%ed%a0%80', '..%2f..%2fetc', "'%20or%201=1--"];
  const WRONG_QUERIES = [
    'version=1e309',
    'version=-1',
    'version=x',
    'version=99999999999999999999',
    'line=%ff%00',
    `line=${'x'.repeat(4_000)}`,
    'token=%00',
    `token=${'x'.repeat(4_000)}`,
    'dropped=NaN',
    'dropped=-1',
    'returnTo=//evil.example',
    'returnTo=javascript:alert(1)',
    'returnTo=%ff',
    `printed=${encodeURIComponent(MARKUP)}`,
    'index&index',
    '%ff=%fe',
    '=',
    'a[]=1&a[]=2',
    `welcome=${encodeURIComponent(MARKUP)}`,
  ];
  const others = { number: '1', format: 'json', name: 'classic', '*': 'nowhere' };

  test.each(SOURCE_ROUTES)('$path takes any query and any id without a fault', async (route) => {
    const { path } = route;
    world.reset();
    const before = world.content();
    const at = (ids: Record<string, string>) =>
      world.pathOf(
        path.replace(
          /:([A-Za-z]+)|\*/g,
          (whole, name: string | undefined) => ids[name ?? '*'] ?? whole,
        ),
      );
    const ids = [...path.matchAll(/:([A-Za-z]+)/g)].flatMap(([, name]) => name ?? []);
    const paths = [
      ...WRONG_QUERIES.map((query) => `${at(others)}?${query}`),
      ...ids.flatMap((id) =>
        [...WRONG_IDS, 'x'.repeat(4_000)].map((wrong) => at({ ...others, [id]: wrong })),
      ),
    ].filter((one) => !one.includes('/events'));
    for (const one of shareOf(paths, 3, SOURCE_ROUTES.indexOf(route))) {
      const answer = await world.send({ path: one, as: 'owner', method: 'GET' });
      expect(answer.status, one).toBeLessThan(500);
      expectCivil(world, answer);
      expect(answer.location ?? '/', one).toMatch(/^\/(?!\/)/);
    }
    expect(world.content() === before).toBe(true);
  });

  test.each(SOURCE_ROUTES)('$path refuses methods and forms it does not take', async (route) => {
    const path = world.pathOf(
      route.path.replace(/:(number|format|name)/g, (_, name: 'number') => others[name]),
    );
    for (const method of route.module.action === undefined ? ['POST', 'PUT', 'DELETE'] : []) {
      const answer = await world.send({
        path,
        as: 'owner',
        method,
        body: new URLSearchParams('a=b'),
      });
      expectCivil(world, answer);
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
  });
});
