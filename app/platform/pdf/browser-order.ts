/** A headless shell prints three times as fast as a whole browser in its headless mode. */
export const BROWSER_KINDS = ['headless shell', 'full browser'] as const;
export type BrowserKind = (typeof BROWSER_KINDS)[number];

export type BrowserOrigin = 'configured' | 'playwright' | 'system' | 'packaged';

export interface FoundBrowser {
  path: string;
  origin: BrowserOrigin;
  /** Unknown of one that was configured: its name need not tell. */
  kind?: BrowserKind;
}

/** A place where a browser may be. */
export interface BrowserSource {
  origin: BrowserOrigin;
  kind: BrowserKind;
  /** Looks there; undefined where there is none. */
  find: () => Promise<string | undefined>;
}

/**
 * The browsers that are there, the fastest kind first, and of a kind in the order of the sources.
 * A source is looked at when nothing before it was good enough.
 *
 * @throws what kept a source from looking, where no other had a browser.
 */
export async function* inOrder(sources: readonly BrowserSource[]): AsyncGenerator<FoundBrowser> {
  const failures: unknown[] = [];
  let any = false;
  for (const kind of BROWSER_KINDS) {
    for (const { origin, find } of sources.filter((source) => source.kind === kind)) {
      const path = await find().catch((error: unknown) => void failures.push(error));
      if (path === undefined) continue;
      any = true;
      yield { path, origin, kind };
    }
  }
  if (!any && failures.length > 0) throw failures[0];
}

/** For operators: which browser it is, and what is slow about it. */
export function describeBrowser({ path, origin, kind }: FoundBrowser): string {
  const slow = kind === 'full browser' ? '; a headless shell would be three times as fast' : '';
  return `${path} (${origin}${kind === undefined ? '' : `, ${kind}`})${slow}`;
}
