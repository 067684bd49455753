import { matchRoutes } from '@remix-run/react';
import { describe, expect, it } from 'vitest';
import { nameRoutes, UNMATCHED } from './route-names';
import { SOURCE_ROUTES, sourceBuild } from './testing/source-build';

const { routes } = sourceBuild();
const names = nameRoutes(routes);
const remix = SOURCE_ROUTES.map(({ name, path, index }) =>
  index ? { id: `routes/${name}`, path, index } : { id: `routes/${name}`, path },
);

/** An address of each route: words for parameters, some of them those of other routes. */
function addressesOf(path: string): string[] {
  return ['x', 'Answers.json', 'log-in', '42', 'caf%C3%A9', '8f1d2c3b4a5968778695a4b3c2d1e0f1'].map(
    (word) => path.replaceAll(/:[\w-]+|\*/g, word),
  );
}

describe('the names of routes', () => {
  it('are those of the routes that Remix has answer', () => {
    const addresses = SOURCE_ROUTES.flatMap(({ path }) => addressesOf(path)).flatMap((path) => [
      path,
      `${path}/`,
      path.toUpperCase(),
      `${path}/more`,
    ]);
    expect(addresses.length).toBeGreaterThan(1_000);
    const differing = addresses.filter(
      (path) => names.of(path) !== matchRoutes(remix, path)?.at(-1)?.route.id,
    );
    expect(differing).toEqual([]);
  });

  it('are the same for what a page asks for by script', () => {
    expect(names.of('/_root.data')).toBe('routes/_index');
    expect(names.of('/interviews/abc/questions/4.data')).toBe(
      'routes/interviews.$interviewId.questions.$number',
    );
  });

  it('are among those that were said before', () => {
    expect(new Set(names.all).size).toBe(names.all.length);
    expect(names.all).toContain('routes/resumes.$resumeId');
    for (const { path } of SOURCE_ROUTES) expect(names.all).toContain(names.of(path));
  });

  it('never hold a part of an address that nobody foresaw', () => {
    expect(nameRoutes({}).of('/marta.kowalska@example.org')).toBe(UNMATCHED);
    expect(names.of('/%E0%A4%A')).toBe('routes/$');
  });
});
