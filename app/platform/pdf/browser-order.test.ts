import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BROWSER_KINDS,
  describeBrowser,
  inOrder,
  type BrowserSource,
  type FoundBrowser,
} from './browser-order';

const place = fc.record({
  origin: fc.constantFrom('playwright', 'system', 'packaged' as const),
  kind: fc.constantFrom(...BROWSER_KINDS),
  state: fc.constantFrom('there', 'missing', 'broken'),
});

/** Invented sources, and which of them were looked at. */
function invent(
  places: readonly {
    origin: BrowserSource['origin'];
    kind: BrowserSource['kind'];
    state: string;
  }[],
) {
  const looked: string[] = [];
  const sources = places.map(({ state, ...source }, number): BrowserSource => {
    const path = `/browsers/${number}`;
    return {
      ...source,
      find: () => {
        looked.push(path);
        if (state === 'broken') return Promise.reject(new Error(`${path} cannot be unpacked`));
        return Promise.resolve(state === 'there' ? path : undefined);
      },
    };
  });
  return { sources, looked };
}

async function listAll(browsers: AsyncIterable<FoundBrowser>): Promise<FoundBrowser[]> {
  const all: FoundBrowser[] = [];
  for await (const browser of browsers) all.push(browser);
  return all;
}

describe('the order of browsers', () => {
  it('has every headless shell before any full browser, each kind as its sources stand', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(place, { maxLength: 8 }), async (places) => {
        const there = places.flatMap(({ kind, state }, number) =>
          state === 'there' ? [{ kind, path: `/browsers/${number}` }] : [],
        );
        fc.pre(there.length > 0);
        const found = await listAll(inOrder(invent(places).sources));
        expect(found.map(({ path }) => path)).toEqual([
          ...there.filter(({ kind }) => kind === 'headless shell').map(({ path }) => path),
          ...there.filter(({ kind }) => kind === 'full browser').map(({ path }) => path),
        ]);
      }),
    );
  });

  it('looks no further than the first that is there, so that a full browser costs nothing', async () => {
    const { sources, looked } = invent([
      { origin: 'system', kind: 'full browser', state: 'there' },
      { origin: 'playwright', kind: 'headless shell', state: 'missing' },
      { origin: 'packaged', kind: 'headless shell', state: 'there' },
    ]);
    expect(await inOrder(sources).next()).toEqual({
      done: false,
      value: { path: '/browsers/2', origin: 'packaged', kind: 'headless shell' },
    });
    expect(looked).toEqual(['/browsers/1', '/browsers/2']);
  });

  it('says what went wrong only where there is no browser at all', async () => {
    const broken = { origin: 'packaged', kind: 'headless shell', state: 'broken' } as const;
    const full = { origin: 'system', kind: 'full browser', state: 'there' } as const;
    expect(await listAll(inOrder(invent([broken, full]).sources))).toHaveLength(1);
    await expect(inOrder(invent([broken]).sources).next()).rejects.toThrow('cannot be unpacked');
    expect(await inOrder([]).next()).toEqual({ done: true, value: undefined });
  });
});

describe('a browser in words', () => {
  it('says where it came from and what it is', () => {
    const shell = { path: '/b', origin: 'packaged', kind: 'headless shell' } as const;
    expect(describeBrowser(shell)).toBe('/b (packaged, headless shell)');
    expect(describeBrowser({ path: '/b', origin: 'configured' })).toBe('/b (configured)');
  });

  it('says what is slow about a full one', () => {
    const full = { path: '/b', origin: 'system', kind: 'full browser' } as const;
    expect(describeBrowser(full)).toMatch(/^\/b \(system, full browser\); .*three times as fast$/);
  });
});
